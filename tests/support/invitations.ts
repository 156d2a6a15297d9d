import { randomUUID } from 'node:crypto';

import request from 'supertest';

import type { House } from './house';
import type { Person } from './people';

const INVITATION = 'plugin::agency-scope.invitation';

export type Invited = Readonly<{ id: number; token: string; email: string }>;

/** Staff invite somebody; the answer holds the token that their link carries. */
export async function someInvitation(
  by: Person,
  fields: Readonly<{ agencyId: string; accountKind?: 'panel' | 'api'; role?: string; email?: string }>,
): Promise<Invited> {
  const wanted = { accountKind: 'api', role: 'officer', email: `${randomUUID()}@example.com`, ...fields };
  const { body } = await by.post('/agency-scope/invitations', wanted).expect(200);
  const { id, token } = body as { id: number; token: string };
  return { id, token, email: wanted.email };
}

/** Time passes: the invitation is as if it had expired a second ago. */
export const letExpire = ({ strapi }: House, { id }: Invited) =>
  strapi.db.query(INVITATION).update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });

export const PASSWORD = 'Fresh-horse-8-battery';

export const accept = ({ server }: House, token: string, fields: object = {}) =>
  request(server)
    .post('/api/agency-scope/invitations/accept')
    .send({ token, name: 'نسرین', password: PASSWORD, ...fields });

export const seatsOf = ({ strapi }: House, agencyId: string) =>
  strapi.db.query('plugin::agency-scope.membership').count({ where: { agencyId } });
