import { highlight, indexForms, planSearch, snippetOf } from '../../../../src/plugins/persian/core/src';
import { Choices } from '../../../support/random';

/** The marked parts of a text, as they stand in it. */
function marked(query: string, text: string): readonly string[] {
  const plan = planSearch(query);
  return plan === null ? [] : highlight(text, plan).map(([start, end]) => text.slice(start, end));
}

describe('what is shown as found', () => {
  it.each([
    ['میخواهم', 'من می‌خواهم بروم', ['می‌خواهم']],
    ['میخواهم', 'من می خواهم بروم', ['می خواهم']],
    ['می‌خواهم', 'من میخواهم بروم', ['میخواهم']],
    ['کتاب', 'كتابِ خوب و کِتـاب‌ها', ['كتابِ', 'کِتـاب‌ها']],
    ['روابطعمومی', 'روابط‌عمومی و روابط عمومي', ['روابط‌عمومی', 'روابط عمومي']],
    ['علی', '👨‍👩‍👧 علي!', ['علي']],
    ['1404', 'در ۱۴۰۴، نه ۱۴۰۵', ['۱۴۰۴']],
    ['1234', 'مبلغ ۱٬۲۳۴ ریال', ['۱٬۲۳۴']],
    ['مسئول', 'مسؤول', ['مسؤول']],
    ['است', 'استان این است', ['است']],
    ['"روابط عمومی"', 'عمومی، روابط عمومی', ['روابط عمومی']],
    ['سلام', 'س\u200Bل\u200Fام', ['س\u200Bل\u200Fام']],
    ['الله', 'ﷲ', ['ﷲ']],
  ])('[Q7] %s in «%s»', (query, text, parts) => {
    expect(marked(query, text)).toEqual(parts);
  });

  it('[Q7] places are in order, apart, and inside of the text, whatever it is', () => {
    const choices = new Choices(14_040_528);
    const parts = [
      'می',
      'می‌خواهم',
      ' ',
      '\u200C',
      'کتاب',
      'ها',
      'هٔ',
      'ـ',
      '\uD83D',
      '۱۲',
      'ﷺ',
      '\u0301',
      '.',
      '\n',
      'ي',
    ];
    const texts = Array.from({ length: 2000 }, () =>
      Array.from({ length: 1 + Math.floor(choices.next() * 12) }, () => choices.oneOf(parts)).join(''),
    );
    const plan = planSearch('می خواهم کتاب ها ۱۲ الله');

    const faults = texts.filter((text) => {
      const edges = (plan ? highlight(text, plan) : []).flat();
      return edges.some((edge, at) => edge > text.length || edge < (edges[at - 1] ?? 0));
    });

    expect(faults).toEqual([]);
  });

  it('[Q7] a snippet is cut between words, around the hits', () => {
    const text = `${'واژه '.repeat(100)}شهرداری ماکو پل را گشود ${'سخن '.repeat(100)}`;
    const plan = planSearch('ماکو شهرداری');

    const snippet = plan && snippetOf(text, plan);

    expect(snippet?.text).toMatch(/^…(واژه )+شهرداری ماکو پل را گشود (سخن ?)+…$/);
    expect(snippet?.ranges.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['شهرداری', 'ماکو']);
    expect(snippet?.text.length).toBeLessThanOrEqual(162);
  });

  it('[Q7] a short text is its own snippet; one without a hit has none', () => {
    const plan = planSearch('ماکو');

    expect([plan && snippetOf('پل ماکو', plan), plan && snippetOf('پل شوط', plan)]).toEqual([
      { text: 'پل ماکو', ranges: [[3, 7]] },
      null,
    ]);
  });
});

describe('what an index keeps', () => {
  it('[Q1] words in their order, and the other ways to write them', () => {
    expect(indexForms('می‌خواهم كتاب ها، ۱۴۰۴')).toEqual({
      words: 'می خواهم کتاب ها 1404',
      forms: 'میخواهم کتابها کتاب',
    });
  });

  it('[Q1] a long text is cut between words', () => {
    const { words, forms } = indexForms('کتابها '.repeat(50_000));

    expect([words.length, words.endsWith(' کتابها'), forms]).toEqual([99_994, true, 'کتاب']);
  });
});
