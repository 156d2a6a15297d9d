/** How a letter looks alone, at the end, at the beginning and in the middle of a word; two forms: it joins no next one. */
type Forms = Readonly<Record<'alone' | 'end' | 'beginning' | 'middle', string | undefined>>;

/** Read from Unicode itself: four neighbouring code points whose compatibility form is one letter, or two. */
const FORMS: ReadonlyMap<string, Forms> = (() => {
  const found = new Map<string, string[]>();
  for (const [first, last] of [
    [0xfb56, 0xfbff],
    [0xfe80, 0xfef4],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCharCode(code);
      const letter = form.normalize('NFKC');
      if (letter.length === 1) found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  }
  return new Map(
    [...found].map(([letter, [alone, end, beginning, middle]]) => [letter, { alone, end, beginning, middle }]),
  );
})();

const joinsNext = (letter: string | undefined): boolean => FORMS.get(letter ?? '')?.beginning !== undefined;

/** The text as it is copied out of an old PDF: shapes instead of letters. */
export const inPresentationForms = (text: string): string =>
  Array.from(text)
    .map((letter, index, all) => {
      const forms = FORMS.get(letter);
      if (!forms) return letter;
      const fromBefore = joinsNext(all[index - 1]);
      const toNext = forms.beginning !== undefined && FORMS.has(all[index + 1] ?? '');
      const shape = fromBefore ? (toNext ? forms.middle : forms.end) : toNext ? forms.beginning : forms.alone;
      return shape ?? letter;
    })
    .join('');
