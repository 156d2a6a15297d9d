import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { claimedHashes, mapPictures, withoutSignature } from '../../domain/block-pictures';
import { type StoredAddresses, addressesOf, oneOfHashes } from '../../domain/file-names';
import type { ScopeContext } from '../scope-context';
import { DOOR, type FileLinks } from './file-links';

type Row = Record<string, unknown>;
type Tools = Readonly<{ context: ScopeContext; links: FileLinks }>;

/**
 * Pictures inside of texts are stored without a signature, and handed with one to whoever works on the text and may see
 * the file. What a text says of a file somebody wrote there: whose it is, the library says, asked inside the scope.
 */
export function signTexts(strapi: Core.Strapi, { context, links }: Tools): void {
  strapi.documents.use(async (call, next) => {
    const fields = blocksFields(strapi, call.uid);
    if (fields.length === 0) return next();
    const { data } = call.params as { data?: Row };
    if (data) changeTexts(data, fields, withoutSignature);
    const result = await next();
    const { kind } = await context.currentActor();
    if (kind !== 'staff' && kind !== 'agency') return result;
    const drafts = rowsIn(result).filter((row) => !row['publishedAt']);
    const sign = await signer(drafts.flatMap((row) => fields.flatMap((field) => claimedHashes(row[field]))));
    for (const row of drafts) changeTexts(row, fields, sign);
    return result;
  });

  /** Signs what leads to a file that is among these and that the actor sees. One question for all of them. */
  async function signer(hashes: readonly string[]): Promise<(url: string) => string> {
    const where = { hash: oneOfHashes(hashes), releasedAt: null };
    const seen = hashes.length === 0 ? [] : await strapi.db.query(UID.file).findMany({ where, select: COLUMNS });
    const paths = new Set((seen as StoredAddresses[]).flatMap(addressesOf).filter((path) => path.startsWith(DOOR)));
    return (url) => {
      const path = pathOf(url);
      return paths.has(path) ? links.signed(url, path) : url;
    };
  }

  /**
   * The path of an address; of a full one, as the editor of the panel writes it, only where it leads to this server. To
   * any other the reader's browser would carry the signature.
   */
  function pathOf(url: string): string {
    const configured = strapi.config.get<string>('server.absoluteUrl', '');
    const asked = strapi.requestContext.get()?.host;
    const servers = [withoutScheme(configured), ...(asked === undefined ? [] : [`//${asked}`])];
    const server = servers.find((each) => withoutScheme(url).startsWith(`${each}${DOOR}`));
    return server === undefined ? url : withoutScheme(url).slice(server.length);
  }
}

const COLUMNS = ['url', 'formats'];

const withoutScheme = (url: string): string => url.replace(/^https?:(?=\/\/)/, '');

const blocksFields = (strapi: Core.Strapi, uid: string): readonly string[] =>
  Object.entries(strapi.getModel(uid as StrapiUid.Schema).attributes).flatMap(([name, { type }]) =>
    type === 'blocks' ? [name] : [],
  );

function changeTexts(row: Row, fields: readonly string[], change: (url: string) => string): void {
  for (const field of fields.filter((each) => Array.isArray(row[each]))) row[field] = mapPictures(row[field], change);
}

/** The rows in an answer of the document service: a list, `{ entries }`, one row, or none. */
function rowsIn(result: unknown): readonly Row[] {
  if (typeof result !== 'object' || result === null) return [];
  if (Array.isArray(result)) return result as Row[];
  const { entries } = result as { entries?: readonly Row[] };
  return entries ?? [result as Row];
}
