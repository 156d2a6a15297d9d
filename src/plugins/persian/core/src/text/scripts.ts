const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  arabic: /\p{Script=Arabic}/u,
} as const;

export type ScriptName = keyof typeof SCRIPTS;

/**
 * The words of a text whose letters come from more than one script, as look-alikes do (`pаypal` with a Cyrillic а). A sign
 * to warn of, not to refuse: a brand or a unit may mix them honestly.
 */
export const mixedScriptWords = (text: string): readonly Readonly<{ word: string; scripts: readonly ScriptName[] }>[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .map((word) => ({ word, scripts: scriptsOf(word) }))
    .filter(({ scripts }) => scripts.length > 1);

const scriptsOf = (word: string): readonly ScriptName[] =>
  (Object.keys(SCRIPTS) as ScriptName[]).filter((name) => SCRIPTS[name].test(word));
