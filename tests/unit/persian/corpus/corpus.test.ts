import { corpusOf } from '../../../corpus/items';
import { readerOf } from '../../../corpus/judge';
import { QUESTION_KINDS, handJudged, questionsAbout } from '../../../corpus/questions';

describe('the corpus that search is measured on', () => {
  const items = corpusOf(2000);
  const handWritten = items.filter(({ isHandWritten }) => isHandWritten);

  it('is the same whenever it is made', () => {
    const again = corpusOf(2000);

    expect(again.map(({ key, written }) => ({ key, written }))).toEqual(
      items.map(({ key, written }) => ({ key, written })),
    );
  });

  it('has 122 items written by hand, each with a name of its own', () => {
    const keys = new Set(items.map(({ key }) => key));

    expect({ handWritten: handWritten.length, keys: keys.size }).toEqual({ handWritten: 122, keys: 2000 });
  });

  it('is careful in what the judge reads: Persian letters and digits, no shapes, no doubled half-spaces', () => {
    const careless = items
      .flatMap(({ careful }) => Object.values(careful))
      .filter((text) =>
        /[يكىةۀہھە\ufb50-\ufdff\ufe70-\ufefc٠-٩]|\u200c\u200c|\u200c | \u200c|\{|undefined/u.test(text),
      );

    expect(careless).toEqual([]);
  });

  it('is typed in many ways', () => {
    const asTyped = items.filter(({ careful, written }) => careful.title !== written.title).length;

    expect(asTyped).toBeGreaterThan(items.length / 2);
  });

  it.each(handJudged())('the judge agrees with the hand about «$careful»', ({ careful, keys }) => {
    const reader = readerOf(careful);

    const wanted = handWritten.filter(({ reading }) => reader.wants(reading)).map(({ key }) => key);

    expect(new Set(wanted)).toEqual(keys);
  });

  it('is asked 200 questions of every kind, each of which has an answer', () => {
    const questions = questionsAbout(corpusOf(5000));
    const kinds = new Set(questions.map(({ kind }) => kind));
    const unanswered = questions.filter(({ relevant }) => relevant.size === 0);

    expect({ count: questions.length, kinds, unanswered }).toEqual({
      count: 200,
      kinds: new Set(QUESTION_KINDS),
      unanswered: [],
    });
  });
});
