import { LOCALE_CODES } from '../boot/locales';
import type { Refusal } from '../refusals/codes';
import { conditionRefusal } from './query-conditions';
import type { Query } from './query-limits';
import { populationRefusal } from './query-population';
import { shapeRefusal, sizeRefusal } from './query-shapes';

/** Why these query parameters of the content API (REST or GraphQL) are refused, or `null`. */
export function queryRefusal(query: Query): Refusal | null {
  return (
    shapeRefusal(query, '') ??
    draftRefusal(query) ??
    localeRefusal(query) ??
    sizeRefusal(query, '') ??
    conditionRefusal(query, '') ??
    populationRefusal(query['populate'], { path: 'populate', level: 1 })
  );
}

function draftRefusal(query: Query): Refusal | null {
  const { status } = query;
  if (status !== undefined && status !== 'published') return { code: 'drafts-not-readable', parameter: 'status' };
  const cohort = ['publicationFilter', 'hasPublishedVersion'].find((parameter) => query[parameter] !== undefined);
  return cohort === undefined ? null : { code: 'drafts-not-readable', parameter: cohort };
}

function localeRefusal({ locale }: Query): Refusal | null {
  if (locale === undefined || LOCALE_CODES.some((code) => code === locale)) return null;
  return { code: 'locale-invalid', parameter: 'locale' };
}
