import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import { hashesIn, linkedFiles } from '../../domain/file-names';

type Attribute = Readonly<{ type: string; component?: string; components?: readonly string[] }>;
type Row = Readonly<Record<string, unknown>>;
type Populate = Readonly<Record<string, unknown>>;
type Found = { ids: Set<number>; hashes: Set<string> };

/** Finds the files that entries show: media fields, pictures in Blocks, links in rich text; in components as well. */
export function filesInUse(strapi: Core.Strapi) {
  const attributesOf = (uid: string): [string, Attribute][] =>
    Object.entries(strapi.getModel(uid as StrapiUid.Schema).attributes as Record<string, Attribute>);

  /** Strapi's `populate` for everything below an entry that may hold a file; `null` where nothing can. */
  function populateOf(uid: string): Populate | null {
    const parts = attributesOf(uid).flatMap(([name, { type, component, components }]): [string, unknown][] => {
      if (type === 'media') return [[name, true]];
      if (type === 'component' && component) return partOf(name, populateOf(component));
      if (type !== 'dynamiczone') return [];
      const on = Object.fromEntries((components ?? []).map((each) => [each, { populate: populateOf(each) ?? {} }]));
      return [[name, { on }]];
    });
    const hasTexts = attributesOf(uid).some(([, { type }]) => type === 'blocks' || type === 'richtext');
    return parts.length > 0 || hasTexts ? Object.fromEntries(parts) : null;
  }

  const partOf = (name: string, below: Populate | null): [string, unknown][] =>
    below ? [[name, { populate: below }]] : [];

  function collect(uid: string, row: Row, found: Found): void {
    for (const [name, attribute] of attributesOf(uid)) {
      for (const value of [row[name] ?? []].flat() as (Row | string)[]) {
        if (typeof value !== 'string') collectBelow(attribute, value, found);
        else if (attribute.type === 'richtext') collectLinks(value, found);
      }
    }
  }

  function collectBelow({ type, component }: Attribute, value: Row, found: Found): void {
    if (type === 'media') found.ids.add(Number(value['id']));
    if (type === 'component' && component) collect(component, value, found);
    if (type === 'dynamiczone') collect(String(value['__component']), value, found);
    if (type === 'blocks') collectPictures(value, found);
  }

  function collectLinks(text: string, found: Found): void {
    for (const hash of linkedFiles(text).flatMap(hashesIn)) found.hashes.add(hash);
  }

  function collectPictures(node: Row, found: Found): void {
    const { image, children } = node as { image?: { hash?: string }; children?: readonly Row[] };
    if (image?.hash !== undefined) found.hashes.add(image.hash);
    for (const child of children ?? []) collectPictures(child, found);
  }

  async function byHash(hashes: ReadonlySet<string>): Promise<readonly number[]> {
    if (hashes.size === 0) return [];
    const rows = (await strapi.db
      .query(UID.file)
      .findMany({ where: { hash: { $in: [...hashes] } }, select: ['id'] })) as { id: number }[];
    return rows.map(({ id }) => id);
  }

  return {
    canHold: (uid: string): boolean => populateOf(uid) !== null,

    /** Numbers of the files that the rows of this type under `where` show. */
    async shownBy(uid: string, where: Row): Promise<ReadonlySet<number>> {
      const rows = (await strapi.db.query(uid).findMany({ where, populate: populateOf(uid) ?? {} })) as Row[];
      const found: Found = { ids: new Set(), hashes: new Set() };
      for (const row of rows) collect(uid, row, found);
      return new Set([...found.ids, ...(await byHash(found.hashes))]);
    },
  };
}
