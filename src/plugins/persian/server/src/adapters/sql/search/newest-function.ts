import type { Tables } from './accelerator';

/** Numbers of one span: 2 to the power of this. */
const SPAN_BITS = 14;
/** So many rows are looked at as they come; of more, the newest are asked for. */
const WORTH_NARROWING = 1000;
/** Spans of an index in which narrowing may pay. */
const LARGE = 8;
/** The density of a word is no promise: so much more is looked at than should do. */
const MARGIN = 1.25;

/** The word of the index that rows have in common whose numbers are near each other. No word of a text begins so. */
export const spanWordOf = (id: number): string => `z${String(id >> SPAN_BITS)}`;

/**
 * How PostgreSQL finds the newest rows of each wish. GIN knows words, not numbers, and each row that it finds costs a look
 * at the row; so rows whose numbers are near each other have a word in common, and of frequent words only the newest spans
 * are looked at. How far back is reckoned from how many the last wish, which takes in all others, has in the two newest
 * spans; where that was too near, all are looked at: what is found does not depend on it.
 *
 * @param fence settings inside of the functions
 */
export const makeNewest = (tables: Tables, fence: string): readonly string[] => [
  lastNumber(tables),
  among(tables),
  nearest(tables),
  newest(tables, fence),
];

/** Beyond the fence: a look at the last page of an index. */
const lastNumber = ({ indexTable }: Tables): string =>
  `create or replace function "${indexTable}_last"() returns integer language plpgsql stable
   set enable_indexscan = on set enable_indexonlyscan = on as $$
   begin
     return (select max(kept.id) from "${indexTable}" as kept);
   end $$`;

/** The newest numbers of what matches one of two questions (compare `takeApart`); one that is null finds nothing. */
const among = ({ indexTable }: Tables): string =>
  `create or replace function "${indexTable}_among"(plain tsquery, phrased tsquery, language text, most integer)
   returns integer[] language plpgsql stable as $$
   declare
     ids integer[] := '{}';
   begin
     if plain is not null then
       ids := array(select kept.id from "${indexTable}" as kept
                    where kept.vector @@ plain and (language is null or kept.locale = language)
                    order by kept.id desc limit most);
     end if;
     if phrased is not null then
       ids := array(select distinct either.id from unnest(ids || array(
                      select kept.id from "${indexTable}" as kept
                      where kept.vector @@ phrased and (language is null or kept.locale = language)
                      order by kept.id desc limit most)) as either(id)
                    order by either.id desc limit most);
     end if;
     return ids;
   end $$`;

/** The same of a frequent word: `in_near` of `near` numbers match a question that takes in this one. */
const nearest = ({ indexTable }: Tables): string =>
  `create or replace function "${indexTable}_nearest"(
     plain tsquery, phrased tsquery, language text, most integer, last_id integer, near integer, in_near integer)
   returns integer[] language plpgsql stable as $$
   declare
     last_span constant integer := last_id >> ${String(SPAN_BITS)};
     spans constant integer := 1 + ceil(${String(MARGIN)} * most * near / in_near / ${String(1 << SPAN_BITS)});
     within tsquery;
     ids integer[];
   begin
     if spans <= last_span / 2 then
       within := (select string_agg('z' || span, '|') from generate_series(last_span - spans + 1, last_span) as span);
       ids := "${indexTable}_among"(plain && within, phrased && within, language, most);
       if cardinality(ids) = most then
         return ids;
       end if;
     end if;
     return "${indexTable}_among"(plain, phrased, language, most);
   end $$`;

/**
 * The last wish takes in all others: where it finds nothing, so do they. Of it as many as are `welcome` are answered where
 * they were looked at anyhow. Once another wish has been granted the rest is of no interest.
 */
const newest = ({ indexTable }: Tables, fence: string): string =>
  `create or replace function "${indexTable}_newest"(
     plain tsquery[], phrased tsquery[], most integer[], welcome integer, language text)
   returns table (wish integer, are_all boolean, list text) language plpgsql stable rows 10 ${fence} as $$
   declare
     wishes constant integer := cardinality(most);
     last_id constant integer := "${indexTable}_last"();
     last_span constant integer := last_id >> ${String(SPAN_BITS)};
     near constant integer := last_id - ((last_span - 1) << ${String(SPAN_BITS)}) + 1;
     nearby constant tsquery := ('z' || last_span || '|z' || last_span - 1)::tsquery;
     is_dense boolean := false;
     in_near integer;
     ids integer[];
   begin
     if last_id is null then
       return;
     end if;
     if last_span >= ${String(LARGE)} then
       ids := "${indexTable}_among"(plain[wishes] && nearby, phrased[wishes] && nearby, language, ${String(WORTH_NARROWING)});
       in_near := cardinality(ids);
       is_dense := in_near::bigint * last_id / near >= ${String(WORTH_NARROWING)};
     end if;
     if not is_dense then
       ids := "${indexTable}_among"(plain[wishes], phrased[wishes], language, welcome);
     elsif in_near < most[wishes] then
       ids := "${indexTable}_nearest"(plain[wishes], phrased[wishes], language, most[wishes], last_id, near, in_near);
     else
       ids := ids[1:welcome];
     end if;
     wish := wishes - 1;
     are_all := case when is_dense then cardinality(ids) < most[wishes] else cardinality(ids) < welcome end;
     for place in 1 .. wishes loop
       list := array_to_string(ids, ',');
       return next;
       exit when place = wishes or place = 1 and list = '' or place > 1 and cardinality(ids) = most[place - 1];
       if is_dense then
         ids := "${indexTable}_nearest"(plain[place], phrased[place], language, most[place], last_id, near, in_near);
       else
         ids := "${indexTable}_among"(plain[place], phrased[place], language, most[place]);
       end if;
       wish := place - 1;
       are_all := cardinality(ids) < most[place];
     end loop;
   end $$`;
