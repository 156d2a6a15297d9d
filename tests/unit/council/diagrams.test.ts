import { readFileSync } from 'node:fs';
import path from 'node:path';

import { toMermaid } from '@hamresan/kit';

import { AGENDA_ITEM } from '../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import { MEETING } from '../../../src/plugins/council/server/src/domain/meeting.workflow';
import { MINUTES } from '../../../src/plugins/council/server/src/domain/minutes.workflow';
import { POLL } from '../../../src/plugins/council/server/src/domain/poll.workflow';
import { RESOLUTION } from '../../../src/plugins/council/server/src/domain/resolution.workflow';

const DOCUMENT = path.join(__dirname, '..', '..', '..', 'docs', 'rules', 'council-workflows.md');

describe('the diagrams of the workflows', () => {
  it.each([
    ['Meeting', MEETING],
    ['Agenda item', AGENDA_ITEM],
    ['Poll', POLL],
    ['Minutes', MINUTES],
    ['Resolution', RESOLUTION],
  ])('%s: is what the table says', (name, workflow) => {
    const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split(`\n## ${name}\n`);

    expect(/```mermaid\n([^`]*)\n```/.exec(section)?.[1]).toBe(toMermaid(workflow));
  });
});
