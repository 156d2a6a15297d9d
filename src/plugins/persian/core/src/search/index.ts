export { type Highlight, type Range, highlight } from './highlight';
export { type IndexForms, MAX_INDEXED, indexForms, wholeTitle } from './index-forms';
export { otherKeyboard } from './keyboard';
export { COLUMNS, type Column, type Match } from './match';
export { type PlanOptions, type SearchPlan, planInside, planSearch } from './plan';
export { snippetOf } from './snippet';
export { stemOf } from './stem';
export { type Word, wordsOf } from './words';
