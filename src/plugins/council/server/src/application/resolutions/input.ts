import { fromIsoDay } from 'strapi-plugin-persian/core';

type Input = Readonly<Record<string, unknown>>;

/** A text of a move's input; empty where there is none. */
export const textIn = (input: Input, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A day that exists, `YYYY-MM-DD`, or `null`. */
export const dayIn = (input: Input, name: string): string | null => {
  const day = textIn(input, name);
  return fromIsoDay(day) === null ? null : day;
};

const MOST_IDS = 50;
const ID = /^[\w-]{1,64}$/;

/** A list of ids, empty where none is given; `null` where it is something else. */
export function idsIn(input: Input, name: string): readonly string[] | null {
  const value = input[name] ?? [];
  const isList = Array.isArray(value) && value.length <= MOST_IDS;
  const ids = isList ? value.filter((id): id is string => typeof id === 'string' && ID.test(id)) : [];
  return isList && ids.length === value.length ? [...new Set(ids)] : null;
}
