import { writeFileSync } from 'node:fs';

import type { Answer, Job } from './job';
import { set } from './set';

/**
 * A process of its own that sets documents, one after the other: `adapters/typesetting/typesetter.ts` starts it, with an
 * empty environment, and ends it. A template that runs for ever, or out of memory, takes only this process with it.
 */
process.on('message', (job: Job) => {
  process.send?.({ id: job.id, outcome: set(job) } satisfies Answer);
});
process.on('disconnect', () => {
  process.exit();
});
chooseMeFirst();

/** Where memory runs out, Linux ends this process before the server. Other systems have no such wish. */
function chooseMeFirst(): void {
  if (process.platform !== 'linux' || process.send === undefined) return;
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // A container may hide the file; then the system chooses as it does.
  }
}
