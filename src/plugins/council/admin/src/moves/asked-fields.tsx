import { Flex, Typography } from '@strapi/design-system';
import type { ComponentType } from 'react';

import {
  CheckField,
  ChoiceField,
  DayField,
  InstantField,
  LongTextField,
  NumberField,
  type Option,
  TextField,
} from '../components/fields';
import { type TextKey, useText } from '../texts';
import type { Asked } from './asked';
import { EvidenceField } from './evidence-field';
import { type Circumstances, type Values, withStart } from './values';

type FieldProps = Readonly<{
  values: Values;
  change: (change: Partial<Values>) => void;
  circumstances: Circumstances;
}>;
type Of<Kind> = { [Name in keyof Values]: Values[Name] extends Kind ? Name : never }[keyof Values];

/** What most fields are: a name, its kind, and the words beside it. */
type Words = Readonly<{ label: TextKey; hint?: TextKey; isRequired?: boolean }>;

function useWords(name: string, { label, hint, isRequired = false }: Words) {
  const say = useText();
  return { name, label: say(label), hint: hint === undefined ? undefined : say(hint), isRequired };
}

const textOf = (name: Of<string>, words: Words, Input: typeof TextField = TextField) =>
  function AskedText({ values, change }: FieldProps) {
    return (
      <Input
        {...useWords(name, words)}
        value={values[name]}
        onChange={(value) => {
          change({ [name]: value });
        }}
      />
    );
  };

const flagOf = (name: 'holidayAccepted' | 'isByConsensus' | 'needsAction', words: Words) =>
  function AskedFlag({ values, change }: FieldProps) {
    return (
      <CheckField
        {...useWords(name, words)}
        value={values[name]}
        onChange={(value) => {
          change({ [name]: value });
        }}
      />
    );
  };

type OptionsOf = (circumstances: Circumstances) => readonly Option[] | undefined;
const oneOf = (name: Of<string>, words: Words, optionsOf: OptionsOf) =>
  function AskedChoice({ values, change, circumstances }: FieldProps) {
    return (
      <ChoiceField
        {...useWords(name, words)}
        value={values[name]}
        options={optionsOf(circumstances) ?? []}
        onChange={(value) => {
          change({ [name]: value });
        }}
      />
    );
  };

function StartField({ values, change }: FieldProps) {
  return (
    <InstantField
      {...useWords('startsAt', { label: 'field.starts' })}
      value={values.startsAt}
      onChange={(startsAt) => {
        change(withStart(values, startsAt));
      }}
    />
  );
}

const TARGETS = ['next', 'pool'] as const;
function PostponedField({ values, change }: FieldProps) {
  const say = useText();
  return (
    <ChoiceField
      {...useWords('postponedTo', { label: 'field.postponed-to', isRequired: true })}
      value={values.postponedTo}
      options={TARGETS.map((value) => ({ value, label: say(`postponed.${value}`) }))}
      onChange={(postponedTo) => {
        change({ postponedTo });
      }}
    />
  );
}

function PercentField({ values, change }: FieldProps) {
  return (
    <NumberField
      {...useWords('percent', { label: 'field.percent', hint: 'field.percent.hint', isRequired: true })}
      value={values.percent}
      onChange={(percent) => {
        change({ percent });
      }}
    />
  );
}

const COUNTED = ['yes', 'no', 'abstain'] as const;
function TallyFields({ values: { tally }, change, circumstances }: FieldProps) {
  const say = useText();
  if (circumstances.isOnPaper !== true) return <Typography>{say('poll.close.question')}</Typography>;
  return (
    <Flex gap={3} alignItems="flex-start" wrap="wrap">
      {COUNTED.map((choice) => (
        <NumberField
          key={choice}
          name={choice}
          label={say(`choice.${choice}`)}
          value={tally[choice]}
          onChange={(count) => {
            change({ tally: { ...tally, [choice]: count ?? 0 } });
          }}
        />
      ))}
    </Flex>
  );
}

const Evidence = ({ values, change }: FieldProps) => (
  <EvidenceField
    value={values.evidence}
    onChange={(evidence) => {
      change({ evidence });
    }}
  />
);

const DUE: Words = { label: 'field.due', hint: 'field.due.hint' };

/** How each thing that a move may ask for is asked. */
export const ASKED_FIELDS: Readonly<Record<Asked, ComponentType<FieldProps>>> = {
  reason: textOf('reason', { label: 'field.reason', hint: 'field.reason.hint', isRequired: true }, LongTextField),
  remark: textOf('reason', { label: 'field.remark', hint: 'field.remark.hint' }, LongTextField),
  startsAt: StartField,
  endsAt: textOf('endsAt', { label: 'field.ends' }, InstantField),
  place: textOf('place', { label: 'field.place' }),
  link: textOf('link', { label: 'field.link', hint: 'field.link.hint' }),
  holidayAccepted: flagOf('holidayAccepted', { label: 'field.holiday-accepted' }),
  urgencyReason: textOf('urgencyReason', { label: 'field.urgency', hint: 'field.urgency.hint' }, LongTextField),
  postponedTo: PostponedField,
  referredTo: oneOf('referredTo', { label: 'field.referred-to', isRequired: true }, ({ seats }) => seats),
  needsAction: flagOf('needsAction', { label: 'field.needs-action', hint: 'field.needs-action.hint' }),
  leadSeat: oneOf('leadSeat', { label: 'field.lead' }, ({ seats }) => seats),
  dueDay: textOf('dueDay', DUE, DayField),
  laterDay: textOf('dueDay', { label: 'field.later-day', isRequired: true }, DayField),
  amendedText: textOf('amendedText', { label: 'field.amended-text', isRequired: true }, LongTextField),
  isByConsensus: flagOf('isByConsensus', { label: 'field.consensus', hint: 'field.consensus.hint' }),
  tally: TallyFields,
  percent: PercentField,
  evidence: Evidence,
  decidedIn: oneOf(
    'decidedIn',
    { label: 'field.decided-in', hint: 'field.decided-in.hint' },
    (given) => given.decisions,
  ),
  notedIn: oneOf('notedIn', { label: 'field.noted-in', hint: 'field.noted-in.hint' }, ({ meetings }) => meetings),
  later: oneOf('later', { label: 'field.later', isRequired: true }, ({ resolutions }) => resolutions),
  section: oneOf('section', { label: 'field.section', isRequired: true }, ({ sections }) => sections),
};
