import { type Result, err, ok } from '@hamresan/kit';

import { type Actor, agenciesOf, isUnrestricted } from '../domain/actor';
import { actorLabel } from '../domain/audit';
import type { Refusal } from '../domain/refusal';
import type { Ports, ShareKey } from './ports';

/** Invites another agency to a document: from now on it sees and edits it, until it leaves or is let go. */
export async function shareDocument(ports: Ports, actor: Actor, key: ShareKey): Promise<Result<number, Refusal>> {
  const owner = await ownedBy(ports, actor, key);
  if (!owner.ok) return owner;
  if (!ports.documents.typeOf(key.contentType)?.isShared) return err({ code: 'type-not-shared' });
  if (!(await ports.agencies.exists(key.agencyId))) return err({ code: 'agency-not-found', field: 'agencyId' });
  return ports.inTurn(async () => {
    if (owner.value === key.agencyId || (await ports.shares.open(key))) return err({ code: 'already-shared' });
    const id = await ports.shares.add({ ...key, since: ports.now(), by: actorLabel(actor) });
    await ports.record(recordOf('share', key));
    return ok(id);
  });
}

/** Ends an agency's part in a document: its owner and staff let it go, or it leaves by itself. */
export async function endShare(ports: Ports, actor: Actor, key: ShareKey): Promise<Result<number, Refusal>> {
  const isLeaving = agenciesOf(actor).includes(key.agencyId);
  if (!isLeaving) {
    const owner = await ownedBy(ports, actor, key);
    if (!owner.ok) return owner;
  }
  const share = await ports.shares.open(key);
  if (!share) return err({ code: 'document-not-found' });
  return ports.together(async () => {
    await ports.shares.end(share.id, ports.now());
    await ports.record(recordOf(isLeaving ? 'leave' : 'end-share', key));
    return ok(share.id);
  });
}

type Transfer = Readonly<{ contentType: string; documentId: string; agencyId: string; reason: string }>;

/** Gives a document to another agency, with all its versions and languages. Council staff only. */
export async function transferDocument(ports: Ports, actor: Actor, transfer: Transfer): Promise<Result<null, Refusal>> {
  const { contentType, documentId, agencyId, reason } = transfer;
  if (!isUnrestricted(actor)) return err({ code: 'staff-required' });
  if (!ports.documents.typeOf(contentType)) return err({ code: 'document-not-found' });
  const owner = await ports.documents.ownerOf(contentType, documentId);
  if (owner === undefined) return err({ code: 'document-not-found' });
  if (reason.trim() === '') return err({ code: 'reason-required' });
  if (!(await ports.agencies.exists(agencyId))) return err({ code: 'agency-not-found', field: 'agencyId' });
  return ports.together(async () => {
    await ports.documents.move(contentType, documentId, agencyId);
    const detail = { from: owner, reason: reason.trim() };
    await ports.record({ action: 'transfer', contentType, subject: documentId, agencyId, detail });
    await endShareOf(ports, { contentType, documentId, agencyId });
    return ok(null);
  });
}

/** Who owns a document takes no part in it as a guest, and keeps none when it is given on. */
async function endShareOf(ports: Ports, key: ShareKey): Promise<void> {
  const share = await ports.shares.open(key);
  if (!share) return;
  await ports.shares.end(share.id, ports.now());
  await ports.record(recordOf('end-share', key));
}

/** The owner, where the actor may speak for it; otherwise the document is not there. */
async function ownedBy(ports: Ports, actor: Actor, key: ShareKey): Promise<Result<string | null, Refusal>> {
  if (!ports.documents.typeOf(key.contentType)) return err({ code: 'document-not-found' });
  const owner = await ports.documents.ownerOf(key.contentType, key.documentId);
  const mayDecide = isUnrestricted(actor) || agenciesOf(actor).some((each) => each === owner);
  return owner === undefined || !mayDecide ? err({ code: 'document-not-found' }) : ok(owner);
}

const recordOf = (action: string, { contentType, documentId, agencyId }: ShareKey) => ({
  action,
  contentType,
  subject: documentId,
  agencyId,
  detail: {},
});
