import type { Result } from '@hamresan/kit';

import type { Tombstone } from '../publication/public-view';
import { filesOf } from './oparl-files';
import { agendaItemsOf, locationsOf, meetingsOf } from './oparl-meetings';
import {
  OPARL,
  type OParlList,
  type OParlObject,
  type Source,
  dateTime,
  listUrl,
  objectUrl,
  oparlTombstone,
} from './oparl-object';
import { bodyOf, membershipsOf, organizationsOf, peopleOf, termsOf } from './oparl-organizations';
import { type ListRefusal, type OParlPage, type Query, pageOf } from './oparl-page';
import { consultationsOf, papersOf } from './oparl-papers';

const OBJECTS: Readonly<Record<OParlList, (source: Source) => readonly OParlObject[]>> = {
  body: (source) => [bodyOf(source)],
  organizations: organizationsOf,
  people: peopleOf,
  memberships: membershipsOf,
  'legislative-terms': termsOf,
  meetings: meetingsOf,
  'agenda-items': agendaItemsOf,
  papers: papersOf,
  consultations: consultationsOf,
  files: filesOf,
  locations: locationsOf,
};

/** In which list a withdrawn thing lay; a resolution is no object of OParl. */
const LIST_OF: Readonly<Record<Tombstone['kind'], OParlList | null>> = {
  meeting: 'meetings',
  location: 'locations',
  'agenda-item': 'agenda-items',
  consultation: 'consultations',
  paper: 'papers',
  file: 'files',
  resolution: null,
};

/** System: where a reader begins (OParl 1.1, 2.10). */
export function oparlSystem(source: Source): OParlObject {
  const { council } = source.records;
  return {
    id: `${source.addresses.api}/system`,
    type: `${OPARL}/System`,
    oparlVersion: `${OPARL}/`,
    body: listUrl(source, 'body'),
    name: council.name,
    website: source.addresses.site,
    ...(council.licence === null ? {} : { license: council.licence }),
    ...(council.contactEmail === null ? {} : { contactEmail: council.contactEmail }),
    created: dateTime(council.created),
    modified: dateTime(council.modified),
  };
}

/** A page of a list, with the filters and the limit that the reader asked for. */
export const oparlList = (source: Source, list: OParlList, query: Query): Result<OParlPage, ListRefusal> =>
  pageOf({ url: listUrl(source, list), live: OBJECTS[list](source), buried: buriedIn(source, list) }, query);

/** The object with this id, or what stays of it (I45: an answer with status 200); null where there never was one. */
export function oparlObjectById(source: Source, list: OParlList, id: string): OParlObject | null {
  const url = objectUrl(source, list, id);
  const objects = [...OBJECTS[list](source), ...buriedIn(source, list)];
  return objects.find((object) => object.id === url) ?? null;
}

/** Once each, and not where the thing is still shown from elsewhere. */
function buriedIn(source: Source, list: OParlList): readonly OParlObject[] {
  const shown = new Set(OBJECTS[list](source).map(({ id }) => id));
  const buried = new Map<string, OParlObject>();
  for (const tombstone of source.records.tombstones.filter(({ kind }) => LIST_OF[kind] === list)) {
    const object = oparlTombstone(source, list, tombstone);
    if (!shown.has(object.id)) buried.set(object.id, object);
  }
  return [...buried.values()];
}
