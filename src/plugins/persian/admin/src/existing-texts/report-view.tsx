import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useNumber } from '../language/use-number';
import { useText } from '../language/use-text';
import { useTypeName } from '../language/use-type-name';
import type { LookAlikes, Sample, TypeReport } from './contract';
import { Difference } from './difference';

/** What a report found: numbers for each content type, then examples. */
export function ReportView({ report }: Readonly<{ report: readonly TypeReport[] }>) {
  const found = report.filter(
    ({ samples, hindered, lookAlikes }) => samples.length + hindered.length + lookAlikes.length > 0,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <NumberTable report={report} />
      {found.map((type) => (
        <TypeFindings key={type.uid} type={type} />
      ))}
    </Flex>
  );
}

function NumberTable({ report }: Readonly<{ report: readonly TypeReport[] }>) {
  const text = useText();
  const count = useNumber();
  const typeName = useTypeName();
  const columns = ['type', 'rows', 'changed-rows', 'changed-fields', 'left', 'look-alikes'];
  return (
    <Table colCount={columns.length} rowCount={report.length + 1} aria-label={text('texts.report')}>
      <Thead>
        <Tr>
          {columns.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{text(`texts.column.${name}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {report.map(({ uid, name, rows, changedRows, changedFields, hinderedFields, lookAlikeGroups }) => (
          <Tr key={uid}>
            {[
              typeName({ uid, name }),
              ...[rows, changedRows, changedFields, hinderedFields, lookAlikeGroups].map(count),
            ].map((shown, index) => (
              <Td key={columns[index]}>
                <Typography textColor="neutral800">{shown}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function TypeFindings({ type }: Readonly<{ type: TypeReport }>) {
  const text = useText();
  const { samples, hindered, lookAlikes } = type;
  return (
    <Box tag="section">
      <Typography tag="h3" variant="delta">
        {useTypeName()(type)}
      </Typography>
      <Findings title={text('texts.samples')} items={samples}>
        {(sample: Sample) => <SampleView sample={sample} />}
      </Findings>
      <Findings title={text('texts.hindered')} items={hindered}>
        {(sample: Sample) => <SampleView sample={sample} />}
      </Findings>
      <Findings title={text('texts.look-alikes')} items={lookAlikes}>
        {(group: LookAlikes) => <GroupView group={group} />}
      </Findings>
    </Box>
  );
}

type FindingsProps<Item> = Readonly<{ title: string; items: readonly Item[]; children: (item: Item) => ReactNode }>;

function Findings<Item>({ title, items, children }: FindingsProps<Item>) {
  if (items.length === 0) return null;
  return (
    <Box paddingTop={3}>
      <Typography tag="h4" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {items.map((item, index) => (
          <Box key={index} tag="li" background="neutral0" padding={3} hasRadius>
            {children(item)}
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

/** Where a text stands, why it is left if it is, and how it would change. */
function SampleView({ sample }: Readonly<{ sample: Sample }>) {
  const text = useText();
  const { path, hindrance, before, after } = sample;
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        <code dir="ltr">{path}</code>
        {hindrance === undefined ? '' : ` · ${text(`texts.hindrance.${hindrance}`)}`}
      </Typography>
      <Difference before={before} after={after} />
    </>
  );
}

function GroupView({ group }: Readonly<{ group: LookAlikes }>) {
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        <code dir="ltr">{group.field}</code>
      </Typography>
      {group.entries.map(({ documentId, text }, index) =>
        index === 0 ? (
          <Typography key={documentId} tag="p" dir="auto">
            {text}
          </Typography>
        ) : (
          <Difference key={documentId} before={group.entries[0]?.text ?? ''} after={text} />
        ),
      )}
    </>
  );
}
