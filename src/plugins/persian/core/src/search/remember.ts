/**
 * The same function, which remembers answers: texts repeat their words. What it remembers is forgotten as a whole when
 * there is too much of it, so hostile texts take no more room than others.
 */
export function remember<Answer>(compute: (word: string) => Answer, most = 20_000): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (answers.size >= most) answers.clear();
    if (word.length <= LONGEST) answers.set(word, answer);
    return answer;
  };
}

const LONGEST = 64;
