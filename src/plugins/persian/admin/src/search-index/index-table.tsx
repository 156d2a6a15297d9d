import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';

import { useInstantText } from '../dates/use-instant-text';
import { useNumber } from '../language/use-number';
import { useText } from '../language/use-text';
import { useTypeName } from '../language/use-type-name';

import type { IndexState, IndexedType } from './contract';

const COLUMNS = ['type', 'rows', 'indexed', 'built', 'state'];

type TableProps = Readonly<{ index: IndexState; isBusy: boolean; begin: (uid: string) => Promise<void> }>;

/** What is searched, type by type, and whether the index of it has every row. */
export function IndexTable({ index, ...actions }: TableProps) {
  const text = useText();
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={index.types.length + 1} aria-label={text('search-index.title')}>
      <Thead>
        <Tr>
          {COLUMNS.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{text(`search-index.column.${name}`)}</Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{text('search-index.column.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {index.types.map((type) => (
          <TypeRow key={type.uid} type={type} index={index} {...actions} />
        ))}
      </Tbody>
    </Table>
  );
}

type RowProps = TableProps & Readonly<{ type: IndexedType }>;

function TypeRow({ type, index, isBusy, begin }: RowProps) {
  const text = useText();
  const count = useNumber();
  const instantText = useInstantText();
  const name = useTypeName()(type);
  const cells = [
    name,
    count(type.entries),
    count(type.indexed),
    type.builtAt === null ? text('search-index.never') : instantText(type.builtAt),
  ];
  return (
    <Tr>
      {cells.map((cell, index) => (
        <Td key={COLUMNS[index]}>
          <Typography textColor="neutral800">{cell}</Typography>
        </Td>
      ))}
      <Td>
        <State type={type} index={index} />
      </Td>
      <Td>
        <Button
          size="S"
          variant="secondary"
          disabled={isBusy}
          aria-label={text('search-index.rebuild.of', { type: name })}
          onClick={() => void begin(type.uid)}
        >
          {text('search-index.rebuild')}
        </Button>
      </Td>
    </Tr>
  );
}

function State({ type: { uid, entries, indexed }, index }: Pick<RowProps, 'type' | 'index'>) {
  const text = useText();
  const count = useNumber();
  const say = (key: string) => text(`search-index.state.${key}`, { count: count(Math.abs(entries - indexed)) });
  if (index.building?.uid === uid) return <Typography textColor="primary600">{say('building')}</Typography>;
  if (index.failed?.uid === uid) return <Typography textColor="danger600">{say('failed')}</Typography>;
  if (entries === indexed) return <Typography textColor="success700">{say('in-step')}</Typography>;
  return <Typography textColor="danger600">{say(entries > indexed ? 'behind' : 'ahead')}</Typography>;
}
