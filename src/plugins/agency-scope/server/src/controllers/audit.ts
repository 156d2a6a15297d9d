import type { Core } from '@strapi/strapi';

import { accountDirectory } from '../adapters/accounts';
import type { Request } from '../adapters/http';
import type { Account } from '../domain/actor';
import { getParts } from '../parts';

const PAGE = 25;

/** The journal, to be read and to be checked. */
export const createAuditController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { audit } = getParts(strapi);
  const accounts = accountDirectory(strapi);

  /** Accounts are written down by number; whoever reads wants a name. */
  async function nameOf(label: string): Promise<string> {
    const [, kind, id] = /^(panel|api|token):(\d+)$/.exec(label) ?? [];
    if (kind === undefined) return label;
    const { name, email } = await accounts.describe({ kind: kind as Account['kind'], id: Number(id) });
    return [name, email, label].find(Boolean) ?? label;
  }

  async function namesOf(labels: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const different = [...new Set(labels)];
    return new Map(await Promise.all(different.map(async (label) => [label, await nameOf(label)] as const)));
  }

  return {
    async list(request: Request) {
      const { contentType, subject, agencyId } = request.query;
      const asked = Object.entries({ contentType, subject, agencyId }).filter(([, value]) => typeof value === 'string');
      const where = Object.fromEntries(asked);
      const page = Math.max(1, Math.trunc(Number(request.query['page'])) || 1);
      const entries = await audit.list(where, { limit: PAGE, offset: (page - 1) * PAGE });
      const names = await namesOf(entries.map(({ actor }) => actor));
      const shown = entries.map(({ sequence, at, actor, action, contentType: type, payload, hash, ...entry }) => ({
        ...{ sequence, at, actor, action, contentType: type, hash },
        ...{ subject: entry.subject, agencyId: entry.agencyId, actorName: names.get(actor) },
        detail: (JSON.parse(payload) as { detail: unknown }).detail,
      }));
      request.body = { entries: shown, total: await audit.count(where), page, pageSize: PAGE };
    },

    async verify(request: Request) {
      request.body = await audit.verify();
    },
  };
};
