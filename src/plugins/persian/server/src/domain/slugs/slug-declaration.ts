/** How a content type has its addresses: `pluginOptions.persian.slug`, checked. */
export type SlugDeclaration = Readonly<{
  /** The field of the address. */
  field: string;
  /** The field that it is made of. */
  from: string;
  style: 'unicode' | 'latin';
}>;

type Attribute = Readonly<{ type: string; pluginOptions?: unknown }>;
export type DeclaringType = Readonly<{
  attributes: Readonly<Record<string, Attribute>>;
  isLocalized: boolean;
}>;

const KEYS = ['field', 'from', 'style'];
const SLUG_TYPES = ['uid', 'string'];
const TEXT_TYPES = ['string', 'text'];

/** What is wrong with a declaration, as the end of a sentence; `null` where nothing is. */
export function faultOfSlug(options: unknown, type: DeclaringType): string | null {
  if (typeof options !== 'object' || options === null) return 'slug must be { "field", "from", "style"? }';
  const said = options as Readonly<Record<string, unknown>>;
  const fault = CHECKS.find(({ holds }) => !holds(said, type));
  return fault ? `slug ${fault.otherwise}` : null;
}

const typeOf = ({ attributes }: DeclaringType, name: unknown): string =>
  typeof name === 'string' ? (attributes[name]?.type ?? 'none') : 'none';

type Check = Readonly<{
  holds: (said: Readonly<Record<string, unknown>>, type: DeclaringType) => boolean;
  otherwise: string;
}>;
const CHECKS: readonly Check[] = [
  { holds: (said) => Object.keys(said).every((key) => KEYS.includes(key)), otherwise: `says ${KEYS.join(', ')} only` },
  {
    holds: ({ field }, type) => SLUG_TYPES.includes(typeOf(type, field)),
    otherwise: 'needs a field that is a uid or a string',
  },
  {
    holds: ({ from }, type) => TEXT_TYPES.includes(typeOf(type, from)),
    otherwise: 'is made from a field that is a text',
  },
  {
    holds: ({ style = 'unicode' }) => style === 'unicode' || style === 'latin',
    otherwise: 'has the style unicode or latin',
  },
  {
    holds: ({ field }, { attributes, isLocalized }) => !isLocalized || isFieldLocalized(attributes[String(field)]),
    otherwise: 'needs a field that is localized, as the type is',
  },
];

const isFieldLocalized = (attribute: Attribute | undefined): boolean =>
  (attribute?.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;

/** A declaration that has no fault, with what it does not say. */
export const readSlug = (options: unknown): SlugDeclaration => ({
  style: 'unicode',
  ...(options as Pick<SlugDeclaration, 'field' | 'from'> & Partial<SlugDeclaration>),
});
