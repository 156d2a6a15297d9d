import type { Core } from '@strapi/strapi';

import { createPorts } from '../adapters/ports';
import { acceptSilently } from '../application/resolutions/accept-silently';
import { type Escalated, escalate } from '../application/resolutions/escalate';
import { systemActor } from '../domain/actor';

type Looked = Readonly<{ councilId: string; accepted: readonly string[]; escalated: readonly Escalated[] }>;

/** What the house does about resolutions by itself, once a day or as often as it likes. */
export const createFollowUpService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Time accepts what no lead did (RS4), and the ladder is climbed (5.5). */
  async run(now?: () => Date): Promise<readonly Looked[]> {
    const ports = createPorts(strapi, { actor: systemActor('follow-up'), ...(now && { now }) });
    const looked: Looked[] = [];
    for (const { id } of await ports.tables.councils.list({})) {
      const [accepted, escalated] = [await acceptSilently(ports, id), await escalate(ports, id)];
      looked.push({
        councilId: id,
        accepted: accepted.ok ? accepted.value : [],
        escalated: escalated.ok ? escalated.value : [],
      });
    }
    return looked;
  },
});
