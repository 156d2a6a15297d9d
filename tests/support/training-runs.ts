import request, { type Test } from 'supertest';

import type { ServedHouse } from './served-house';

export type Run = Readonly<{ documentId: string; place: string; startsAt: string; endsAt: string }>;

const ADDRESS = '/content-manager/collection-types/api::training-run.training-run';

/** Entries with two instants, through the door that the panel uses, as its super admin. */
export type TrainingRuns = Readonly<{
  ask: (method: 'get' | 'post' | 'put', address: string) => Test;
  make: (data: Partial<Run>) => Promise<Run>;
  stored: (run: Run) => Promise<Run>;
}>;

export async function trainingRuns(house: ServedHouse): Promise<TrainingRuns> {
  const { email, password } = house.account('admin', 'super-admin');
  const { body } = await request(house.url).post('/admin/login').send({ email, password });
  const bearer = `Bearer ${(body as { data: { token: string } }).data.token}`;
  const ask: TrainingRuns['ask'] = (method, address) =>
    request(house.url)[method](address).set('Authorization', bearer);
  const runIn = (answer: { body: unknown }): Run => (answer.body as { data: Run }).data;
  return {
    ask,
    make: async (data) => runIn(await ask('post', ADDRESS).send({ place: 'ماکو', capacity: 20, ...data })),
    stored: async ({ documentId }) => runIn(await ask('get', `${ADDRESS}/${documentId}`)),
  };
}
