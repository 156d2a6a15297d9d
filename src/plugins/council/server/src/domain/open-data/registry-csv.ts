import type { PublicRecords, PublicResolution } from '../publication/public-view';
import { newestFirst, registryEntry } from './registry';

type Entry = ReturnType<typeof registryEntry>;

/** The columns, in order; the names are those of the JSON. */
const COLUMNS: Readonly<Record<string, (entry: Entry) => string | number | null>> = {
  id: ({ id }) => id,
  number: ({ number }) => number,
  title: ({ title }) => title,
  text: ({ text }) => text,
  adoptedOn: ({ adoptedOn }) => adoptedOn,
  adoptedOnJalali: ({ adoptedOnJalali }) => adoptedOnJalali,
  meetingNumber: ({ meetingNumber }) => meetingNumber,
  leadAgency: ({ leadAgency }) => leadAgency?.name ?? null,
  supportingAgencies: ({ supportingAgencies }) => supportingAgencies.map(({ name }) => name).join('؛ '),
  dueOn: ({ dueOn }) => dueOn,
  dueOnJalali: ({ dueOnJalali }) => dueOnJalali,
  status: ({ status }) => status,
  statusLabel: ({ statusLabel }) => statusLabel,
  web: ({ web }) => web,
  modified: ({ modified }) => modified,
};

/** Without it, spreadsheets take the file for one in a code page of their country. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The registry as a table (RFC 4180), for spreadsheets: every cell quoted, rows ended with CRLF. A cell that a spreadsheet
 * would reckon as a formula begins with an apostrophe, which it shows as text; whoever wants the texts to the letter takes
 * the JSON.
 */
export const registryCsv = (records: PublicRecords, site: string): string =>
  BYTE_ORDER_MARK +
  [Object.keys(COLUMNS), ...newestFirst(records.resolutions).map((resolution) => rowOf(resolution, site))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

const rowOf = (resolution: PublicResolution, site: string): readonly string[] => {
  const entry = registryEntry(resolution, site);
  return Object.values(COLUMNS).map((cellOf) => harmless(String(cellOf(entry) ?? '')));
};

/** A formula, also in the wide letters of Asian keyboards and behind what nobody sees. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
