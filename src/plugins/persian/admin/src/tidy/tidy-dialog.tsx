import { Button, Checkbox, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';

import { toPersianDigits } from '../../../core/src';
import { useText } from '../language/use-text';
import { ProposalView } from './proposal-view';
import { withAccepted } from './text-changes';
import { textFields } from './text-fields';
import { type Proposal, changeKey, changeKeys, proposalsFor } from './tidy-proposals';
import { useSchemas } from './use-schemas';

type TidyDialogProps = Readonly<{
  model: string;
  values: object;
  /** Takes over the accepted texts, by their place in the form. */
  onApply: (texts: ReadonlyMap<string, string>) => void;
}>;

/** Shows every change that the pen would make, and makes those that are accepted: all of them unless told. */
export function TidyDialog({ model, values, onApply }: TidyDialogProps) {
  const text = useText();
  const schemas = useSchemas(model);
  return (
    <>
      <Modal.Header closeLabel={text('tidy.close')}>
        <Modal.Title>{text('tidy.title')}</Modal.Title>
      </Modal.Header>
      {schemas === null || schemas === 'failed' ? (
        <Modal.Body>
          {schemas === null ? <Loader>{text('tidy.loading')}</Loader> : <Typography>{text('tidy.failed')}</Typography>}
        </Modal.Body>
      ) : (
        <Choosing
          model={model}
          proposals={proposalsFor(textFields(schemas.type, values, schemas.components))}
          onApply={onApply}
        />
      )}
    </>
  );
}

type ChoosingProps = Readonly<{ proposals: readonly Proposal[] }> & Pick<TidyDialogProps, 'model' | 'onApply'>;

function Choosing({ model, proposals, onApply }: ChoosingProps) {
  const text = useText();
  const { accepted, toggle, toggleAll, isAll } = useChoice(useMemo(() => changeKeys(proposals), [proposals]));
  if (proposals.length === 0) {
    return (
      <Modal.Body>
        <Typography>{text('tidy.nothing')}</Typography>
      </Modal.Body>
    );
  }
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral600">{text('tidy.hint')}</Typography>
          <Checkbox checked={isAll} onCheckedChange={toggleAll}>
            {text('tidy.all')}
          </Checkbox>
          {proposals.map((proposal) => (
            <ProposalView
              key={proposal.field.path}
              model={model}
              proposal={proposal}
              accepted={accepted}
              onToggle={toggle}
            />
          ))}
        </Flex>
      </Modal.Body>
      <ApplyButtons
        count={accepted.size}
        onApply={() => {
          onApply(acceptedTexts(proposals, accepted));
        }}
      />
    </>
  );
}

/** Which changes are accepted: all of them at first. */
function useChoice(all: readonly string[]) {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(() => new Set(all));
  const isWhole = accepted.size === all.length;
  return {
    accepted,
    isAll: isWhole || (accepted.size > 0 && ('indeterminate' as const)),
    toggle: (key: string) => {
      setAccepted(new Set(accepted.has(key) ? [...accepted].filter((other) => other !== key) : [...accepted, key]));
    },
    toggleAll: () => {
      setAccepted(new Set(isWhole ? [] : all));
    },
  };
}

function ApplyButtons({ count, onApply }: Readonly<{ count: number; onApply: () => void }>) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <Modal.Footer>
      <Modal.Close>
        <Button variant="tertiary">{text('tidy.cancel')}</Button>
      </Modal.Close>
      <Button disabled={count === 0} onClick={onApply}>
        {text('tidy.apply', { count: locale === 'fa' ? toPersianDigits(String(count)) : String(count) })}
      </Button>
    </Modal.Footer>
  );
}

const acceptedTexts = (proposals: readonly Proposal[], accepted: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(
    proposals.map((proposal) => [
      proposal.field.path,
      withAccepted(proposal.stretches, (index) => accepted.has(changeKey(proposal, index))),
    ]),
  );
