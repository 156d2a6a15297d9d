import type { Advice } from './advice';
import { BANKS } from './banks';
import { type LegalIdFault, formatLegalId, parseLegalId } from './legal-id';
import { type MobileFault, formatMobile, operatorOf, parseMobile } from './mobile';
import { type NationalIdFault, type NationalIdOptions, formatNationalId, parseNationalId } from './national-id';
import { type Parsed, taken } from './parsed';
import { type PlateFault, formatPlate, parsePlate, plateText } from './plate';
import { plateUse } from './plate-letters';
import { type PostalCodeFault, formatPostalCode, isUsualPostalCode, parsePostalCode } from './postal-code';
import { type ShebaFault, bankCodeOf, formatSheba, parseSheba } from './sheba';
import type { ShownOptions } from './shown';

export const IDENTIFIER_KINDS = ['national-id', 'legal-id', 'mobile', 'postal-code', 'sheba', 'plate'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export type IdentifierFault = NationalIdFault | LegalIdFault | MobileFault | PostalCodeFault | ShebaFault | PlateFault;

type Definition = Readonly<{
  parse: (text: string, options: NationalIdOptions) => Parsed<string, IdentifierFault>;
  format: (stored: string, options: ShownOptions) => string;
  advice?: (stored: string) => Advice | null;
}>;

const DEFINITIONS: Readonly<Record<IdentifierKind, Definition>> = {
  'national-id': { parse: parseNationalId, format: formatNationalId },
  'legal-id': { parse: parseLegalId, format: formatLegalId },
  mobile: { parse: parseMobile, format: formatMobile, advice: adviceOnMobile },
  'postal-code': {
    parse: parsePostalCode,
    format: formatPostalCode,
    advice: (stored) => (isUsualPostalCode(stored) ? null : { code: 'postal-code-unusual' }),
  },
  sheba: { parse: parseSheba, format: formatSheba, advice: adviceOnSheba },
  plate: { parse: parsePlateText, format: formatPlateText, advice: adviceOnPlate },
};

/** A typed text of this kind, in the form in which it is stored; every kind is stored as one text. */
export const parseIdentifier = (
  kind: IdentifierKind,
  text: string,
  options: NationalIdOptions = {},
): Parsed<string, IdentifierFault> => DEFINITIONS[kind].parse(text, options);

/** A stored value as people read it; what is none of this kind comes back as it is. */
export function formatIdentifier(kind: IdentifierKind, stored: string, options: ShownOptions = {}): string {
  const { parse, format } = DEFINITIONS[kind];
  const parsed = parse(stored, {});
  return parsed.ok ? format(parsed.value, options) : stored;
}

/** What can be said about a stored value of this kind; `null` where there is nothing to say. */
export const adviceOn = (kind: IdentifierKind, stored: string): Advice | null =>
  DEFINITIONS[kind].advice?.(stored) ?? null;

function adviceOnMobile(stored: string): Advice {
  const name = operatorOf(stored);
  return name === null ? { code: 'operator-unknown' } : { code: 'operator', name };
}

function adviceOnSheba(stored: string): Advice {
  const name = BANKS[bankCodeOf(stored)];
  return name === undefined ? { code: 'bank-unknown' } : { code: 'bank', name };
}

function adviceOnPlate(stored: string): Advice | null {
  const plate = parsePlate(stored);
  return plate.ok ? { code: 'plate-use', use: plateUse(plate.value.letter) } : null;
}

function parsePlateText(text: string): Parsed<string, PlateFault> {
  const plate = parsePlate(text);
  return plate.ok ? taken(plateText(plate.value)) : plate;
}

function formatPlateText(stored: string, options: ShownOptions): string {
  const plate = parsePlate(stored);
  return plate.ok ? formatPlate(plate.value, options) : stored;
}
