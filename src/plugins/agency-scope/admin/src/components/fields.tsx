import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { MemberRole } from '../api/contract';
import { useAgencyDirectoryQuery } from '../api/queries';
import { useText } from '../texts';

type Choice<Value extends string> = Readonly<{ value: Value; onChange: (value: Value) => void }>;

/** Why something is done: without it nothing is sent. */
export function ReasonField({ value, onChange }: Choice<string>) {
  const say = useText();
  return (
    <Field.Root required name="reason" hint={say('reason.hint')}>
      <Field.Label>{say('reason.label')}</Field.Label>
      <Textarea
        required
        maxLength={2000}
        dir="auto"
        value={value}
        onChange={({ target }: { target: { value: string } }) => {
          onChange(target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** What a member does for the agency. */
export function RoleField({ value, onChange }: Choice<MemberRole>) {
  const say = useText();
  return (
    <Field.Root required name="role" hint={say(`role.${value}.hint`)}>
      <Field.Label>{say('field.role')}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen) => {
          onChange(chosen as MemberRole);
        }}
      >
        <SingleSelectOption value="officer">{say('role.officer')}</SingleSelectOption>
        <SingleSelectOption value="editor">{say('role.editor')}</SingleSelectOption>
        <SingleSelectOption value="head">{say('role.head')}</SingleSelectOption>
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

/** One of all agencies, without those that are out of the question. */
export function AgencyField({ value, onChange, without }: Choice<string> & Readonly<{ without: readonly string[] }>) {
  const say = useText();
  const { locale } = useIntl();
  const { data = [], isLoading } = useAgencyDirectoryQuery({ locale });
  return (
    <Field.Root required name="agency">
      <Field.Label>{say('field.agency')}</Field.Label>
      <SingleSelect
        value={value}
        loading={isLoading}
        placeholder={say('field.agency.choose')}
        onChange={(chosen) => {
          onChange(String(chosen));
        }}
      >
        {data
          .filter(({ id }) => !without.includes(id))
          .map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
      </SingleSelect>
    </Field.Root>
  );
}
