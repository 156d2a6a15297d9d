import type { TypesettingService } from '../../src/plugins/persian/server/src/services/typesetting';
import type { House } from './house';

export const typesettingOf = ({ strapi }: House): TypesettingService =>
  strapi.plugin('persian').service<TypesettingService>('typesetting');

/** What a document was refused or failed with: the details of the error. A document that was made is seen as such. */
export async function detailsOf(document: Promise<Buffer>): Promise<unknown> {
  try {
    return { made: (await document).subarray(0, 5).toString() };
  } catch (error) {
    return (error as { details?: unknown }).details ?? error;
  }
}
