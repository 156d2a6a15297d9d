import type { Refusal } from '../domain/refusal';
import type { Result } from '../domain/result';
import { refuse } from './refuse';

/** The part of a Koa request that the controllers of this plugin use. */
export type Request = {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  request: { body?: unknown };
  state: { user: { id: number } };
  status: number;
  body: unknown;
  fresh: boolean;
  set: (name: string, value: string) => void;
};

/** The value of a use case, or the end of the request. */
export const orRefuse = <Value>(result: Result<Value, Refusal>): Value =>
  result.ok ? result.value : refuse(result.error);
