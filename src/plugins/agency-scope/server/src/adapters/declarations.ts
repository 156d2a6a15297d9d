import type { Core } from '@strapi/strapi';

import { UID } from '../content-types/uids';
import type { ScopedRows } from '../domain/row-access.policy';
import { type Declaration, type DeclarationFault, readDeclaration } from '../domain/visibility';
import { settings } from './settings';

type Attribute = { type: string; target?: string; relation?: string; private?: boolean; columnName?: string };
type ContentType = {
  uid: string;
  collectionName: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, unknown>;
  indexes?: { name: string; columns: string[] }[];
};

export type Declarations = ReadonlyMap<string, Declaration>;

/** Reads what every content type says in `pluginOptions['agency-scope']`. Stops the start where it cannot be right. */
export function readDeclarations(strapi: Core.Strapi): Declarations {
  const { agencyType } = settings(strapi);
  const types = Object.values(strapi.contentTypes) as unknown as ContentType[];
  if (!types.some(({ uid }) => uid === agencyType)) {
    throw new Error(
      `agency-scope: config.agencyType must name a content type of this project, and "${agencyType}" is none.`,
    );
  }
  const declared = types.flatMap((type) => {
    const options = type.pluginOptions?.['agency-scope'];
    return options === undefined ? [] : [{ type, options }];
  });
  return new Map(
    declared.map(({ type, options }) => {
      const declaration = readDeclaration({
        uid: type.uid,
        hasDrafts: type.options?.draftAndPublish ?? false,
        agencyRelations: Object.keys(type.attributes).filter((name) => leadsTo(agencyType, type.attributes[name])),
        options,
      });
      if (!declaration.ok) throw new Error(sentence(declaration.error));
      return [type.uid, declaration.value];
    }),
  );
}

const leadsTo = (agencyType: string, attribute: Attribute | undefined): boolean =>
  attribute?.target === agencyType && ['manyToOne', 'oneToOne'].includes(attribute.relation ?? '');

const sentence = ({ code, uid, value }: DeclarationFault): string =>
  `agency-scope: ${uid} declares "${value}" (${code}). See "Declare a type" in the plugin's README.`;

/** All types whose rows have an owner: the declared ones, and the files and folders of the media library. */
export const scopedRows = (declarations: Declarations): ReadonlyMap<string, ScopedRows> =>
  new Map<string, ScopedRows>([
    ...declarations,
    [UID.file, { uid: UID.file, visibility: 'released-or-mine' }],
    [UID.folder, { uid: UID.folder, visibility: 'mine', isShared: false, agencyRelation: null }],
  ]);

/** Set by the server alone: no reader sees it, no client sends it, no search finds it. */
const SERVER_COLUMN = {
  private: true,
  writable: false,
  configurable: false,
  visible: false,
  searchable: false,
  pluginOptions: { i18n: { localized: false } },
} as const;

/** Gives every scoped type its scope key, and files the date of their release, with an index each. */
export function addServerColumns(strapi: Core.Strapi, uids: Iterable<string>): void {
  const { scopeKey } = settings(strapi);
  for (const uid of uids) addColumn(strapi, { uid, name: scopeKey, type: 'string' });
  addColumn(strapi, { uid: UID.file, name: 'releasedAt', type: 'datetime' });
  addIndex(strapi, UID.file, 'hash');
}

function addColumn(strapi: Core.Strapi, { uid, name, type }: { uid: string; name: string; type: string }): void {
  const { attributes } = contentType(strapi, uid);
  if (name in attributes) throw new Error(`agency-scope: ${uid} has an attribute "${name}" of its own; see scopeKey.`);
  // Said, not left to Strapi: its way with capitals and digits is its own, and the index names the column as well.
  const columnName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  attributes[name] = { ...SERVER_COLUMN, type, columnName };
  addIndex(strapi, uid, columnName);
}

function addIndex(strapi: Core.Strapi, uid: string, column: string): void {
  const type = contentType(strapi, uid);
  type.indexes = [...(type.indexes ?? []), { name: `${type.collectionName}_${column}_idx`, columns: [column] }];
}

const contentType = (strapi: Core.Strapi, uid: string): ContentType =>
  strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as unknown as ContentType;
