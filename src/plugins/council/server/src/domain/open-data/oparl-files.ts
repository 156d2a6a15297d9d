import { dayAt } from '../publication/instants';
import type { PublicFile } from '../publication/public-view';
import { type OParlObject, type Source, absolute, oparlObject, objectUrl } from './oparl-object';

/** Where a file is used, as File has it: lists of addresses. */
type Uses = Readonly<{ meeting: readonly string[]; agendaItem: readonly string[]; paper: readonly string[] }>;

const NOWHERE: Uses = { meeting: [], agendaItem: [], paper: [] };

/** File, as it is inside of another object. */
export const fileOf = (source: Source, file: PublicFile, uses: Uses = NOWHERE): OParlObject =>
  oparlObject(
    source,
    { list: 'files', viewed: file },
    {
      fields: {
        name: file.name,
        fileName: file.fileName,
        mimeType: file.mimeType,
        date: dayAt(file.created, source.records.council.timeZone),
        size: file.size,
        sha512Checksum: file.sha512,
        downloadUrl: file.downloadUrl === null ? null : absolute(source, file.downloadUrl),
        ...uses,
      },
      required: { accessUrl: absolute(source, file.accessUrl) },
    },
  );

/** All files, each once, with everything that shows it. */
export function filesOf(source: Source): readonly OParlObject[] {
  const found = new Map<string, Readonly<{ file: PublicFile; uses: Uses }>>();
  for (const { file, by, id } of usesIn(source)) {
    const before = found.get(file.id)?.uses ?? NOWHERE;
    found.set(file.id, { file, uses: { ...before, [by]: [...before[by], id] } });
  }
  return [...found.values()].map(({ file, uses }) => fileOf(source, file, uses));
}

type Use = Readonly<{ file: PublicFile; by: keyof Uses; id: string }>;

function usesIn(source: Source): readonly Use[] {
  const { meetings, papers, resolutions } = source.records;
  const used = (by: keyof Uses, id: string, files: readonly (PublicFile | null)[]): readonly Use[] =>
    files.flatMap((file) => (file === null ? [] : [{ file, by, id }]));
  return [
    ...meetings.flatMap(({ id, invitation, minutes }) =>
      used('meeting', objectUrl(source, 'meetings', id), [invitation, minutes]),
    ),
    ...meetings
      .flatMap(({ items }) => items)
      .flatMap((item) =>
        used('agendaItem', objectUrl(source, 'agenda-items', item.id), item.isClosed ? [] : item.files),
      ),
    ...resolutions.flatMap(({ agendaItemId, file }) =>
      agendaItemId === null ? [] : used('agendaItem', objectUrl(source, 'agenda-items', agendaItemId), [file]),
    ),
    ...papers.flatMap(({ id, files }) => used('paper', objectUrl(source, 'papers', id), files)),
  ];
}
