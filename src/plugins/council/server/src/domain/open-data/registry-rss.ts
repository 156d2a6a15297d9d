import type { Instant } from '../publication/full-record';
import { latest } from '../publication/instants';
import { resolutionPage } from '../publication/pages';
import type { PublicRecords, PublicResolution } from '../publication/public-view';
import { STATUS_LABELS, dayInWords, resolutionTitle } from '../publication/wording';
import { newestFirst } from './registry';

/** How a reader of feeds shows this one; `self` is the address at which it is asked for. */
export type RssNames = Readonly<{ title: string; description: string; site: string; self: string }>;

/** Readers look at the newest; whoever wants all takes the JSON. */
const MOST_ITEMS = 100;

/** The newest resolutions as RSS 2.0. */
export function registryRss(records: PublicRecords, { title, description, site, self }: RssNames): string {
  const resolutions = newestFirst(records.resolutions).slice(0, MOST_ITEMS);
  const changed = resolutions.map(({ modified }) => modified);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', title),
    element('link', site),
    element('description', description),
    element('language', 'fa'),
    element('lastBuildDate', rfc822(latest(records.council.modified, ...changed))),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    ...resolutions.map((resolution) => itemOf(resolution, site)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

const itemOf = (resolution: PublicResolution, site: string): string =>
  [
    '<item>',
    element('title', resolutionTitle(resolution)),
    element('link', resolutionPage(site, resolution.id)),
    `<guid isPermaLink="false">${escaped(resolution.id)}</guid>`,
    element('pubDate', rfc822(resolution.adoptedAt)),
    element('category', STATUS_LABELS[resolution.status]),
    element('description', descriptionOf(resolution)),
    '</item>',
  ].join('\n');

/** Readers take a description for HTML: the text is escaped for them first, and the whole for XML then. */
const descriptionOf = ({ text, lead, dueOn }: PublicResolution): string =>
  [text, ...(lead === null ? [] : [`مسئول: ${lead.name}`]), ...(dueOn === null ? [] : [`مهلت: ${dayInWords(dueOn)}`])]
    .map((paragraph) => `<p dir="auto">${escaped(paragraph).replace(/\r\n?|\n/g, '<br/>')}</p>`)
    .join('');

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Without what XML 1.0 has no place for: control characters, and halves of characters. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** RFC 822 with the year of RFC 1123, as RSS wants its dates. */
const rfc822 = (instant: Instant): string => new Date(instant).toUTCString();
