import { toAsciiDigits, toPersianDigits } from '../digits';
import { normalizeStore } from '../text';
import { aroundKeptParts } from './not-prose';

type Replacer = (place: string, ...groups: string[]) => string;
type TidyRule = Readonly<{ rule: `Y${number}`; find: RegExp; put: string | Replacer }>;

/** A Persian letter; where a word begins, and where it ends. */
const L = '(?:[\\u0621-\\u064A\\u066E-\\u06D3]|\\u0654)';
const END = '(?![\\p{L}\\p{M}\\u200C])';
const START = '(?<![\\p{L}\\p{M}\\u200C])';
const rule = (source: string): RegExp => new RegExp(source, 'gu');

/**
 * What an editor's pen does to Persian prose, in this order. `rule` is a heading in docs/rules/persian-tidying.md and opens
 * a test title. What the rules touch was chosen after the recommendations of the Academy of Persian Language and
 * Literature on spelling (دستور خط فارسی): affixes stand by a half-space.
 */
// prettier-ignore
const RULES: readonly TidyRule[] = [
  { rule: 'Y2', find: rule('[ \\t]+(?=\\n|$)'), put: '' },
  { rule: 'Y2', find: rule('(?<=\\S) {2,}'), put: ' ' },
  { rule: 'Y2', find: rule('\\n{3,}'), put: '\n\n' },
  { rule: 'Y3', find: rule('\\.{3,}'), put: '…' },
  { rule: 'Y4', find: rule(`(?<=${L}[»)\\]]? ?)\\?`), put: '؟' },
  { rule: 'Y4', find: rule(`(?<=${L}[»)\\]]? ?),(?=\\s|${L}|$)`), put: '،' },
  { rule: 'Y4', find: rule(`(?<=${L}[»)\\]]? ?);(?=\\s|${L}|$)`), put: '؛' },
  { rule: 'Y5', find: rule(`["“”„]([^"“”„«»\\n]*${L}[^"“”„«»\\n]*)["“”„]`), put: (_place, words = '') => `«${words.trim()}»` },
  { rule: 'Y6', find: rule('(?<=\\S) +(?=[،؛؟!:»)\\]…])'), put: '' },
  { rule: 'Y6', find: rule('(?<=[\\p{L}\\p{M}»)]) +(?=\\.(?:\\s|$))'), put: '' },
  { rule: 'Y6', find: rule('(?<=[«(\\[]) +'), put: '' },
  { rule: 'Y7', find: rule(`(?<=[،؛؟!»…])(?=[\\p{L}\\uE000(«])`), put: ' ' },
  { rule: 'Y7', find: rule(`(?<=${L}{2}\\)?[.:])(?=${L}{2})`), put: ' ' },
  { rule: 'Y7', find: rule(`(?<=\\))(?=${L}{2})`), put: ' ' },
  { rule: 'Y7', find: rule(`(?<=[\\p{L}\\p{M}\\uE000])(?=«)`), put: ' ' },
  { rule: 'Y7', find: rule(`(?<=[\\p{L}\\p{M}\\uE000])(?=\\((?!(?:ها|های|ی|ان|ات)\\)))`), put: ' ' },
  { rule: 'Y8', find: rule('(?<![\\p{N}.٫])[0-9٠-٩](?:[0-9٠-٩.,٫٬/:]*[0-9٠-٩])?(?:%|٪)?(?![\\p{N}])'), put: persianNumber },
  { rule: 'Y9', find: rule(`${START}(?<!ماه )(ن?می) (?=${L}{1,12}(?:م|ی|د|یم|ید|ند)${END})(?=${L}{3})`), put: '$1\u200C' },
  { rule: 'Y10', find: rule(`(?<=${L}{2}) (ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?|یی)?)${END}`), put: '\u200C$1' },
  { rule: 'Y11', find: rule(`(?<=${L}{2}) (تر(?:ین)?(?:ها)?)${END}`), put: '\u200C$1' },
  { rule: 'Y12', find: rule(`(?<=${L}ه) (ام|ای|ایم|اید|اند|ی)${END}`), put: '\u200C$1' },
];

/**
 * Persian prose as a careful editor would set it: letters, spaces, punctuation, quotation marks, digits, half-spaces at
 * affixes. It guesses, so it is for a person who sees and accepts each change, never for saving by itself. Text without a
 * Persian letter comes back as it was; code, addresses, e-mail, Latin words, versions and placeholders stay to the letter.
 * Idempotent.
 */
export function tidyText(text: string): string {
  if (!HAS_PERSIAN.test(text)) return text;
  let tidy = text;
  // What one pass takes out can join what stood around it; no text needs more than a few.
  for (let pass = 0, before = ''; pass < MOST_PASSES && tidy !== before; pass += 1) {
    before = tidy;
    tidy = aroundKeptParts(tidy, (prose) => RULES.reduce(follow, normalizeStore(prose)));
  }
  return tidy;
}

const MOST_PASSES = 4;

const HAS_PERSIAN = new RegExp(`${L}{2}`, 'u');

const follow = (text: string, { find, put }: TidyRule): string =>
  typeof put === 'string' ? text.replace(find, put) : text.replace(find, put);

/** `1,234.5%` is ۱٬۲۳۴٫۵٪; dates and times keep their signs. */
function persianNumber(number: string): string {
  const ascii = toAsciiDigits(number);
  return toPersianDigits(ascii.replace(THOUSANDS, '٬').replace(DECIMAL_POINT, '٫').replace('%', '٪'));
}

const THOUSANDS = /(?:,|٬)(?=\d{3}(?!\d))/g;
const DECIMAL_POINT = /(?<=^\d+(?:٬\d+)*)\.(?=\d+(?:%|٪)?$)/;
