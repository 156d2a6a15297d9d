import type { Core } from '@strapi/strapi';

import { refuse } from '../adapters/refuse';
import { type Job, PAGE, textJobs } from '../adapters/text/text-jobs';
import type { RunRow } from '../adapters/text/text-runs';
import type { RecordState } from '../application/existing-text/ports';

type Context = {
  body: unknown;
  status: number;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  state: { user: { id: number } };
};

/** What is worth reading of a run: everything, or what it left alone. */
const SHOWN: Readonly<Record<string, readonly RecordState[]>> = {
  all: ['applied', 'left-out', 'undone', 'edited-since', 'gone'],
  left: ['left-out', 'edited-since', 'gone'],
};

/** Settings → Existing text. A run goes on after the answer; the panel asks how far it is. */
export const createExistingTextController = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = () => textJobs(strapi);

  const begun = async (context: Context, job: Promise<Job>): Promise<void> => {
    const { run } = await job;
    context.status = 202;
    context.body = { data: summary(run) };
  };
  const by = ({ state }: Context) => `panel:${String(state.user.id)}`;

  return {
    /** `GET /persian/texts/runs`: the latest runs, newest first, without their reports. */
    async list(context: Context): Promise<void> {
      context.body = { data: (await jobs().list()).map(summary) };
    },

    /** `GET /persian/texts/runs/:id`: one run, with its report. */
    async show(context: Context): Promise<void> {
      context.body = { data: shown(await jobs().find(idIn(context))) };
    },

    /** `GET /persian/texts/runs/:id/changes?show=all|left&page=1`: what it did to which text. */
    async changes(context: Context): Promise<void> {
      const states = SHOWN[String(context.query['show'])] ?? SHOWN['all'] ?? [];
      const page = Math.max(1, Math.trunc(Number(context.query['page'])) || 1);
      const { changes, total } = await jobs().changes(idIn(context), states, page);
      context.body = { data: changes, meta: { page, pageSize: PAGE, total } };
    },

    /** `POST /persian/texts/report`: looks, and changes nothing. */
    report: (context: Context) => begun(context, jobs().begin('report', { by: by(context) })),
    /** `POST /persian/texts/apply`. */
    apply: (context: Context) => begun(context, jobs().begin('apply', { by: by(context) })),
    /** `POST /persian/texts/runs/:id/undo`. */
    undo: (context: Context) => begun(context, jobs().begin('undo', { by: by(context), target: idIn(context) })),
    /** `POST /persian/texts/runs/:id/resume`. */
    resume: (context: Context) => begun(context, jobs().resume(idIn(context))),

    /** `POST /persian/texts/runs/:id/cancel`: it ends after the step it is in. */
    async cancel(context: Context): Promise<void> {
      await jobs().cancel(idIn(context));
      context.body = { data: summary(await jobs().find(idIn(context))) };
    },
  };
};

function idIn({ params }: Context): number {
  const id = Number(params['id']);
  return Number.isSafeInteger(id) && id > 0 ? id : refuse({ code: 'run-not-found' });
}

const summary = (row: RunRow) => {
  const { id, kind, state, startedBy, createdAt, finishedAt, target, total, done, changed, hindered } = row;
  return { id, kind, state, startedBy, startedAt: createdAt, finishedAt, target, total, done, changed, hindered };
};

const shown = (row: RunRow) => ({ ...summary(row), report: row.report });
