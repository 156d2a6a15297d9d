import type { Page } from 'playwright-core';

/**
 * Elements whose place on a page a person notices. Nothing in editors of text: their lines follow the text;
 * nor toasts, which ask for the direction once, when they come.
 */
const LANDMARKS =
  'nav, main, h1, h2, button, input, textarea, [role=tab], [role=checkbox], [role=combobox], [role=menu], [role=menuitem], ' +
  '[role=dialog], [role=alertdialog], [role=option], [role=columnheader], th, td, label, main img';

export type Misplaced = Readonly<{ landmark: string; wanted: number; found: number }>;

const MARK = 'data-landmark';

type Box = Readonly<{ name: string; x: number; width: number }>;

/** Names every visible landmark, and answers where it stands. */
const boxesOf = (page: Page): Promise<Readonly<Record<string, Box>>> =>
  page.evaluate(
    ([landmarks, mark]) => {
      const boxes: Record<string, { name: string; x: number; width: number }> = {};
      for (const element of document.querySelectorAll(landmarks)) {
        const { x, y, width, height } = element.getBoundingClientRect();
        if (
          width === 0 ||
          height === 0 ||
          y > innerHeight ||
          element.closest('.CodeMirror, [data-slate-editor], [data-sonner-toaster], [aria-hidden=true]')
        )
          continue;
        const key = element.getAttribute(mark) ?? String(document.querySelectorAll(`[${mark}]`).length);
        element.setAttribute(mark, key);
        const label = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30);
        boxes[key] = { name: `${element.tagName.toLowerCase()} ${label}`, x, width };
      }
      return boxes;
    },
    [LANDMARKS, MARK] as const,
  );

/**
 * Turns the page round, as it stands and in its own language, and finds every landmark that did not go to its mirrored
 * place: x' = W − x − w, within two pixels. Same words and same font on both sides, so nothing but direction moves them.
 */
export async function misplacedWhenTurned(page: Page): Promise<readonly Misplaced[]> {
  const before = await boxesOf(page);
  await turn(page, 'rtl');
  const after = await boxesOf(page);
  await turn(page, 'ltr');
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  return Object.entries(before).flatMap(([key, { name, x, width: w }]) => {
    const found = after[key]?.x;
    const wanted = width - x - w;
    return found === undefined || Math.abs(found - wanted) <= 2 ? [] : [{ landmark: name, wanted, found }];
  });
}

async function turn(page: Page, direction: 'rtl' | 'ltr'): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dir = wanted;
  }, direction);
  await page.waitForTimeout(300);
}

/** Elements that stick out of the window, and are not in a part of the page that scrolls by itself. */
export const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || element.matches('a[href="#main-content"]')) return false;
        return (left < -1 || right > document.documentElement.clientWidth + 1) && !scrolls(element.parentElement);
      })
      .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`);
  });

/** Words in Latin letters that a person or a screen reader meets, where no Persian stands beside them. */
export const latinWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const meet = (words: string | null) => {
      const text = words?.trim().replace(/\s+/g, ' ') ?? '';
      if (/[A-Za-z]{2,}/.test(text) && !/[آ-ی]/.test(text)) found.add(text);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (!texts.currentNode.parentElement?.closest('script, style, noscript, code, pre'))
        meet(texts.currentNode.nodeValue);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) meet(element.getAttribute(name));
    }
    return [...found];
  });
