export type { Advice, BilingualName } from './advice';
export {
  type IdentifierFault,
  type IdentifierKind,
  IDENTIFIER_KINDS,
  adviceOn,
  formatIdentifier,
  parseIdentifier,
} from './kinds';
export { type LegalIdFault, formatLegalId, parseLegalId } from './legal-id';
export { type MobileFault, formatMobile, operatorOf, parseMobile } from './mobile';
export { type NationalIdFault, type NationalIdOptions, formatNationalId, parseNationalId } from './national-id';
export type { Parsed } from './parsed';
export { type Plate, type PlateFault, formatPlate, letterOf, parsePlate, plateText } from './plate';
export { type PlateLetter, type PlateUse, PLATE_LETTERS, plateUse } from './plate-letters';
export { type PostalCodeFault, formatPostalCode, isUsualPostalCode, parsePostalCode } from './postal-code';
export { sayFault } from './sentences';
export { type ShebaFault, bankCodeOf, formatSheba, parseSheba } from './sheba';
export type { ShownOptions } from './shown';
