import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { type IdentifierKind, IDENTIFIER_KINDS, formatIdentifier } from '../../../core/src';
import { isPersian } from '../language/languages';
import { PLUGIN_ID } from '../plugin-id';

type Row = Readonly<Record<string, unknown>>;
type Header = Readonly<{ name: string; attribute: Readonly<{ customField?: string }> }>;
type Column = Header & { cellFormatter?: (row: Row, header: Header) => ReactNode };
type ListView<Layout> = { displayedHeaders: readonly Column[]; layout: Layout };

const KINDS: ReadonlyMap<string, IdentifierKind> = new Map(
  IDENTIFIER_KINDS.map((kind) => [`plugin::${PLUGIN_ID}.${kind}`, kind]),
);

const kindOf = ({ attribute }: Header): IdentifierKind | undefined => KINDS.get(attribute.customField ?? '');

/** For the hook `Admin/CM/pages/ListView/inject-column-in-table`: identifiers in groups, from left to right. */
export function writeIdentifiersInLists<Layout>(view: ListView<Layout>): ListView<Layout> {
  const displayedHeaders = view.displayedHeaders.map((header) =>
    kindOf(header) === undefined || header.cellFormatter !== undefined
      ? header
      : { ...header, cellFormatter: drawCell },
  );
  return { ...view, displayedHeaders };
}

function drawCell(row: Row, header: Header): ReactNode {
  const kind = kindOf(header);
  const value = row[header.name];
  return kind !== undefined && typeof value === 'string' && value !== '' ? (
    <IdentifierCell kind={kind} value={value} />
  ) : (
    <Typography textColor="neutral800">-</Typography>
  );
}

function IdentifierCell({ kind, value }: Readonly<{ kind: IdentifierKind; value: string }>) {
  const { locale } = useIntl();
  return (
    <Typography tag="bdi" textColor="neutral800">
      {formatIdentifier(kind, value, { digits: isPersian(locale) ? 'persian' : 'ascii' })}
    </Typography>
  );
}
