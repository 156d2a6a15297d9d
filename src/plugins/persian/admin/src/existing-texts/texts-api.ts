import { getFetchClient } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../plugin-id';
import type { LeftText, Run, TypeReport } from './contract';

const BASE = `/${PLUGIN_ID}/texts`;

type Answer<Data> = Readonly<{ data: Data }>;
const get = async <Data>(path: string): Promise<Data> =>
  (await getFetchClient().get<Answer<Data>>(`${BASE}${path}`)).data.data;
const post = async (path: string): Promise<Run> =>
  (await getFetchClient().post<Answer<Run>>(`${BASE}${path}`)).data.data;

/** The doors of the server for stored texts. Each rejects with what the fetch client throws. */
export const textsApi = {
  runs: () => get<readonly Run[]>('/runs'),
  report: async (id: number) =>
    (await get<Readonly<{ report: readonly TypeReport[] | null }>>(`/runs/${String(id)}`)).report,
  left: (id: number) => get<readonly LeftText[]>(`/runs/${String(id)}/changes?show=left`),
  startReport: () => post('/report'),
  startApply: () => post('/apply'),
  undo: (id: number) => post(`/runs/${String(id)}/undo`),
  resume: (id: number) => post(`/runs/${String(id)}/resume`),
  cancel: (id: number) => post(`/runs/${String(id)}/cancel`),
};
