import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { persianNames } from '../../../src/admin/persian-names';

type Schema = Readonly<{
  info: { displayName: string };
  attributes: Readonly<Record<string, { type: string; enum?: readonly string[] }>>;
}>;

const SOURCE = path.resolve(__dirname, '../../../src');
const read = (place: string): Schema => JSON.parse(readFileSync(path.join(SOURCE, place), 'utf8')) as Schema;

const TYPES = readdirSync(path.join(SOURCE, 'api')).map((name) => ({
  id: `content-types.api::${name}.${name}`,
  schema: read(`api/${name}/content-types/${name}/schema.json`),
}));
const COMPONENTS = readdirSync(path.join(SOURCE, 'components')).flatMap((category) =>
  readdirSync(path.join(SOURCE, 'components', category)).map((file) => ({
    id: `components.${category}.${file.replace('.json', '')}`,
    schema: read(`components/${category}/${file}`),
  })),
);
const ALL = [...TYPES, ...COMPONENTS];

describe('what the house calls its content in Persian', () => {
  it.each(TYPES)('$schema.info.displayName has a Persian name', ({ schema }) => {
    expect(persianNames[schema.info.displayName]).toMatch(/^[آ-ی]/);
  });

  it.each(ALL)('every field of $id has a Persian name', ({ id, schema }) => {
    const nameless = Object.keys(schema.attributes).filter(
      (field) => !(`content-manager.${id}.${field}` in persianNames),
    );

    expect(nameless).toEqual([]);
  });

  it.each(ALL)('every choice in $id has a Persian name', ({ schema }) => {
    const choices = Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []);

    expect(choices.filter((choice) => !(choice in persianNames))).toEqual([]);
  });
});
