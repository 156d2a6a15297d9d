import { err, ok } from '@hamresan/kit';

import { seesAll } from '../../domain/actor';
import { mayEdit } from '../../domain/minutes/versions';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MinutesSectionRow } from '../rows';
import { sectionsOf } from './generate-minutes';

export type SectionText = Readonly<{
  minutesId: string;
  key: string;
  text: string;
  isWithoutDiscussion: boolean;
  readVersion: number;
}>;

/**
 * Saves the text of a section: the secretary, in a draft, who has read the newest version of it (I35). Facts are not
 * edited here (I32). Refused with `stale-version`, `section-unknown` or `minutes-locked`.
 */
export async function editSection(ports: Ports, edit: SectionText): Answer<MinutesSectionRow> {
  const known = await ports.tables.minutes.find(edit.minutesId);
  if (known === null || !seesAll(ports.actor)) return err({ code: 'not-found' });
  if (!ports.actor.staff.includes('secretary')) return err({ code: 'role-required', roles: ['secretary'] });
  return ports.inTurn(known.councilId, async () => {
    const row = await ports.tables.minutes.find(edit.minutesId);
    if (row === null) return err({ code: 'not-found' });
    const sections = await sectionsOf(ports, row.id);
    const version = mayEdit({ state: row.state, sections }, edit);
    if (!version.ok) return version;
    const section = sections.find(({ key }) => key === edit.key);
    if (section === undefined) return err({ code: 'not-found' });
    const { text, isWithoutDiscussion } = edit;
    const change = { text, isWithoutDiscussion, version: version.value, writtenBy: ports.actor.label };
    await ports.tables.minutesSections.change(section.id, change);
    await ports.record({ action: 'edit-section', entity: entityOf('minutes', row.id) });
    return ok({ ...section, ...change });
  });
}
