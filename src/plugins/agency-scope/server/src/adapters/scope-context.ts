import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { type Actor, PUBLIC_READER } from '../domain/actor';
import { type RequestState, actorOfRequest, isAnonymous } from './request-actor';

/** What was decided for the code that runs now; both come from outside of it, never from what a request sent. */
type Decided = Readonly<{
  actor?: Actor;
  /** While a document is written: the agency that it belongs to, as the ownership rules found. */
  owner?: string | null;
}>;

type Request = { state: RequestState };
type Answer = Readonly<{ auth: unknown; actor: Actor }>;

export type ScopeContext = Readonly<{
  /** On whose behalf the running code acts. Outside of a request it is the server itself. */
  currentActor: () => Promise<Actor>;
  /** The same, as far as it is known without asking the database; `undefined` where it is not. */
  knownActor: () => Actor | undefined;
  ownerInHand: () => string | null | undefined;
  actAs: <Result>(actor: Actor, work: () => Promise<Result>) => Promise<Result>;
  withOwner: <Result>(owner: string | null, work: () => Promise<Result>) => Promise<Result>;
  /** Does a job that nobody asked for by name: it sees every row. The reason stands in the audit of what it changes. */
  runAsSystem: <Result>(reason: string, work: () => Promise<Result>) => Promise<Result>;
}>;

export function createScopeContext(strapi: Core.Strapi): ScopeContext {
  const decided = new AsyncLocalStorage<Decided>();
  const answers = new WeakMap<Request, Answer>();

  /** Remembered for the request and the way of logging in. Before anybody has logged in, it is the public that asks. */
  function known(request: Request): Actor | undefined {
    if (isAnonymous(request.state)) return PUBLIC_READER;
    const answer = answers.get(request);
    return answer && answer.auth === request.state.auth ? answer.actor : undefined;
  }

  /**
   * Two queries of one request may both ask, each for itself: waiting for the other's answer could mean waiting for a
   * connection that one's own transaction holds.
   */
  async function ask(request: Request): Promise<Actor> {
    const { auth } = request.state;
    // As the server: its own queries would ask again who asks.
    const actor = await actAs(SERVER, () => actorOfRequest(strapi, request.state));
    answers.set(request, { auth, actor });
    return actor;
  }

  const request = (): Request | undefined => strapi.requestContext.get();
  const act = <Result>(change: Decided, work: () => Promise<Result>): Promise<Result> =>
    decided.run({ ...decided.getStore(), ...change }, work);

  const actAs = <Result>(actor: Actor, work: () => Promise<Result>) => act({ actor }, work);

  return {
    async currentActor() {
      const actor = decided.getStore()?.actor;
      const asking = request();
      if (actor || !asking) return actor ?? SERVER;
      return known(asking) ?? ask(asking);
    },
    knownActor() {
      const actor = decided.getStore()?.actor;
      const asking = request();
      if (actor || !asking) return actor ?? SERVER;
      return known(asking);
    },
    ownerInHand: () => decided.getStore()?.owner,
    actAs,
    withOwner: (owner, work) => act({ owner }, work),
    runAsSystem: (reason, work) => actAs({ kind: 'system', reason }, work),
  };
}

const SERVER: Actor = { kind: 'system', reason: 'server' };
