/** Finds what a translation lost: keys, placeholders, tags, branches, syntax; and letters that Persian does not write. */
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';

const messageOf = (text) => {
  try {
    return parse(text);
  } catch {
    return null;
  }
};

/** The names of all arguments and tags in a message, and the branches that carry meaning: those of a select, and `=0`. */
function namesIn(elements) {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...namesIn(element.children)];
      case TYPE.plural:
      case TYPE.select:
        return [`{${element.value}}`, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
      default:
        return [`{${element.value}}`];
    }
  });
}

function branchesIn(elements) {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return branchesIn(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const names = Object.keys(element.options).filter((name) => element.type === TYPE.select || name === '=0');
    const inside = Object.values(element.options).flatMap(({ value }) => branchesIn(value));
    return [...names.map((name) => `${element.value} ${name}`), ...inside];
  });
}

const lacking = (wanted, given) => [...new Set(wanted)].filter((name) => !given.includes(name));

const LETTERS = [
  [/[يىكةۀہھە]/, 'a letter that Persian does not write'],
  [/‌[\s.,،؛:!؟)»}]|[\s(«{]‌|‌‌|^‌|‌$/, 'a half-space that separates nothing'],
  [/(^|\s)ن?می [آ-ی]/, '«می» without its half-space'],
  [/\.\.\./, 'three full stops for one …'],
];

/** Faults of one translated text, as sentences; an empty list where it is sound. */
function faultsOf(english, persian) {
  if (persian === undefined) return ['has no Persian'];
  if (persian === '' && english !== '') return ['is empty'];
  const letters = LETTERS.filter(([fault]) => fault.test(persian)).map(([, what]) => `has ${what}: ${persian}`);
  const original = messageOf(english);
  if (original === null) return letters;
  const translated = messageOf(persian);
  if (translated === null) return [...letters, `is not valid ICU: ${persian}`];
  const names = [namesIn(original), namesIn(translated)];
  return [
    ...letters,
    ...lacking(names[0], names[1]).map((name) => `lost ${name}`),
    ...lacking(names[1], names[0]).map((name) => `invented ${name}`),
    ...lacking(branchesIn(original), branchesIn(translated)).map((branch) => `lost the branch ${branch}`),
  ];
}

/** Compares a dictionary with its original: `[key, fault]` for each fault. */
export function compareTexts(english, persian) {
  const faults = Object.entries(english).flatMap(([key, text]) =>
    faultsOf(text, persian[key]).map((fault) => [key, fault]),
  );
  const stale = Object.keys(persian).filter((key) => !(key in english));
  return [...faults, ...stale.map((key) => [key, 'is no key of the English'])];
}
