import { Box, Button, Flex } from '@strapi/design-system';

import type { Council } from '../api/contract';
import type { TrackerFilter } from '../api/resolution-contract';
import { useCouncilSeatsQuery } from '../api/queries';
import { ChoiceField, type Option } from '../components/fields';
import { useText, useWordOf } from '../texts';
import type { Flag } from './filter';

type FiltersProps = Readonly<{
  council: Council;
  filter: TrackerFilter;
  change: (part: TrackerFilter) => void;
  states: readonly string[];
}>;

/** Which resolutions are shown. */
export function Filters({ council, filter, change, states }: FiltersProps) {
  const say = useText();
  const wordOf = useWordOf();
  const { data: seats = [] } = useCouncilSeatsQuery({ councilId: council.id });
  const leads = [...new Map(seats.map(({ agencyId, agencyName }) => [agencyId, agencyName]))];
  return (
    <Flex role="group" aria-label={say('filter.label')} gap={4} wrap="wrap" alignItems="flex-end">
      <Flags council={council} filter={filter} change={change} />
      <Chooser
        name="state"
        label={say('column.state')}
        options={states.map((state) => ({ value: state, label: wordOf('state.resolution', state) }))}
        filter={filter}
        change={change}
      />
      <Chooser
        name="lead"
        label={say('column.lead')}
        options={leads.map(([value, label]) => ({ value, label }))}
        filter={filter}
        change={change}
      />
    </Flex>
  );
}

function Flags({ council, filter, change }: Omit<FiltersProps, 'states'>) {
  const say = useText();
  const flags: readonly Flag[] = council.mySeats.length > 0 ? ['open', 'overdue', 'mine'] : ['open', 'overdue'];
  return (
    <Flex gap={2} wrap="wrap">
      {flags.map((flag) => (
        <Button
          key={flag}
          variant={filter[flag] ? 'default' : 'tertiary'}
          aria-pressed={filter[flag] === true}
          onClick={() => {
            change({ [flag]: !filter[flag] });
          }}
        >
          {say(`filter.${flag}`)}
        </Button>
      ))}
    </Flex>
  );
}

type ChooserProps = Omit<FiltersProps, 'states' | 'council'> &
  Readonly<{ name: 'state' | 'lead'; label: string; options: readonly Option[] }>;

function Chooser({ name, label, options, filter, change }: ChooserProps) {
  const say = useText();
  return (
    <Box minWidth="22rem">
      <ChoiceField
        name={name}
        label={label}
        placeholder={say('filter.all')}
        value={filter[name] ?? ''}
        options={options}
        onChange={(value) => {
          change({ [name]: value });
        }}
      />
    </Box>
  );
}
