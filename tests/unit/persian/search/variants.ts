import { type Column, type Match, indexForms, planSearch, wholeTitle } from '../../../../src/plugins/persian/core/src';

type Index = Readonly<Record<Column, string>>;

/** What a database does with a plan, in a line a part: the reference for tests without a database. */
export function finds(query: string, text: string, options: Parameters<typeof planSearch>[1] = {}): boolean {
  const plan = planSearch(query, options);
  return plan !== null && holds(plan.match, indexed('', text));
}

export function indexed(title: string, body: string): Index {
  const [inTitle, inBody] = [indexForms(title), indexForms(body)];
  return {
    titleWords: inTitle.words,
    titleForms: inTitle.forms,
    bodyWords: inBody.words,
    bodyForms: inBody.forms,
    wholeTitle: wholeTitle(inTitle.words.split(' ')),
  };
}

export function holds(match: Match, index: Index): boolean {
  if (match.is === 'all') return match.of.every((each) => holds(each, index));
  if (match.is === 'any') return match.of.some((each) => holds(each, index));
  if (match.is === 'inside') return match.within.some((column) => index[column].includes(match.letters));
  const looked = ` ${match.words.join(' ')}${match.isPrefix ? '' : ' '}`;
  return match.within.some((column) => ` ${index[column]} `.includes(looked));
}
