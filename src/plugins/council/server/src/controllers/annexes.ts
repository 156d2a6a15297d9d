import type { Core } from '@strapi/strapi';

import { type OpenRequest, type Request, orRefuse, partOf } from '../adapters/http';
import { openCouncil } from '../adapters/open-council';
import { createPorts } from '../adapters/ports';
import { portsOf } from '../adapters/ports-of-request';
import { refuse } from '../adapters/refuse';
import { uploadedFile } from '../adapters/uploaded-file';
import { addAnnex, removeAnnex } from '../application/annexes/change-annexes';
import { type AnnexFile, annexFile, listAnnexes, readAnnex } from '../application/annexes/read-annexes';
import { NOBODY } from '../domain/actor';
import { isPublicAnnex } from '../domain/publication/public-file';

/** Files that hang on items: no address leads to them but these doors. */
export const createAnnexesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(request: Request) {
    request.body = { data: orRefuse(await listAnnexes(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  async add(request: Request) {
    const file = await uploadedFile(request);
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await addAnnex(ports, { itemId: partOf(request, 'id'), ...file })) };
  },

  async read(request: Request) {
    const wanted = { itemId: partOf(request, 'id'), annexId: partOf(request, 'annex') };
    sendFile(request, orRefuse(await readAnnex(await portsOf(strapi, request), wanted)), 'private, no-store');
  },

  async remove(request: Request) {
    const removal = { itemId: partOf(request, 'id'), annexId: partOf(request, 'annex') };
    request.body = { data: orRefuse(await removeAnnex(await portsOf(strapi, request), removal)) };
  },

  /** For anybody: what hangs on an item that the public sees today. */
  async readPublic(request: OpenRequest) {
    const ports = createPorts(strapi, { actor: NOBODY });
    const annex = await ports.tables.annexes.find(partOf(request, 'id'));
    const item = annex && (await ports.tables.items.find(annex.itemId));
    const records = item && (await openCouncil(strapi, item.councilId));
    if (annex === null || !records || !isPublicAnnex(records, annex.id)) return refuse({ code: 'not-found' });
    request.set('Access-Control-Allow-Origin', '*');
    sendFile(request, orRefuse(await annexFile(ports, annex)), 'public, max-age=60');
  },
});

/** To be saved, not shown: what somebody uploaded never runs as a page of this house. */
function sendFile(
  answer: Pick<Request, 'attachment' | 'set' | 'body'>,
  { name, mime, sha256, bytes }: AnnexFile,
  caching: string,
): void {
  answer.attachment(name);
  answer.set('Content-Type', mime);
  answer.set('X-Content-Type-Options', 'nosniff');
  answer.set('Cache-Control', caching);
  answer.set('ETag', `"${sha256}"`);
  answer.body = Buffer.from(bytes);
}
