import { type JalaliDate, toIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import type { Ports } from '../ports';

/** A day as it is where the council sits (I6). */
export type CouncilDay = Readonly<{ zone: string; jalali: JalaliDate; iso: string }>;

/** The council's day of an instant; without one, today. */
export async function councilDay({ tables, now }: Ports, councilId: string, at?: Date): Promise<CouncilDay> {
  const council = await tables.councils.find(councilId);
  if (council === null) throw new Error(`council: there is no council ${councilId}.`);
  const { jalali } = zonedParts(at ?? now(), council.zone);
  return { zone: council.zone, jalali, iso: toIsoDay(jalali) };
}
