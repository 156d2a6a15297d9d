import { DEMO } from './demo-data';

/** The billboards of the demo as a table for spreadsheets, which know by the mark at its beginning that it is UTF-8. */
export function billboardTable(): Buffer {
  const head = ['کد', 'نام', 'نشانی', 'شمار وجه‌ها', 'دستگاه'];
  const rows = DEMO.billboards.map(({ code, fa, faces, owner }) => [
    code,
    fa.title,
    fa.address,
    String(faces.length),
    DEMO.agencies.find((agency) => agency.code === owner)?.fa.name ?? '',
  ]);
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Persian lists are parted by `،`; only the other comma, and what else has a meaning in a table, is quoted. */
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
