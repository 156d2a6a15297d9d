import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Column<Row> = Readonly<{
  title: string;
  cell: (row: Row) => ReactNode;
  /** The title is for screen readers only. */
  isTitleHidden?: boolean;
}>;
type DataTableProps<Row> = Readonly<{
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
}>;

/** A table whose cells wrap: names of agencies are long. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {columns.map(({ title, isTitleHidden }) => (
            <Th key={title}>
              {isTitleHidden ? (
                <VisuallyHidden>{title}</VisuallyHidden>
              ) : (
                <Typography variant="sigma">{title}</Typography>
              )}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)}>
            {columns.map(({ title, cell }) => (
              <Td key={title}>
                <Box paddingTop={3} paddingBottom={3}>
                  <Typography textColor="neutral800" tag="div" style={WRAPPED}>
                    {cell(row)}
                  </Typography>
                </Box>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const WRAPPED = {
  whiteSpace: 'normal',
  overflowWrap: 'break-word',
  maxInlineSize: '34rem',
  textAlign: 'start',
} as const;

/** The second, quieter line of a cell. */
export function Aside({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        {children}
      </Typography>
    </Box>
  );
}
