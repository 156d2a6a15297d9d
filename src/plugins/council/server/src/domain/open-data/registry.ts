import { foldSearch } from 'strapi-plugin-persian/core';

import { resolutionPage } from '../publication/pages';
import type { PublicRecords, PublicResolution, Tombstone } from '../publication/public-view';
import { STATUS_LABELS, byName, jalaliDay } from '../publication/wording';

/** One resolution of the registry, as JSON and as a row of a table have it. Texts are as they were typed (I52). */
export const registryEntry = (resolution: PublicResolution, site: string) => ({
  id: resolution.id,
  type: 'Resolution',
  number: resolution.number,
  title: resolution.title,
  text: resolution.text,
  adoptedOn: resolution.adoptedOn,
  adoptedOnJalali: jalaliDay(resolution.adoptedOn),
  meetingId: resolution.meetingId,
  meetingNumber: resolution.meetingNumber,
  leadAgency: resolution.lead,
  supportingAgencies: [...resolution.supporting].sort(byName),
  dueOn: resolution.dueOn,
  dueOnJalali: jalaliDay(resolution.dueOn),
  status: resolution.status,
  statusLabel: STATUS_LABELS[resolution.status],
  file: resolution.file?.accessUrl ?? null,
  web: resolutionPage(site, resolution.id),
  created: resolution.created,
  modified: resolution.modified,
});

/** What stays in the registry of a resolution that was withdrawn (I45). */
const registryTombstone = ({ id, modified }: Tombstone) => ({ id, deleted: true, modified });

/** The registry as JSON that JSON-LD readers understand as well: an `id` is a part of the address of the page. */
export const registryJson = (records: PublicRecords, site: string) => ({
  '@context': {
    '@base': `${site}/resolutions/`,
    '@vocab': `${site}/terms#`,
    schema: 'https://schema.org/',
    dcterms: 'http://purl.org/dc/terms/',
    id: '@id',
    type: '@type',
    data: '@graph',
    Resolution: 'schema:Legislation',
    number: 'schema:legislationIdentifier',
    title: 'schema:name',
    name: 'schema:name',
    text: 'schema:text',
    adoptedOn: { '@id': 'schema:legislationDate', '@type': 'schema:Date' },
    leadAgency: 'schema:legislationResponsible',
    created: 'dcterms:created',
    modified: 'dcterms:modified',
    web: { '@id': 'schema:url', '@type': '@id' },
  },
  data: [
    ...newestFirst(records.resolutions).map((resolution) => registryEntry(resolution, site)),
    ...records.tombstones.filter(({ kind }) => kind === 'resolution').map(registryTombstone),
  ],
});

/** Of two that were adopted at once, the one that came into the house later. */
export const newestFirst = (resolutions: readonly PublicResolution[]): readonly PublicResolution[] =>
  [...resolutions].sort(
    (a, b) =>
      Date.parse(b.adoptedAt) - Date.parse(a.adoptedAt) ||
      Date.parse(b.created) - Date.parse(a.created) ||
      (a.id < b.id ? -1 : 1),
  );

/**
 * The resolutions that have all words of a question, each somewhere in number, title or text: with either ye and kaf, with
 * or without half-spaces, with any digits (I52). What is found is given as it was typed.
 */
export function resolutionsAbout(
  resolutions: readonly PublicResolution[],
  question: string,
): readonly PublicResolution[] {
  const words = foldSearch(question).split(' ').filter(Boolean);
  return resolutions.filter((resolution) => {
    const key = keyOf(resolution);
    return words.every((word) => key.includes(word));
  });
}

/** Words parted at their half-spaces, and joined. */
function keyOf({ number, title, text }: PublicResolution): string {
  const whole = [number, title, text].join(' ');
  return `${foldSearch(whole)} ${foldSearch(whole, { halfSpace: 'nothing' })}`;
}
