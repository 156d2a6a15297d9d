import type { Locator, Page } from 'playwright-core';

import en from '../../src/plugins/council/admin/src/translations/en.json';
import fa from '../../src/plugins/council/admin/src/translations/fa.json';

const TEXTS = { en, fa } as const;
type Key = keyof typeof en;
type Values = Readonly<Record<string, string>>;

/** Somebody at the pages of the council, in the language that they read: presses what is called so. */
export type Reader = Readonly<{
  page: Page;
  dialog: Locator;
  say: (key: Key, values?: Values) => string;
  press: (key: Key, values?: Values) => Promise<void>;
  /** The button of the open dialog that does it; waits until the dialog is gone. */
  confirm: (key: Key) => Promise<void>;
  /** A step from the menu of something that is called `about`. */
  choose: (about: string, key: Key) => Promise<void>;
  fill: (key: Key, text: string) => Promise<void>;
}>;

export function readerAt(page: Page, language: 'fa' | 'en'): Reader {
  const say: Reader['say'] = (key, values = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');
  const dialog = page.getByRole('dialog');
  return {
    page,
    dialog,
    say,
    press: (key, values) =>
      page
        .getByRole('button', { name: say(key, values), exact: true })
        .first()
        .click(),
    async confirm(key) {
      await dialog.getByRole('button', { name: say(key), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async choose(about, key) {
      await page.getByRole('button', { name: say('move.others.of', { about }), exact: true }).click();
      await page.getByRole('menuitem', { name: say(key) }).click();
    },
    fill: (key, text) => dialog.getByLabel(say(key)).fill(text),
  };
}
