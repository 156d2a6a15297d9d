import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { refuse } from '../adapters/refuse';
import { endAgency } from '../application/resolutions/agency-ended';
import { resolutionHistory } from '../application/resolutions/history';
import { idsIn } from '../application/resolutions/input';
import { linkResolutions } from '../application/resolutions/link-resolutions';
import { LINK_KINDS } from '../domain/resolutions/links';

/** What happens to resolutions beside their moves: links between them, and agencies that end. */
export const createResolutionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async link(request: Request) {
    const { text, oneOf, sentence } = fieldsOf(request);
    const link = {
      later: partOf(request, 'id'),
      earlier: text('earlier'),
      kind: oneOf('kind', LINK_KINDS),
      reason: sentence('note'),
    };
    request.body = { data: orRefuse(await linkResolutions(await portsOf(strapi, request), link)) };
  },

  async history(request: Request) {
    const found = await resolutionHistory(await portsOf(strapi, request), partOf(request, 'id'));
    request.body = { data: found ?? refuse({ code: 'not-found' }) };
  },

  async endAgency(request: Request) {
    const { body, instant } = fieldsOf(request);
    const successors = idsIn(body, 'successors') ?? refuse({ code: 'field-invalid', field: 'successors' });
    const end = { agencyId: partOf(request, 'id'), at: instant('at'), successors };
    request.body = { data: orRefuse(await endAgency(await portsOf(strapi, request), end)) };
  },
});
