import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';

import { formatJalali, formatJalaliDateTime, fromIsoDay, parseTime, zonedParts } from '../../../core/src';
import { isPersian } from '../language/languages';
import { usePreferences } from '../preferences';
import { panelSettings } from '../settings';

import { shownTime } from './read-time';
import { gregorianText } from './texts';
import { zoneName } from './zoned-value';

type Row = Readonly<Record<string, unknown>>;
type Header = Readonly<{ name: string; attribute: Readonly<{ type: string }> }>;
type Column = Header & { cellFormatter?: (row: Row, header: Header) => ReactNode };
type ListView<Layout> = { displayedHeaders: readonly Column[]; layout: Layout };

/** What a cell says: the text, the Gregorian date of it, and the zone of an instant. */
type Said = Readonly<{ text: string; gregorian?: string; zone?: string }>;

const WRITERS: Readonly<Record<string, (value: string) => Said | null>> = {
  date: dateText,
  datetime: instantText,
  time: timeText,
};

/**
 * For the hook `Admin/CM/pages/ListView/inject-column-in-table`, which runs again when the language changes. In other
 * languages the columns stay Strapi's own: a column with a formatter of its own is never the link of its row.
 */
export function writeDatesInLists<Layout>(view: ListView<Layout>): ListView<Layout> {
  if (!panelSettings().dates || !isPersian(document.documentElement.lang)) return view;
  const displayedHeaders = view.displayedHeaders.map((header) =>
    header.attribute.type in WRITERS && header.cellFormatter === undefined
      ? { ...header, cellFormatter: drawCell }
      : header,
  );
  return { ...view, displayedHeaders };
}

const drawCell = (row: Row, { name, attribute }: Header): ReactNode => (
  <DateCell type={attribute.type} value={row[name.split('.')[0] ?? name]} />
);

function DateCell({ type, value }: Readonly<{ type: string; value: unknown }>) {
  const { gregorianBeside } = usePreferences();
  const said = typeof value === 'string' && value !== '' ? (WRITERS[type]?.(value) ?? { text: value }) : { text: '-' };
  return (
    <>
      <Typography maxWidth="30rem" ellipsis textColor="neutral800" title={said.zone}>
        {said.text}
      </Typography>
      {gregorianBeside && said.gregorian !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {said.gregorian}
        </Typography>
      )}
    </>
  );
}

function dateText(value: string): Said | null {
  const day = fromIsoDay(value);
  return day && { text: formatJalali(day, 'full'), gregorian: gregorianText(day) };
}

function instantText(value: string): Said | null {
  const { timeZone } = panelSettings();
  const instant = new Date(value);
  try {
    const { jalali } = zonedParts(instant, timeZone);
    return {
      text: formatJalaliDateTime(instant, { timeZone }),
      gregorian: gregorianText(jalali),
      zone: zoneName(timeZone),
    };
  } catch {
    return null;
  }
}

function timeText(value: string): Said | null {
  const parsed = parseTime(value);
  return parsed.ok ? { text: shownTime({ ...parsed.time, second: 0 }) } : null;
}
