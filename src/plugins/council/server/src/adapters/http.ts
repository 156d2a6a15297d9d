import type { Result } from '@hamresan/kit';

import type { Refusal } from '../domain/refusal';
import { refuse } from './refuse';

/** The part of a Koa request that the controllers use. */
export type Request = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  request: { body?: unknown; files?: Readonly<Record<string, unknown>> };
  state: { auth?: { strategy?: { name?: string } }; user?: { id: number; roles?: readonly { code: string }[] } };
  get: (header: string) => string;
  status: number;
  /** Of the answer. */
  set: (header: string, value: string) => void;
  /** To be saved under this name, in any letters (RFC 6266). */
  attachment: (name: string) => void;
  body: unknown;
};

/** The value of a use case, or the end of the request. */
export const orRefuse = <Value>(result: Result<Value, Refusal>): Value =>
  result.ok ? result.value : refuse(result.error);

const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 1000;

/** Reads the fields of a body one by one; what is not as it should be is refused by name. */
export function fieldsOf({ request }: Request) {
  const body = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Readonly<
    Record<string, unknown>
  >;
  const invalid = (field: string): never => refuse({ code: 'field-invalid', field });
  const has = (field: string): boolean => body[field] !== undefined && body[field] !== null && body[field] !== '';

  const text = (field: string): string => {
    const value = body[field];
    return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT
      ? value.trim()
      : invalid(field);
  };
  const instant = (field: string): Date => {
    const value = new Date(text(field));
    return Number.isNaN(value.getTime()) ? invalid(field) : value;
  };
  const whole = (field: string): number =>
    typeof body[field] === 'number' && Number.isSafeInteger(body[field]) ? body[field] : invalid(field);

  return {
    body,
    has,
    text,
    instant,
    whole,
    /** A list of texts, such as ids. */
    texts: (field: string): readonly string[] => {
      const value = body[field];
      const isList = Array.isArray(value) && value.length <= LONGEST_LIST;
      return isList && value.every((each) => typeof each === 'string') ? value : invalid(field);
    },
    flag: (field: string): boolean => body[field] === true,
    optional: <Value>(field: string, read: (field: string) => Value): Value | null => (has(field) ? read(field) : null),
    oneOf: <Value extends string>(field: string, values: readonly Value[]): Value =>
      values.find((each) => each === body[field]) ?? invalid(field),
    /** A sentence that may be missing: the rules say where it may not. */
    sentence: (field: string): string => {
      const value = body[field];
      return typeof value === 'string' ? value.slice(0, LONGEST_TEXT).trim() : '';
    },
  };
}

/** A part of a path; an id that cannot be one is of nothing. */
export const partOf = ({ params }: Pick<Request, 'params'>, name: string): string => params[name] ?? '';

/** A request for what anybody may read. */
export type OpenRequest = Pick<Request, 'params' | 'query' | 'status' | 'body' | 'attachment'> & {
  origin: string;
  path: string;
  fresh: boolean;
  type: string;
  set: (name: string, value: string) => void;
};

/** A request for a page that one person may open, by what stands in its address. */
export type PageRequest = OpenRequest & {
  request: { body?: unknown };
  acceptsLanguages: (...languages: string[]) => string | false;
};

/** A word of the query; what is given twice or as something else is not given. */
export const wordIn = (query: Request['query'], name: string): string | null =>
  typeof query[name] === 'string' ? query[name] || null : null;
