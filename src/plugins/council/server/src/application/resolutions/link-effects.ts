import { type Result, ok } from '@hamresan/kit';

import type { Refusal } from '../../domain/refusal';
import { type LinkKind, type ResolutionLink, mayLink } from '../../domain/resolutions/links';
import type { Effect } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { textIn } from './input';

/** Adds a typed link (I44): no circle, none to itself, none twice. */
export async function addLink({ tables }: Ports, added: ResolutionLink): Promise<Result<ResolutionLink, Refusal>> {
  const link = mayLink(await tables.links.list({}), added);
  if (link.ok) await tables.links.add(added);
  return link;
}

/** What a later one takes back stays, and says by which: the link is made with the move or not at all (RS21, RS22). */
export const takenBackBy =
  (kind: LinkKind): Effect<ResolutionRow> =>
  async ({ ports, row, request }) => {
    const link = await addLink(ports, { later: textIn(request.input, 'later'), earlier: row.id, kind });
    return link.ok ? ok({}) : link;
  };
