import { type Attribute, type Field, type Model, type Models, fieldsOf, saidOfText } from './fields';

export type Row = Readonly<Record<string, unknown>>;

/** One field of an entry or of a component inside of it. */
export type Place = Readonly<{
  field: Field;
  /** From the entry: `title`, `contact.phone`, `zone.2.heading`. */
  path: string;
  /** The entry or component that holds the field, and its type. */
  holder: Row;
  holderUid: string;
}>;

/**
 * A copy of an entry in which each field is what `change` makes of it, inside components and dynamic zones as well.
 * Fields that are absent stay so, and everything that is no text is the very same object.
 */
export function mapFields(
  models: Models,
  { uid, data }: Readonly<{ uid: string; data: Row }>,
  change: (value: unknown, place: Place) => unknown,
): Record<string, unknown> {
  const model = models(uid);
  return model === undefined || saidOfText(model.pluginOptions) === false
    ? { ...data }
    : mapModel({ models, change }, { model, data, path: [] });
}

type Walk = Readonly<{ models: Models; change: (value: unknown, place: Place) => unknown }>;
type Step = Readonly<{ model: Model; data: Row; path: readonly string[] }>;

function mapModel(walk: Walk, { model, data, path }: Step): Record<string, unknown> {
  const mapped: Record<string, unknown> = { ...data };
  for (const field of fieldsOf(model)) {
    if (!(field.name in data)) continue;
    const place = { field, path: [...path, field.name].join('.'), holder: data, holderUid: model.uid };
    mapped[field.name] = walk.change(data[field.name], place);
  }
  for (const [name, attribute] of Object.entries(model.attributes).filter(([, each]) => holdsParts(each))) {
    if (!(name in data)) continue;
    const held = data[name];
    const part = (each: unknown, ...at: readonly string[]) =>
      mapHeld(walk, each, { uid: attribute.component, path: [...path, name, ...at] });
    mapped[name] = Array.isArray(held) ? held.map((each: unknown, index) => part(each, String(index))) : part(held);
  }
  return mapped;
}

const holdsParts = ({ type, pluginOptions }: Attribute): boolean =>
  (type === 'component' || type === 'dynamiczone') && saidOfText(pluginOptions) !== false;

/** In a dynamic zone each part says itself which component it is. */
function mapHeld(
  walk: Walk,
  held: unknown,
  { uid, path }: Readonly<{ uid: string | undefined; path: readonly string[] }>,
) {
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
  const data = held as Row;
  const model = walk.models(uid ?? String(data['__component']));
  return model === undefined || saidOfText(model.pluginOptions) === false
    ? held
    : mapModel(walk, { model, data, path });
}
