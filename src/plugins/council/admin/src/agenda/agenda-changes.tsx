import { Box } from '@strapi/design-system';

import type { AgendaChange } from '../api/contract';
import { Notice } from '../components/page-frame';
import { useDays } from '../days';
import { useText } from '../texts';

/** What became of the agenda since people were invited with it. */
export function AgendaChanges({ changes }: Readonly<{ changes: readonly AgendaChange[] }>) {
  const say = useText();
  const days = useDays();
  if (changes.length === 0) return null;
  return (
    <Box paddingBottom={3}>
      <Notice tone="primary">
        {say('agenda.changes')}
        <ul>
          {changes.map((change) => {
            const { number, title } = change.kind === 'changed' ? change.after : change.entry;
            return <li key={number + title}>{say(`agenda.${change.kind}`, { number: days.label(number), title })}</li>;
          })}
        </ul>
      </Notice>
    </Box>
  );
}
