import { parseIdentifier, toAsciiDigits } from '../../../core/src';

import { type AttributesOf, type IdentifierField, identifierField } from './identifier-fields';

type Filters = Readonly<Record<string, unknown>>;

/**
 * Filters that ask for identifiers as they are stored, however they were typed: `filters[mobile][$eq]=۰۹۱۴۱۲۳۴۵۶۷` finds
 * `+989141234567`. What is a part of one only gets ASCII digits. Relations and components are followed.
 */
export function withStoredIdentifiers(filters: unknown, uid: string, attributesOf: AttributesOf): unknown {
  if (Array.isArray(filters)) return filters.map((each) => withStoredIdentifiers(each, uid, attributesOf));
  if (!isFilters(filters)) return filters;
  const attributes = attributesOf(uid);
  const stored = (name: string, asked: unknown): unknown => {
    if (name.startsWith('$')) return withStoredIdentifiers(asked, uid, attributesOf);
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute === undefined) return asked;
    const field = identifierField(uid, name, attribute);
    if (field !== null) return storedForm(asked, field);
    const target = attribute.component ?? attribute.target;
    return target === undefined ? asked : withStoredIdentifiers(asked, target, attributesOf);
  };
  return Object.fromEntries(Object.entries(filters).map(([name, asked]) => [name, stored(name, asked)]));
}

function storedForm(asked: unknown, field: IdentifierField): unknown {
  if (Array.isArray(asked)) return asked.map((each) => storedForm(each, field));
  if (isFilters(asked)) {
    return Object.fromEntries(Object.entries(asked).map(([name, each]) => [name, storedForm(each, field)]));
  }
  if (typeof asked !== 'string') return asked;
  const parsed = parseIdentifier(field.kind, asked, field);
  return parsed.ok ? parsed.value : toAsciiDigits(asked);
}

const isFilters = (value: unknown): value is Filters =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
