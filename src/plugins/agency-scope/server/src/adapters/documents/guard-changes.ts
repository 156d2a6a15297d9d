import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { type Actor, agenciesOf, isUnrestricted } from '../../domain/actor';
import { readAgencyReference } from '../../domain/agency-reference';
import { type Wish, keepsOwner, ownerOfNew } from '../../domain/ownership.policy';
import type { Declaration } from '../../domain/visibility';
import { agencyDirectory } from '../agencies';
import type { Declarations } from '../declarations';
import { ownerFinder } from '../owners';
import { refuse } from '../refuse';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';
import { CHANGES, type Context, type Next } from './changes';

type Data = Record<string, unknown>;
type Parameters = { data?: Data; documentId?: string; locale?: unknown };
type Change = Readonly<{ declaration: Declaration; action: string; parameters: Parameters; actor: Actor }>;

/**
 * Looks at every change of a scoped document before Strapi does: whose is it, whose may it become? Strapi's document
 * service drops filters on half of its actions, so the query builder alone would see the question too late.
 */
export function guardChanges(strapi: Core.Strapi, scope: { context: ScopeContext; declarations: Declarations }): void {
  const { context: scopeContext, declarations } = scope;
  const judge = judging(strapi, scopeContext);

  strapi.documents.use(async (context: Context, next: Next) => {
    const declaration = declarations.get(context.uid);
    if (!declaration || !CHANGES.has(context.action)) return next();
    const actor = await scopeContext.currentActor();
    const { action, params } = context;
    const owner = await judge({ declaration, action, parameters: params, actor });
    return scopeContext.withOwner(owner, next);
  });
}

function judging(strapi: Core.Strapi, context: ScopeContext) {
  const agencies = agencyDirectory(strapi);
  const { scopeKey } = settings(strapi);

  const ownerOf = ownerFinder(strapi, context);

  async function takesPart({ declaration, parameters, actor }: Change): Promise<boolean> {
    if (!declaration.isShared) return false;
    const where = {
      contentType: declaration.uid,
      sharedDocument: parameters.documentId,
      agencyId: { $in: agenciesOf(actor) },
      endedAt: null,
    };
    return (await strapi.db.query(UID.share).count({ where })) > 0;
  }

  async function wishIn({ declaration, parameters }: Change): Promise<Wish> {
    const field = declaration.agencyRelation;
    if (field === null || !parameters.data) return undefined;
    const reference = readAgencyReference(parameters.data[field]);
    if (!reference.ok) return refuse({ code: 'agency-not-found', field });
    if (reference.value === null || reference.value === undefined) return reference.value;
    return (await agencies.resolve(reference.value)) ?? refuse({ code: 'agency-not-found', field });
  }

  /** Writes what the server decides: the scope key, and the relation that readers see. */
  async function settle({ declaration, parameters }: Change, owner: string | null, wish: Wish): Promise<void> {
    const data = (parameters.data ??= {});
    data[scopeKey] = owner;
    const field = declaration.agencyRelation;
    if (field === null || wish === owner) return;
    if (owner === null) Reflect.deleteProperty(data, field);
    else data[field] = await agencies.rowFor(owner, parameters.locale);
  }

  function refuseForgedKey({ parameters, actor }: Change, owner: string | null): void {
    const sent = parameters.data?.[scopeKey];
    if (sent === undefined || sent === owner || actor.kind === 'system') return;
    refuse({ code: 'scope-key-not-accepted', field: scopeKey });
  }

  async function judgeNew(change: Change, source: string | null | undefined): Promise<string | null> {
    const wish = await wishIn(change);
    const field = change.declaration.agencyRelation ?? scopeKey;
    const owner = ownerOfNew(change.actor, wish === undefined ? source : wish, field);
    if (!owner.ok) return refuse(owner.error);
    refuseForgedKey(change, owner.value);
    await settle(change, owner.value, wish);
    return owner.value;
  }

  /** The owner may do everything, a guest what does not take the document away; to others it is not there. */
  async function assertPart(change: Change, owner: string | null): Promise<void> {
    const { actor, action } = change;
    if (isUnrestricted(actor) || agenciesOf(actor).some((each) => each === owner)) return;
    if (!(await takesPart(change))) refuse({ code: 'document-not-found' });
    if (action === 'delete' || action === 'clone') refuse({ code: 'owner-required' });
  }

  async function judgeExisting(change: Change, owner: string | null): Promise<string | null> {
    const { actor, action, declaration, parameters } = change;
    await assertPart(change, owner);
    if (action === 'clone') return judgeNew(change, owner);
    if (action !== 'update' || !parameters.data) return owner;
    refuseForgedKey(change, owner);
    const field = declaration.agencyRelation ?? scopeKey;
    const kept = keepsOwner(actor, { owner, wish: await wishIn(change), field });
    if (!kept.ok) return refuse(kept.error);
    // A translation that does not exist yet is a new row: it needs the key and the relation as well.
    await settle(change, owner, undefined);
    return owner;
  }

  return async (change: Change): Promise<string | null> => {
    const { declaration, action, parameters, actor } = change;
    if (action === 'create') return judgeNew(change, undefined);
    const owner = await ownerOf(declaration.uid, String(parameters.documentId));
    if (owner !== undefined) return judgeExisting(change, owner);
    return isUnrestricted(actor) ? null : refuse({ code: 'document-not-found' });
  };
}
