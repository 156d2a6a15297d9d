/**
 * Stands in for the media library's `DateRangeCalendar` in the panel (`index.cjs` sees to that): the plugin's own calendar
 * where the plugin has handed one over and the panel speaks Persian, otherwise Strapi's.
 */
import { createElement } from 'react';
import { DateRangeCalendar as OfStrapi } from 'strapi-plugin-persian:date-range-calendar-of-strapi';

const HANDED_OVER = Symbol.for('strapi-plugin-persian.date-range-calendar');

export const DateRangeCalendar = (props) => {
  const drawEither = globalThis[HANDED_OVER];
  return createElement(drawEither ?? OfStrapi, drawEither ? { ...props, OfStrapi } : props);
};
