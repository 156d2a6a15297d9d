/** What Strapi's content manager says of types and components (`GET /content-manager/init`). */
type Attribute = Readonly<{ type: string; component?: string; customField?: string }>;
export type Schema = Readonly<{ uid: string; attributes: Readonly<Record<string, Attribute>> }>;

/** A text of the form: where it stands (`sections.0.title`), the field that an editor knows, and what it says. */
export type TextField = Readonly<{ path: string; field: string; text: string }>;

type Values = Readonly<Record<string, unknown>>;
type Place = Readonly<{ path: string; field: string }>;

const PLAIN = new Set(['string', 'text', 'richtext']);

/** Every text that people write in an entry, through its components; codes, addresses and choices are none. */
export function textFields(
  schema: Schema,
  values: object,
  components: ReadonlyMap<string, Schema>,
): readonly TextField[] {
  const inside = (prefix: string, field: string, { attributes }: Schema, entry: Values): readonly TextField[] =>
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const place = { path: `${prefix}${name}`, field: field === '' ? name : field };
      return ofAttribute(attribute, entry[name], place);
    });

  const ofAttribute = (attribute: Attribute, value: unknown, place: Place): readonly TextField[] => {
    if (attribute.customField !== undefined || value === null || value === undefined) return [];
    if (PLAIN.has(attribute.type)) return ofText(value, place);
    if (attribute.type === 'blocks') return ofBlocks(value, place);
    if (attribute.type === 'component' || attribute.type === 'dynamiczone')
      return ofComponents(attribute, value, place);
    return [];
  };

  const ofComponents = ({ component }: Attribute, value: unknown, { path, field }: Place): readonly TextField[] => {
    if (Array.isArray(value))
      return value.flatMap((each: unknown, index) =>
        ofComponent(component, each, { path: `${path}.${String(index)}`, field }),
      );
    return ofComponent(component, value, { path, field });
  };

  const ofComponent = (uid: string | undefined, value: unknown, { path, field }: Place): readonly TextField[] => {
    if (!isObject(value)) return [];
    const { __component: inZone } = value;
    const component = components.get(typeof inZone === 'string' ? inZone : (uid ?? ''));
    return component === undefined ? [] : inside(`${path}.`, field, component, value);
  };

  return inside('', '', schema, values as Values);
}

const ofText = (value: unknown, place: Place): readonly TextField[] =>
  typeof value === 'string' && value !== '' ? [{ ...place, text: value }] : [];

/** The text nodes of Blocks but for code. */
function ofBlocks(value: unknown, { path, field }: Place): readonly TextField[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((node: unknown, index) => {
    if (!isObject(node) || node['type'] === 'code' || node['code'] === true) return [];
    const here = `${path}.${String(index)}`;
    if (typeof node['text'] === 'string') return ofText(node['text'], { path: `${here}.text`, field });
    return ofBlocks(node['children'], { path: `${here}.children`, field });
  });
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
