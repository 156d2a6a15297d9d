import english from '../../../src/plugins/council/admin/src/translations/en.json';
import persian from '../../../src/plugins/council/admin/src/translations/fa.json';
import { AGENDA_ITEM } from '../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import { ANSWERS } from '../../../src/plugins/council/server/src/domain/invitations/answers';
import { MEETING } from '../../../src/plugins/council/server/src/domain/meeting.workflow';
import { MINUTES } from '../../../src/plugins/council/server/src/domain/minutes.workflow';
import { OUTBOX_STATES } from '../../../src/plugins/council/server/src/domain/outbox';
import { POLL } from '../../../src/plugins/council/server/src/domain/poll.workflow';
import { RESOLUTION } from '../../../src/plugins/council/server/src/domain/resolution.workflow';
import { COUNCIL_ROLES } from '../../../src/plugins/council/server/src/domain/roles';
import refusals from '../../../src/plugins/council/server/src/texts/en.json';

const TEXTS = { en: Object.keys(english), fa: Object.keys(persian) };
const FLOWS = [
  { thing: 'meeting', flow: MEETING },
  { thing: 'item', flow: AGENDA_ITEM },
  { thing: 'poll', flow: POLL },
  { thing: 'minutes', flow: MINUTES },
  { thing: 'resolution', flow: RESOLUTION },
] as const;

const missingFrom = (keys: readonly string[], wanted: readonly string[]): readonly string[] =>
  [...new Set(wanted)].filter((key) => !keys.includes(key));

/** `{name}`, also of a plural: what the page puts into a sentence. */
const placesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? ''))].sort();

describe('the texts of the pages', () => {
  it('are the same in both languages', () => {
    expect(missingFrom(TEXTS.en, TEXTS.fa)).toEqual([]);
    expect(missingFrom(TEXTS.fa, TEXTS.en)).toEqual([]);
  });

  it('put the same facts into their sentences in both languages', () => {
    const facts = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placesIn(text)]));

    expect(facts(persian)).toEqual(facts(english));
  });

  it.each(FLOWS)('have a word for each state of the workflow "$thing"', ({ thing, flow }) => {
    const wanted = flow.states.map((state) => `state.${thing}.${state}`);

    expect(missingFrom(TEXTS.fa, wanted)).toEqual([]);
  });

  it.each(FLOWS)('have a word for each move of the workflow "$thing"', ({ thing, flow }) => {
    const wanted = flow.transitions.map(({ action }) => `move.${thing}.${action}`);

    expect(missingFrom(TEXTS.fa, wanted)).toEqual([]);
  });

  it.each(FLOWS)('have a sentence for each condition of the workflow "$thing"', ({ flow }) => {
    const wanted = flow.transitions.flatMap(({ requires }) => requires.map((guard) => `guard.${guard}`));

    expect(missingFrom(TEXTS.fa, wanted)).toEqual([]);
  });

  it('have a sentence for each refusal', () => {
    const wanted = Object.keys(refusals).map((code) => `refusal.${code}`);

    expect(missingFrom(TEXTS.fa, wanted)).toEqual([]);
  });

  it('have a word for each role', () => {
    expect(
      missingFrom(
        TEXTS.fa,
        COUNCIL_ROLES.map((role) => `role.${role}`),
      ),
    ).toEqual([]);
  });

  it('have a word for each answer to an invitation, and for what becomes of letters', () => {
    const wanted = [
      ...[...ANSWERS, 'needs-action'].map((answer) => `answer.${answer}`),
      ...ANSWERS.flatMap((answer) => [`answer.own.${answer}`, `deed.answer-${answer}`]),
      ...OUTBOX_STATES.map((state) => `state.message.${state}`),
    ];

    expect(missingFrom(TEXTS.fa, wanted)).toEqual([]);
  });

  it('are written with the letters of Persian, and Persian texts alone with its digits', () => {
    const foreign = Object.entries(persian).filter(([, text]) => /[يكىةۀ٠-٩]/.test(text));
    const latinDigits = Object.entries(persian).filter(([, text]) =>
      /[0-9]/.test(text.replace(/\{[^}]*\}/g, '').replace(/=0/g, '')),
    );

    expect({ foreign, latinDigits }).toEqual({ foreign: [], latinDigits: [] });
  });
});
