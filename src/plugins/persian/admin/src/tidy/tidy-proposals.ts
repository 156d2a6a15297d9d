import { tidyText } from '../../../core/src';
import { type Stretch, stretchesBetween } from './text-changes';
import type { TextField } from './text-fields';

/** What would change in one text of the form. */
export type Proposal = Readonly<{ field: TextField; stretches: readonly Stretch[] }>;

/** The texts that would not stay as they are. */
export const proposalsFor = (fields: readonly TextField[]): readonly Proposal[] =>
  fields
    .map((field) => ({ field, stretches: stretchesBetween(field.text, tidied(field.text)) }))
    .filter(({ stretches }) => stretches.some(({ kind }) => kind === 'change'));

/** A text may go on in the next node of a paragraph: the spaces at its ends belong between the two. */
function tidied(text: string): string {
  const inner = text.trim();
  return inner === '' ? text : text.replace(inner, () => tidyText(inner));
}

/** The name of one change: the text that it stands in, and its place in it. */
export const changeKey = ({ field }: Proposal, index: number): string => `${field.path}#${String(index)}`;

export const changeKeys = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.flatMap((proposal) =>
    proposal.stretches.flatMap(({ kind }, index) => (kind === 'change' ? [changeKey(proposal, index)] : [])),
  );
