import type { Core } from '@strapi/strapi';

import { DEMO } from './demo-data';
import { type DemoDocument, saveDocument } from './save';
import type { DemoPictures } from './seed-pictures';

export type Registry = Readonly<{
  counties: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  agencies: ReadonlyMap<string, string>;
}>;

/** What everything else refers to: counties, topics and agencies, by code. */
export async function seedRegistry(strapi: Core.Strapi, { emblems }: DemoPictures): Promise<Registry> {
  const counties = await saveByCode(strapi, DEMO.counties, ({ code, latitude, longitude, ...translations }) => ({
    uid: 'api::county.county',
    shared: { code, latitude, longitude },
    translations,
  }));
  const topics = await saveByCode(strapi, DEMO.topics, ({ code, ...translations }) => ({
    uid: 'api::topic.topic',
    shared: { code },
    translations,
  }));
  const agencies = await saveByCode(strapi, DEMO.agencies, (agency) => {
    const { code, kind, county, website, contact, ...translations } = agency;
    const shared = { code, kind, website, contact, county: counties.get(county), logo: emblems.get(code) };
    return { uid: 'api::agency.agency', shared, translations };
  });
  return { counties, topics, agencies };
}

/** Channels, outlets and billboards: the council's lists. */
export async function seedDirectories(strapi: Core.Strapi, { counties, agencies }: Registry): Promise<void> {
  for (const { agency, ...channel } of DEMO.channels) {
    await saveDocument(strapi, plain('api::channel.channel', { ...channel, agency: agencies.get(agency) }));
  }
  for (const { county, ...outlet } of DEMO.outlets) {
    await saveDocument(strapi, plain('api::media-outlet.media-outlet', { ...outlet, county: counties.get(county) }));
  }
  for (const { code, county, owner, latitude, longitude, faces, ...translations } of DEMO.billboards) {
    const faceIds = [];
    for (const face of faces) {
      const label = `${code}-${face.label}`;
      faceIds.push(await saveDocument(strapi, plain('api::billboard-face.billboard-face', { ...face, label })));
    }
    const relations = { county: counties.get(county), owner: agencies.get(owner), faces: faceIds };
    const shared = { code, latitude, longitude, ...relations };
    await saveDocument(strapi, { uid: 'api::billboard.billboard', shared, translations });
  }
}

const plain = (uid: DemoDocument['uid'], shared: DemoDocument['shared']): DemoDocument => ({
  uid,
  shared,
  translations: { fa: {} },
});

async function saveByCode<Item extends { code: string }>(
  strapi: Core.Strapi,
  items: readonly Item[],
  toDocument: (item: Item) => DemoDocument,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const item of items) ids.set(item.code, await saveDocument(strapi, toDocument(item)));
  return ids;
}
