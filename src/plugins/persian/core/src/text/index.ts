export { deceivingControl, isolated, withVisibleControls } from './bidi';
export { type FoldOptions, foldSearch } from './fold-search';
export { type StoreOptions, normalizeStore } from './normalize-store';
export { readNumber } from './read-number';
export { type ScriptName, mixedScriptWords } from './scripts';
