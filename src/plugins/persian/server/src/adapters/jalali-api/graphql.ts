import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { jalaliName, nameIsFree } from '../../domain/jalali-api/entries';
import type { JalaliOperator } from '../../domain/jalali-api/periods';
import { type Reading, readStored } from '../../domain/jalali-api/readings';
import { type DateKind, dateKindOf } from '../../domain/jalali-api/schemas';
import { panelSettings } from '../config';
import { type Extension, type MadeType, type Nexus, type TypeBuilder, graphqlPlugin } from './graphql-plugin';

const TYPES: Readonly<Record<DateKind, string>> = { date: 'JalaliDate', datetime: 'JalaliDateTime' };

/** The core's styles, in capitals. */
const STYLES = { NUMERIC: 'numeric', MEDIUM: 'medium', LONG: 'long', FULL: 'full' } as const;
const STYLE_TYPE = 'JalaliTextStyle';

const FILTER_TYPES = ['DateFilterInput', 'DateTimeFilterInput'];
const OPERATORS: Readonly<Record<JalaliOperator, Readonly<{ takesTwo?: true; description: string }>>> = {
  $jalaliYear: { description: 'In this Jalali year: "1404".' },
  $jalaliMonth: { description: 'In this Jalali month: "1404-05".' },
  $jalaliDay: { description: 'On this Jalali day: "1404-05-28".' },
  $jalaliBetween: {
    takesTwo: true,
    description: 'Within two Jalali days, months or years, both of them included: ["1404-01", "1404-05-28"].',
  },
};

const graphqlNameOf = (operator: string): string => operator.slice('$'.length);

/** Jalali in GraphQL: filters on dates, and a field `xJalali` beside each date `x`. The scalars stay as they are. */
export function offerJalaliInGraphql(strapi: Core.Strapi): void {
  const graphql = graphqlPlugin(strapi);
  if (graphql === undefined) return;
  const { operators } = graphql.service('builders').filters;
  for (const operator of Object.keys(OPERATORS)) {
    const fieldName = graphqlNameOf(operator);
    operators[fieldName] = { fieldName, strapiOperator: operator };
  }
  const extension = graphql.service('extension');
  const { timeZone } = panelSettings(strapi);
  extension.use(({ nexus, typeRegistry }) => ({
    types: [
      ...answerTypes(nexus),
      ...FILTER_TYPES.map((type) => nexus.extendInputType({ type, definition: operatorsFor(nexus) })),
      ...typeRegistry
        .where(({ config }) => config.kind === 'type' || config.kind === 'component')
        .map((made) => nexus.extendType({ type: made.name, definition: fieldsOf(made, { extension, timeZone }) })),
    ],
  }));
}

const operatorsFor = (nexus: Nexus) => (input: TypeBuilder<never>) => {
  for (const [operator, { takesTwo, description }] of Object.entries(OPERATORS)) {
    input.field(graphqlNameOf(operator), { type: takesTwo ? nexus.list('String') : 'String', description });
  }
};

type Surroundings = Readonly<{ extension: Extension; timeZone: string }>;

/** Beside each date that GraphQL shows of this type. */
const fieldsOf =
  ({ config: { contentType } }: MadeType, { extension, timeZone }: Surroundings) =>
  (type: TypeBuilder) => {
    const isShown = (name: string) =>
      !contentTypes.isPrivateAttribute(contentType as never, name) &&
      extension.shadowCRUD(contentType.uid).field(name).hasOutputEnabled();
    for (const [name, attribute] of Object.entries(contentType.attributes)) {
      const kind = dateKindOf(attribute);
      if (kind === null || !isShown(name) || !nameIsFree(contentType, name)) continue;
      type.field(jalaliName(name), {
        type: TYPES[kind],
        description: `"${name}" in the Jalali calendar; null outside of its supported years.`,
        resolve: (entry) => readStored(entry[name], kind, timeZone),
      });
    }
  };

function answerTypes(nexus: Nexus): readonly unknown[] {
  const addDate = (type: TypeBuilder<Reading>) => {
    type.field('date', { type: nexus.nonNull('String'), description: '"1404-05-28", in ASCII digits.' });
    type.field('text', {
      type: nexus.nonNull('String'),
      description: 'As people read it, in Persian digits.',
      args: { style: nexus.arg({ type: STYLE_TYPE, default: 'FULL' }) },
      resolve: (reading, { style }) => reading.text(STYLES[style as keyof typeof STYLES]),
    });
  };
  return [
    nexus.enumType({
      name: STYLE_TYPE,
      description: 'NUMERIC ۱۴۰۴/۰۵/۲۸, MEDIUM ۲۸ مرداد ۱۴۰۴, LONG ۲۸ مردادماه ۱۴۰۴, FULL سه‌شنبه ۲۸ مرداد ۱۴۰۴.',
      members: Object.keys(STYLES),
    }),
    nexus.objectType({ name: TYPES.date, description: 'A day of the Jalali calendar.', definition: addDate }),
    nexus.objectType<Reading>({
      name: TYPES.datetime,
      description: 'An instant as Jalali calendars and clocks of a time zone show it.',
      definition(type) {
        addDate(type);
        type.field('time', { type: nexus.nonNull('String'), description: '"10:30:00".' });
        type.field('timeZone', { type: nexus.nonNull('String'), description: 'Of the tz database: "Asia/Tehran".' });
      },
    }),
  ];
}
