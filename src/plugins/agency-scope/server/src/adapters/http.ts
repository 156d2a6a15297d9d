import type { Result } from '@hamresan/kit';

import { type Account, type AccountKind, MEMBER_ROLES, type MemberRole, isMemberRole } from '../domain/actor';
import type { Refusal } from '../domain/refusal';
import { refuse } from './refuse';

/** The part of a Koa request that the controllers use. */
export type Request = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  request: { body?: unknown };
  state: { auth?: unknown; userAbility?: { can: (action: string, subject?: string) => boolean } };
  status: number;
  body: unknown;
  type: string;
  set: (name: string, value: string) => void;
  acceptsLanguages: (...languages: string[]) => string | false;
  unauthorized: (message?: string) => unknown;
};

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The language of the data that is asked for: named in the query, or that of the reader. */
export function localeOf(request: Request): string {
  const asked = textIn(request.query['locale']);
  if (asked !== '') return asked;
  return request.acceptsLanguages('fa', 'en') === 'fa' ? 'fa' : 'en';
}

/** The value of a use case, or the end of the request. */
export const orRefuse = <Value>(result: Result<Value, Refusal>): Value =>
  result.ok ? result.value : refuse(result.error);

/** Reads the fields of a body one by one; what is not as it should be is refused by name. */
export function fieldsOf({ request }: Request) {
  const body = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Record<
    string,
    unknown
  >;
  const invalid = (field: string): never => refuse({ code: 'field-invalid', field });

  const text = (field: string): string => {
    const value = body[field];
    return typeof value === 'string' && value.trim() !== '' && value.length <= 2000 ? value.trim() : invalid(field);
  };
  const optional = <Value>(field: string, read: (field: string) => Value): Value | null =>
    body[field] === undefined || body[field] === null || body[field] === '' ? null : read(field);
  const whole = (field: string): number => {
    const value = Number(body[field]);
    return Number.isSafeInteger(value) && value > 0 ? value : invalid(field);
  };
  const instant = (field: string): Date => {
    const value = new Date(text(field));
    return Number.isNaN(value.getTime()) ? invalid(field) : value;
  };
  const oneOf = <Value extends string>(field: string, values: readonly Value[]): Value =>
    values.find((each) => each === body[field]) ?? invalid(field);

  return {
    text,
    optional,
    instant,
    reason: (): string => (typeof body['reason'] === 'string' ? body['reason'].slice(0, 2000) : ''),
    /** As it was typed: no trimming. */
    secret: (field: string): string => (typeof body[field] === 'string' ? body[field] : invalid(field)),
    role: (): MemberRole => (isMemberRole(body['role']) ? body['role'] : oneOf('role', MEMBER_ROLES)),
    has: (field: string): boolean => body[field] !== undefined && body[field] !== null,
    kind: (): 'panel' | 'api' => oneOf('accountKind', ['panel', 'api']),
    account: (): Account => ({
      kind: oneOf<AccountKind>('accountKind', ['panel', 'api', 'token']),
      id: whole('accountId'),
    }),
  };
}

/** A number in a path: `0` for what is none, which no row has. */
export const idIn = ({ params }: Request): number => Math.trunc(Number(params['id'])) || 0;
