import { refuse } from '../refusals/refuse';

/**
 * What the body parser says when it cannot go on: a broken JSON, a multipart without its boundary, too many fields, a
 * false encoding. Strapi answers for files that are too large; everything else would be a 500.
 */
export function refuseUnreadableBody(fault: Error): never {
  if (fault.message.includes('maxFileSize')) throw fault;
  refuse({ code: 'body-not-readable' });
}
