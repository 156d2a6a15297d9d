import type { Core, Modules, UID } from '@strapi/strapi';

import {
  type IdentifierFault,
  type IdentifierKind,
  IDENTIFIER_KINDS,
  parseIdentifier,
  sayFault,
} from '../../../core/src';
import { type AttributesOf, type Found, identifiersBelow, withIdentifiers } from '../domain/identifier-fields';
import { withStoredIdentifiers } from '../domain/identifier-filters';

import { callerLanguage, refuse } from './refuse';

type Context = Modules.Documents.Middleware.Context;
type Data = Readonly<Record<string, unknown>>;
type Parameters = { data?: Data; documentId?: string; filters?: unknown };
type Wrong = Found & Readonly<{ fault: IdentifierFault }>;

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

type Model = Readonly<{ attributes: ReturnType<AttributesOf> }>;

let stop: (() => void) | undefined;

/** Identifiers as custom fields: on every write of a document they take their stored form, or the write is refused. */
export const identifiers = {
  register(strapi: Core.Strapi): void {
    strapi.customFields.register(IDENTIFIER_KINDS.map(customField));
    const keep = keeping(strapi);
    // Strapi's types forget that it answers with a function that takes the middleware out again.
    stop = strapi.documents.use(async (context, next) => {
      await keep(context);
      return next();
    }) as unknown as () => void;
  },
  destroy(): void {
    stop?.();
  },
};

const customField = (name: IdentifierKind) => ({
  name,
  plugin: 'persian',
  type: 'string' as const,
  inputSize: { default: 6 as const, isResizable: true },
});

function keeping(strapi: Core.Strapi) {
  const models = (uid: string) => strapi.getModel(uid as UID.Schema) as unknown as Model | undefined;
  const attributesOf: AttributesOf = (uid) => models(uid)?.attributes ?? {};

  /** What the document holds already, draft and published, in every language: it is nobody's mistake of today. */
  async function storedIn({ uid, params }: Context): Promise<ReadonlySet<string>> {
    const { documentId } = params as Parameters;
    const below = identifiersBelow(uid, attributesOf);
    if (documentId === undefined || below === null) return new Set();
    const rows = (await strapi.db.query(uid).findMany({ where: { documentId }, ...below })) as Data[];
    return new Set(rows.flatMap((row) => foundIn(row, uid)).map(keyOf));
  }

  function foundIn(data: Data, uid: string): readonly Found[] {
    const found: Found[] = [];
    withIdentifiers(data, { uid, attributesOf }, (each) => {
      found.push(each);
      return each.text;
    });
    return found;
  }

  async function settle(context: Context): Promise<void> {
    const parameters = context.params as Parameters;
    const { uid } = context;
    if (!parameters.data) return;
    const isStored = ({ text, ...field }: Found) => {
      const parsed = parseIdentifier(field.kind, text, field);
      return parsed.ok && parsed.value === text;
    };
    if (foundIn(parameters.data, uid).every(isStored)) return;
    const kept = await storedIn(context);
    const wrong: Wrong[] = [];
    parameters.data = withIdentifiers(parameters.data, { uid, attributesOf }, (found) => {
      const parsed = parseIdentifier(found.kind, found.text, found);
      if (kept.has(keyOf(found))) return found.text;
      if (parsed.ok) return parsed.value;
      if (parsed.fault === 'empty') return '';
      wrong.push({ ...found, fault: parsed.fault });
      return found.text;
    });
    refuseWrong(wrong);
  }

  return async (context: Context): Promise<void> => {
    if (WRITES.has(context.action)) await settle(context);
    const parameters = context.params as Parameters;
    if (parameters.filters !== undefined)
      parameters.filters = withStoredIdentifiers(parameters.filters, context.uid, attributesOf);
  };
}

const keyOf = ({ place, text }: Found): string => `${place} ${text}`;

function refuseWrong(wrong: readonly Wrong[]): void {
  const [first] = wrong;
  if (first === undefined) return;
  const say = ({ kind, fault }: Wrong): string => sayFault(kind, fault, callerLanguage());
  refuse({
    code: 'identifier-invalid',
    kind: first.kind,
    fault: first.fault,
    field: first.path.join('.'),
    problem: say(first),
    errors: wrong.map((each) => ({ path: each.path, message: say(each), name: 'ValidationError' })),
  });
}
