import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { ALL_TYPES } from '../../../src/roles/permission-matrix';

type Attribute = Readonly<{
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  private?: boolean;
  searchable?: boolean;
}>;
type ContentType = Readonly<{
  collectionName: string;
  options: { draftAndPublish: boolean };
  indexes?: readonly { name: string; columns: readonly string[] }[];
  attributes: Readonly<Record<string, Attribute>>;
}>;

const API = path.resolve(__dirname, '../../../src/api');
const CONTENT_TYPES = readdirSync(API).map((name) => ({
  name,
  type: JSON.parse(readFileSync(path.join(API, name, 'content-types', name, 'schema.json'), 'utf8')) as ContentType,
}));
const ATTRIBUTES = CONTENT_TYPES.flatMap(({ name, type }) =>
  Object.entries(type.attributes).map(([field, attribute]) => ({ place: `${name}.${field}`, type, attribute })),
);
const RELATIONS = ATTRIBUTES.filter(({ attribute }) => attribute.type === 'relation');

const hasDrafts = (uid: string | undefined): boolean =>
  CONTENT_TYPES.some(({ name, type }) => uid === `api::${name}.${name}` && type.options.draftAndPublish);

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('content types', () => {
  it('are all in the permission matrix', () => {
    expect(CONTENT_TYPES.map(({ name }) => name).sort()).toEqual([...ALL_TYPES].sort());
  });

  it('keep what is private out of the search as well: Strapi searches private fields', () => {
    const exposed = ATTRIBUTES.filter(({ attribute }) => attribute.private && attribute.searchable !== false);

    expect(exposed.map(({ place }) => place)).toEqual([]);
  });

  it('have one-way relations only: an inverse side is a second door', () => {
    const inverse = RELATIONS.filter(({ attribute }) => attribute.mappedBy ?? attribute.inversedBy);

    expect(inverse.map(({ place }) => place)).toEqual([]);
  });

  it('without drafts never point to one with drafts: through populate its drafts would be public', () => {
    const leaking = RELATIONS.filter(
      ({ type, attribute }) => !type.options.draftAndPublish && hasDrafts(attribute.target),
    );

    expect(leaking.map(({ place }) => place)).toEqual([]);
  });

  it('index only columns that exist', () => {
    const own = new Set(['locale', 'published_at', 'first_published_at']);
    const unknown = CONTENT_TYPES.flatMap(({ name, type }) => {
      const columns = new Set(Object.keys(type.attributes).map(column));
      return (type.indexes ?? []).flatMap((index) =>
        index.columns.filter((each) => !columns.has(each) && !own.has(each)).map((each) => `${name}: ${each}`),
      );
    });

    expect(unknown).toEqual([]);
  });
});
