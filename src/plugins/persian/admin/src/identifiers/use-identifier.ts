import { useState } from 'react';

import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import {
  type Advice,
  type IdentifierKind,
  adviceOn,
  formatIdentifier,
  parseIdentifier,
  sayFault,
} from '../../../core/src';
import { isPersian } from '../language/languages';

type Options = Readonly<{ kind: IdentifierKind; name: string; leftPad: boolean }>;

/**
 * What a person is typing, as they type it; and what the form held before and was given since: it follows a moment later,
 * so that it can hold any of these.
 */
type Draft = Readonly<{ text: string; known: readonly (string | null)[] }>;

export type Identifier = Readonly<{
  /** What the input shows: a right value in groups, anything else as it was typed. */
  text: string;
  /** What the form holds. */
  held: string | null;
  /** What is wrong, as a sentence: said when the person has left the field, or has tried to save. */
  error: string | undefined;
  advice: Advice | null;
  change: (text: string) => void;
  leave: () => void;
}>;

/**
 * An identifier between what a person types and what the form holds. A right text is given to the form in its stored
 * form; a wrong one as it is, so that nothing is lost and the server refuses it. An untouched value stays as it is.
 */
export function useIdentifier(options: Options): Identifier {
  const { kind, name } = options;
  const language = isPersian(useIntl().locale) ? 'fa' : 'en';
  const field = useField<string | null | undefined>(name);
  const held = heldBy(field.value);
  const [draft, setDraft] = useDraft(held);

  const { advice, problem } = judgementOf(held, options, language);
  const isBeingTyped = draft !== null && field.error === undefined;
  const error = isBeingTyped ? undefined : (problem ?? field.error);
  return {
    text: draft === null ? shownText(kind, held, language) : draft.text,
    held,
    error,
    advice: error === undefined ? advice : null,
    change(text) {
      const given = givenFor(text, options);
      setDraft({ text, known: [...(draft?.known ?? [held]), given] });
      if (given !== held) field.onChange(name, given);
    },
    leave() {
      setDraft(null);
    },
  };
}

const heldBy = (value: string | null | undefined): string | null => (value === '' ? null : (value ?? null));

/** The draft, until the form holds something else than this input gave it: another entry, or a discarded change. */
function useDraft(held: string | null) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const isOver = draft !== null && !draft.known.includes(held);
  if (isOver) setDraft(null);
  return [isOver ? null : draft, setDraft] as const;
}

type Language = 'fa' | 'en';
type Judgement = Readonly<{ advice: Advice | null; problem?: string }>;

function judgementOf(held: string | null, { kind, leftPad }: Options, language: Language): Judgement {
  if (held === null) return { advice: null };
  const parsed = parseIdentifier(kind, held, { leftPad });
  return parsed.ok
    ? { advice: adviceOn(kind, parsed.value) }
    : { advice: null, problem: sayFault(kind, parsed.fault, language) };
}

const shownText = (kind: IdentifierKind, held: string | null, language: Language): string =>
  held === null
    ? ''
    : formatIdentifier(kind, held, { digits: language === 'fa' ? 'persian' : 'ascii', isolated: false });

function givenFor(text: string, { kind, leftPad }: Options): string | null {
  const parsed = parseIdentifier(kind, text, { leftPad });
  if (parsed.ok) return parsed.value;
  return parsed.fault === 'empty' ? null : text;
}
