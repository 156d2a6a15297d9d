import path from 'node:path';

import qs from 'qs';

import { type CorpusItem, corpusOf } from '../../corpus/items';
import { readerOf } from '../../corpus/judge';
import { type Planted, SHELVES, plant } from '../../corpus/plant';
import { QUESTION_KINDS, type Question, questionsAbout } from '../../corpus/questions';
import { type House, openHouse } from '../../support/house';
import { type Person, somebody } from '../../support/people';
import { ROOT } from '../../support/settings';

const ITEMS = 5000;
const PAGE_SIZE = 100;
/** Of a hundred hits, less than so many may be ones that a reader wonders about. */
const ODD_SHARE = 0.03;
/** Questions of one word, or of words without half-spaces: what is exact does not depend on the spelling. */
const ORDERED: ReadonlySet<string> = new Set(['stem', 'exact', 'letters', 'latin']);

type Page = { data: { documentId: string }[]; meta: { pagination: { total: number } } };
/** What a search found, in its order. */
type Found = readonly CorpusItem[];
type Search = (asked: string) => Promise<Found>;

/** All pages of a list, one after the other. */
async function readAll(reader: Person, planted: Planted, pageAt: (page: number) => string): Promise<Found> {
  const found: CorpusItem[] = [];
  for (let page = 1, total = 1; (page - 1) * PAGE_SIZE < total; page += 1) {
    const answer = await reader.get(pageAt(page));
    const { data, meta } = answer.body as Page;
    total = meta.pagination.total;
    found.push(...data.map(({ documentId }) => planted.get(documentId)).filter((item) => item !== undefined));
  }
  return found;
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)}%`;

describe('the quality of search', () => {
  let house: House;
  let planted: Planted;
  let questions: readonly Question[];
  let answers: Readonly<Record<'search' | 'list' | 'stock', readonly Found[]>>;

  beforeAll(async () => {
    house = await openHouse();
    const items = corpusOf(ITEMS);
    questions = questionsAbout(items);
    planted = await plant(house.strapi, items);
    const search = await askAll(inSearch);
    const list = await askAll(inLists);
    await withoutThePlugin();
    answers = { search, list, stock: await askAll(inLists) };
    process.stderr.write(`${tableOf(answers)}\n`);
  }, 600_000);
  afterAll(() => house.close());

  const inSearch: Search = (asked) =>
    readAll(
      somebody(house),
      planted,
      (page) => `/api/search?${qs.stringify({ q: asked, locale: 'fa', page, pageSize: PAGE_SIZE })}`,
    );
  const inLists: Search = async (asked) => {
    const lists = Object.values(SHELVES).map((shelf) =>
      readAll(somebody(house), planted, (page) => {
        const query = { _q: asked, locale: 'fa', pagination: { page, pageSize: PAGE_SIZE } };
        return `/api/${shelf.path}?${qs.stringify(query)}`;
      }),
    );
    return (await Promise.all(lists)).flat();
  };

  async function askAll(search: Search): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const { asked } of questions) found.push(await search(asked));
    return found;
  }

  /** Strapi's own search over the same rows: what remains when the plugin has gone. */
  async function withoutThePlugin(): Promise<void> {
    const built = path.join(ROOT, 'src/plugins/persian/dist/server/index.js');
    const { default: entry } = (await import(built)) as { default: { destroy: (parameters: object) => unknown } };
    await entry.destroy({ strapi: house.strapi });
  }

  const missedBy = (found: readonly Found[]): string[] =>
    questions.flatMap(({ kind, asked, relevant }, index) => {
      const keys = new Set(found[index]?.map(({ key }) => key));
      return [...relevant].filter((key) => !keys.has(key)).map((key) => `${kind} «${asked}» misses ${key}`);
    });

  const shareWanted = (kind: string, found: readonly Found[]) => {
    const counts = questions.map(({ relevant, ...question }, index) =>
      question.kind === kind
        ? { wanted: relevant.size, got: (found[index] ?? []).filter(({ key }) => relevant.has(key)).length }
        : { wanted: 0, got: 0 },
    );
    const sum = (name: 'wanted' | 'got') => counts.reduce((total, count) => total + count[name], 0);
    return { wanted: sum('wanted'), got: sum('got') };
  };

  const notUnderstood = (kind: string, found: readonly Found[]) => {
    const ofKind = questions.flatMap((question, index) =>
      question.kind === kind ? [{ question, found: found[index] ?? [] }] : [],
    );
    const all = ofKind.reduce((sum, each) => sum + each.found.length, 0);
    const odd = ofKind.flatMap((each) => {
      const { careful, relevant } = each.question;
      const { understands } = readerOf(careful);
      return each.found.filter(({ key, reading }) => !relevant.has(key) && !understands(reading));
    });
    return { all, odd: odd.length };
  };

  function tableOf({ search, list, stock }: typeof answers): string {
    const rows = QUESTION_KINDS.map((kind) => {
      const { wanted, got } = shareWanted(kind, search);
      const { all, odd } = notUnderstood(kind, search);
      return [
        kind,
        String(questions.filter((question) => question.kind === kind).length),
        String(wanted),
        percent(got, wanted),
        percent(shareWanted(kind, list).got, wanted),
        percent(shareWanted(kind, stock).got, wanted),
        percent(all - odd, all),
      ];
    });
    const head = ['kind', 'asked', 'wanted', '/api/search', '_q', 'stock _q', 'understood'];
    return [head, ...rows].map((row) => `      ${row.map((cell) => cell.padStart(12)).join('')}`).join('\n');
  }

  it('[Q30] whatever way it is written, every item that a reader wants is found', () => {
    const missed = missedBy(answers.search);

    expect(missed.slice(0, 20)).toEqual([]);
  });

  it('[Q30] and so it is in every list with _q', () => {
    const missed = missedBy(answers.list);

    expect(missed.slice(0, 20)).toEqual([]);
  });

  it.each(QUESTION_KINDS)('[Q31] hardly anything is found that nobody understands, asked for by %s', (kind) => {
    const { all, odd } = notUnderstood(kind, answers.search);

    expect(odd / all).toBeLessThan(ODD_SHARE);
  });

  it('[Q31] a word is not taken for another one that its ending only looks like', () => {
    const { odd } = notUnderstood('exact', answers.search);

    expect(odd).toBe(0);
  });

  it('[Q32] the form that was asked for comes before other forms of the word', () => {
    const outOfOrder = questions.flatMap(({ kind, asked, careful }, index) => {
      const { wantsFirst, wantsLater } = readerOf(careful);
      const found = answers.search[index] ?? [];
      const firstLater = found.findIndex(({ reading }) => wantsLater(reading));
      const late = firstLater === -1 ? [] : found.slice(firstLater).filter(({ reading }) => wantsFirst(reading));
      return ORDERED.has(kind) && late.length > 0
        ? [`«${asked}»: ${String(late.length)} after the first other form`]
        : [];
    });

    expect(outOfOrder).toEqual([]);
  });

  it('[Q33] nothing is found that is not published', () => {
    const drafts = answers.search.flat().filter(({ isPublished }) => !isPublished);

    expect(drafts).toEqual([]);
  });

  it.each(QUESTION_KINDS)('[Q30] Strapi alone misses items asked for by %s', (kind) => {
    const { wanted, got } = shareWanted(kind, answers.stock);

    expect(got).toBeLessThan(wanted);
  });
});
