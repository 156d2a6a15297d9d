import type { Core } from '@strapi/strapi';

import { agencyDirectory } from '../adapters/agencies';
import { type Request, localeOf } from '../adapters/http';
import { openShares, ownerFinder } from '../adapters/owners';
import { refuse } from '../adapters/refuse';
import { agenciesOf, isUnrestricted } from '../domain/actor';
import { getParts } from '../parts';

/** Whose one document is, who takes part, and what may be done about it. */
export const createDocumentsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { context, declarations } = getParts(strapi);
  const ownerOf = ownerFinder(strapi, context);

  /** The owner; where there is no such document, or none that one may see, the request ends. */
  async function visibleOwner(uid: string, documentId: string): Promise<string | null> {
    const seen = await strapi.db.query(uid).count({ where: { documentId } });
    const owner = seen === 0 ? undefined : await ownerOf(uid, documentId);
    return owner === undefined ? refuse({ code: 'document-not-found' }) : owner;
  }

  async function namesOf(ids: readonly string[], locale: string): Promise<(id: string) => string> {
    const agencies = await agencyDirectory(strapi).names(locale, ids);
    return (id) => agencies.find((agency) => agency.id === id)?.name ?? id;
  }

  return {
    async show(request: Request) {
      const { uid = '', documentId = '' } = request.params;
      const { isShared } = declarations.get(uid) ?? refuse({ code: 'document-not-found' });
      const owner = await visibleOwner(uid, documentId);
      const actor = await context.currentActor();
      const shares = await openShares(strapi, uid, documentId);
      const guests = shares.map(({ agencyId }) => agencyId);
      const nameOf = await namesOf([...guests, owner ?? []].flat(), localeOf(request));
      const isOwn = isUnrestricted(actor) || agenciesOf(actor).some((each) => each === owner);
      request.body = {
        owner: owner && { id: owner, name: nameOf(owner) },
        coIssuers: shares.map(({ agencyId, since }) => ({ id: agencyId, name: nameOf(agencyId), since })),
        mayShare: isOwn && isShared,
        mayTransfer: isUnrestricted(actor),
        mayLeave: guests.filter((id) => agenciesOf(actor).includes(id)),
      };
    },
  };
};
