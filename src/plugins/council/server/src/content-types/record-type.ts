/** An attribute as Strapi reads it. */
type Attribute = Readonly<{ type: string; required?: true; default?: unknown }>;
type Index = Readonly<{ name: string; columns: readonly string[]; type?: 'unique' }>;

export const text: Attribute = { type: 'string' };
export const longText: Attribute = { type: 'text' };
export const json: Attribute = { type: 'json' };
export const whole: Attribute = { type: 'integer' };
export const instant: Attribute = { type: 'datetime' };
/** A calendar day, `YYYY-MM-DD`. */
export const day: Attribute = { type: 'date' };
export const flag: Attribute = { type: 'boolean', default: false };
export const needed = (attribute: Attribute): Attribute => ({ ...attribute, required: true });

type Names = Readonly<{ singular: string; plural: string; displayName: string; description: string }>;

/**
 * A table of this plugin. No page of the content manager and no route of Strapi's own leads to it: it is changed by use
 * cases alone. `indexes` and `unique` are lists of columns.
 */
export const recordType = (
  { singular, plural, displayName, description }: Names,
  attributes: Readonly<Record<string, Attribute>>,
  {
    indexes = [],
    unique = [],
  }: Readonly<{ indexes?: readonly (readonly string[])[]; unique?: readonly (readonly string[])[] }> = {},
) => {
  const collectionName = `council_${plural.replaceAll('-', '_')}`;
  const named = (columns: readonly string[], type?: 'unique'): Index => ({
    name: `${collectionName}_${columns.join('_')}_${type === undefined ? 'idx' : 'uniq'}`.slice(0, 60),
    columns,
    ...(type && { type }),
  });
  return {
    schema: {
      kind: 'collectionType',
      collectionName,
      info: { singularName: singular, pluralName: plural, displayName, description },
      options: { draftAndPublish: false },
      pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
      indexes: [...indexes.map((columns) => named(columns)), ...unique.map((columns) => named(columns, 'unique'))],
      // Strapi writes into what it is given: no two columns may share an object.
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, { ...attribute }])),
    },
  };
};
