import type { Core, UID } from '@strapi/strapi';

import { type DemoBlock, toBlocks } from './blocks';
import { DEMO, type DemoNews, type Texts, type Translated } from './demo-data';
import { saveDocument } from './save';
import type { DemoPictures } from './seed-pictures';
import type { Registry } from './seed-registry';

/** Everything that the editorial seeds refer to. `editors`: panel accounts by the agency that they write for. */
export type Desk = Readonly<{ council: Registry; pictures: DemoPictures; editors: ReadonlyMap<string, number> }>;

/** Events first, then the news that report on them, announcements and training courses. */
export async function seedEditorial(strapi: Core.Strapi, desk: Desk): Promise<void> {
  const events = await seedEvents(strapi, desk);
  await seedNews(strapi, desk, events);
  await seedAnnouncements(strapi, desk);
  await seedCourses(strapi, desk);
}

async function seedEvents(strapi: Core.Strapi, desk: Desk): Promise<ReadonlyMap<string, string>> {
  const { counties, agencies } = desk.council;
  const ids = new Map<string, string>();
  for (const event of DEMO.events) {
    const { key, startsAt, endsAt, eventStatus, latitude, longitude } = event;
    const place = { latitude, longitude, county: counties.get(event.county) };
    const shared = { startsAt, endsAt, eventStatus, ...place, organizer: agencies.get(event.organizer) };
    ids.set(
      key,
      await saveEditorial(strapi, {
        uid: 'api::event.event',
        shared: { ...shared, ...subject(desk, event.topics), ...writtenBy(desk, event.organizer) },
        translations: withBlocks(event, 'description'),
        publication: event,
      }),
    );
  }
  return ids;
}

async function seedNews(strapi: Core.Strapi, desk: Desk, events: ReadonlyMap<string, string>): Promise<void> {
  // Strapi relates a translation only to what exists in the same language.
  const eventIn = ({ event: key }: DemoNews, locale: 'fa' | 'en'): string | null => {
    const event = DEMO.events.find((each) => each.key === key);
    return (event?.[locale] && events.get(event.key)) ?? null;
  };
  for (const item of DEMO.news) {
    await saveEditorial(strapi, {
      uid: 'api::news-item.news-item',
      shared: {
        agency: desk.council.agencies.get(item.agency),
        ...subject(desk, item.topics),
        ...writtenBy(desk, item.agency),
      },
      translations: withLanguage(withBlocks(item, 'body'), (locale) => ({
        language: locale,
        event: eventIn(item, locale),
      })),
      publication: item,
    });
  }
}

async function seedAnnouncements(strapi: Core.Strapi, desk: Desk): Promise<void> {
  const { counties, agencies } = desk.council;
  for (const item of DEMO.announcements) {
    const { urgency, audience, validFrom, validUntil } = item;
    const { topics } = subject(desk, item.topics);
    const relations = { agency: agencies.get(item.agency), counties: item.counties.map((code) => counties.get(code)) };
    await saveEditorial(strapi, {
      uid: 'api::announcement.announcement',
      shared: { urgency, audience, validFrom, validUntil, topics, ...relations, ...writtenBy(desk, item.agency) },
      translations: withBlocks(item, 'body'),
      publication: item,
    });
  }
}

async function seedCourses(strapi: Core.Strapi, desk: Desk): Promise<void> {
  const { counties, agencies } = desk.council;
  for (const course of DEMO.courses) {
    const runs = [];
    for (const { county, ...run } of course.runs) {
      runs.push(
        await saveEditorial(strapi, {
          uid: 'api::training-run.training-run',
          shared: { ...run, county: counties.get(county) },
          translations: { fa: {} },
          publication: course,
        }),
      );
    }
    const { level, durationHours } = course;
    await saveEditorial(strapi, {
      uid: 'api::training-course.training-course',
      shared: {
        level,
        durationHours,
        runs,
        organizer: agencies.get(course.organizer),
        ...subject(desk, course.topics),
      },
      translations: withBlocks(course, 'syllabus'),
      publication: course,
    });
  }
}

type Editorial = Readonly<{
  uid: UID.CollectionType;
  shared: Texts;
  translations: Translated<Texts>;
  publication: Readonly<{ firstPublishedAt: string | null; draft?: boolean }>;
}>;

const saveEditorial = (strapi: Core.Strapi, { publication, ...document }: Editorial): Promise<string> =>
  saveDocument(strapi, { ...document, firstPublishedAt: publication.draft ? null : publication.firstPublishedAt });

/** The topics, and the picture of the main one. */
const subject = ({ council, pictures }: Desk, codes: readonly string[]) => ({
  topics: codes.map((code) => council.topics.get(code)),
  cover: pictures.covers.get(codes[0] ?? ''),
});

const writtenBy = ({ editors }: Desk, agency: string) => {
  const editor = editors.get(agency);
  return editor === undefined ? {} : { createdBy: editor, updatedBy: editor };
};

/** The texts of each language, with the named field turned from the demo's short form into Blocks. */
function withBlocks<Field extends string>(
  { fa, en }: Translated<Texts & Record<Field, readonly DemoBlock[]>>,
  field: Field,
): Translated<Texts> {
  const convert = (texts: Texts & Record<Field, readonly DemoBlock[]>) => ({
    ...texts,
    [field]: toBlocks(texts[field]),
  });
  return en ? { fa: convert(fa), en: convert(en) } : { fa: convert(fa) };
}

const withLanguage = ({ fa, en }: Translated<Texts>, fieldsIn: (locale: 'fa' | 'en') => Texts): Translated<Texts> => ({
  fa: { ...fa, ...fieldsIn('fa') },
  ...(en && { en: { ...en, ...fieldsIn('en') } }),
});
