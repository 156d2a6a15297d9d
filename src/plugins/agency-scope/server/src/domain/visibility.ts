import { type Result, err, ok } from '@hamresan/kit';

/**
 * Who sees the rows of a content type besides the agency that owns them:
 * - `mine`: nobody;
 * - `mine-or-shared`: the agencies that were invited to the document;
 * - `published-or-mine`: everybody sees what is published, the owner its drafts too;
 * - `public`: everybody sees everything, the owner alone changes it.
 */
const VISIBILITIES = ['mine', 'mine-or-shared', 'published-or-mine', 'public'] as const;
type Visibility = (typeof VISIBILITIES)[number];

/** How one content type takes part: `schema.pluginOptions['agency-scope']`, checked. */
export type Declaration = Readonly<{
  uid: string;
  visibility: Visibility;
  /** May other agencies be invited to a document of this type? */
  isShared: boolean;
  /** The relation to the agency that readers see; the server keeps it in step with the scope key. `null`: there is none. */
  agencyRelation: string | null;
}>;

export type DeclarationFault = Readonly<{
  code: 'visibility-unknown' | 'drafts-needed' | 'option-unknown' | 'relation-unknown';
  uid: string;
  value: string;
}>;

/** What a content type says about itself, as far as the declaration needs it. */
export type DeclaringType = Readonly<{
  uid: string;
  hasDrafts: boolean;
  /** Attributes that are a relation to one agency. */
  agencyRelations: readonly string[];
  /** As the schema has it: anything. */
  options: unknown;
}>;

type Options = Readonly<Record<string, unknown>>;
const OPTIONS = new Set(['visibility', 'shared', 'agency']);

/** Reads `{ visibility, shared?, agency? }`. A word that is not understood is a fault: guessing would open a door. */
export function readDeclaration(type: DeclaringType): Result<Declaration, DeclarationFault> {
  const { uid, options } = type;
  if (!isRecord(options)) return err({ code: 'visibility-unknown', uid, value: asText(options) });
  const unknown = Object.keys(options).find((key) => !OPTIONS.has(key));
  if (unknown !== undefined) return err({ code: 'option-unknown', uid, value: unknown });
  const visibility = readVisibility(type, options);
  if (!visibility.ok) return visibility;
  const { shared = false } = options;
  if (typeof shared !== 'boolean') return err({ code: 'option-unknown', uid, value: `shared: ${asText(shared)}` });
  const agencyRelation = readRelation(type, options);
  if (!agencyRelation.ok) return agencyRelation;
  const isShared = visibility.value === 'mine-or-shared' || shared;
  return ok({ uid, visibility: visibility.value, isShared, agencyRelation: agencyRelation.value });
}

function readVisibility({ uid, hasDrafts }: DeclaringType, options: Options): Result<Visibility, DeclarationFault> {
  const visibility = VISIBILITIES.find((each) => each === options['visibility']);
  if (visibility === undefined) return err({ code: 'visibility-unknown', uid, value: asText(options['visibility']) });
  const isWithoutDrafts = visibility === 'published-or-mine' && !hasDrafts;
  return isWithoutDrafts ? err({ code: 'drafts-needed', uid, value: visibility }) : ok(visibility);
}

function readRelation(
  { uid, agencyRelations }: DeclaringType,
  options: Options,
): Result<string | null, DeclarationFault> {
  const { agency = null } = options;
  if (agency === null) return ok(null);
  const relation = agencyRelations.find((each) => each === agency);
  return relation === undefined ? err({ code: 'relation-unknown', uid, value: asText(agency) }) : ok(relation);
}

const isRecord = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string => {
  if (value === undefined) return 'undefined';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
