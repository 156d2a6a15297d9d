import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { claimedHashes } from '../../domain/block-pictures';
import { hashesIn, linkedFiles } from '../../domain/file-names';

type Attribute = Readonly<{ type: string; component?: string; components?: readonly string[] }>;
type Row = Readonly<Record<string, unknown>>;
type Populate = Readonly<Record<string, unknown>>;

/**
 * Files in media fields, by number: the scope saw to it that whoever put them there could see them. Files in texts by what
 * the text says their hash is: anybody could have written that.
 */
export type ShownFiles = { attached: Set<number>; claimed: Set<string> };

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

  function collect(uid: string, row: Row, found: ShownFiles): void {
    for (const [name, attribute] of attributesOf(uid)) {
      for (const value of [row[name] ?? []].flat() as (Row | string)[]) {
        if (typeof value !== 'string') collectBelow(attribute, value, found);
        else if (attribute.type === 'richtext') claim(linkedFiles(value).flatMap(hashesIn), found);
      }
    }
  }

  function collectBelow({ type, component }: Attribute, value: Row, found: ShownFiles): void {
    if (type === 'media') found.attached.add(Number(value['id']));
    if (type === 'component' && component) collect(component, value, found);
    if (type === 'dynamiczone') collect(String(value['__component']), value, found);
    if (type === 'blocks') claim(claimedHashes(value), found);
  }

  function claim(hashes: readonly string[], { claimed }: ShownFiles): void {
    for (const hash of hashes) claimed.add(hash);
  }

  return {
    canHold: (uid: string): boolean => populateOf(uid) !== null,

    /** The files that the rows of this type under `where` show. */
    async shownBy(uid: string, where: Row): Promise<ShownFiles> {
      const rows = (await strapi.db.query(uid).findMany({ where, populate: populateOf(uid) ?? {} })) as Row[];
      const found: ShownFiles = { attached: new Set(), claimed: new Set() };
      for (const row of rows) collect(uid, row, found);
      return found;
    },
  };
}
