import type { Test } from 'supertest';

import type { House } from './house';
import { type Person, someAgency, someEditor, someOfficer } from './people';
import { NEWS, contentManager, sendNews } from './scope';

type Key = Readonly<{ contentType: string; documentId: string; agencyId: string }>;

const doorOf = ({ surface }: Person): string => `${surface === 'api' ? '/api' : ''}/agency-scope/shares`;

/** Which news item is shared with which agency. */
export const newsKey = (documentId: string, agencyId: string): Key => ({ contentType: NEWS, documentId, agencyId });

export const share = (person: Person, key: Key): Test => person.post(doorOf(person), key);
export const endShare = (person: Person, key: Key): Test => person.post(`${doorOf(person)}/end`, key);

/** Two agencies, and people of both: one writes, the other is invited. */
export type Neighbours = Readonly<
  Record<'ownerId' | 'guestId', string> & Record<'owner' | 'ownerEditor' | 'guest' | 'guestEditor', Person>
>;

export async function someNeighbours(house: House): Promise<Neighbours> {
  const [ownerId, guestId] = [await someAgency(house), await someAgency(house)];
  return {
    ownerId,
    guestId,
    owner: await someOfficer(house, ownerId),
    ownerEditor: await someEditor(house, ownerId),
    guest: await someOfficer(house, guestId),
    guestEditor: await someEditor(house, guestId),
  };
}

/** Sends a news item as the owner, invites the guest, and answers its document id. */
export async function sharedNews({ owner, guestId }: Neighbours, fields: object = {}): Promise<string> {
  const documentId = await sendNews(owner, fields);
  await share(owner, newsKey(documentId, guestId)).expect(200);
  return documentId;
}

/** A draft as its agencies read it: an officer in the API, an editor in the panel. */
export const readDraft = (person: Person, documentId: string): Test =>
  person.get(
    person.surface === 'api'
      ? `/api/news/${documentId}?status=draft&locale=fa`
      : `${contentManager(NEWS)}/${documentId}?locale=fa`,
  );
