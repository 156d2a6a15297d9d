import type { Core } from '@strapi/strapi';

import { textJobs } from '../adapters/text/text-jobs';
import type { RecordState } from '../application/existing-text/ports';

/**
 * The texts that are stored already, for scripts and jobs: each of the first four fulfils when the work is done, with the
 * run as it is stored, and refuses (`run-in-progress`) while another run goes on anywhere.
 */
export const createExistingTextService = ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = () => textJobs(strapi);
  return {
    report: () => jobs().finished(jobs().begin('report', { by: 'server' })),
    apply: () => jobs().finished(jobs().begin('apply', { by: 'server' })),
    undo: (run: number) => jobs().finished(jobs().begin('undo', { by: 'server', target: run })),
    /** Goes on with a run that was interrupted or cancelled. */
    resume: (run: number) => jobs().finished(jobs().resume(run)),
    cancel: (run: number) => jobs().cancel(run),
    /** The latest runs, newest first. */
    runs: () => jobs().list(),
    /** What a run did, 25 changes a page. */
    changes: (run: number, states: readonly RecordState[], page = 1) => jobs().changes(run, states, page),
  };
};
