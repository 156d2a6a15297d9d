import { addPageStyle } from '../page-style';

/** What the mirror of styles does not reach: inline styles, styles that are not styled-components', and what must not turn. */
const CORRECTIONS = `
html[dir='rtl'] svg[data-directional] { transform: scaleX(-1); }

/* Left to right whatever surrounds it: what a machine reads. */
html[dir='rtl'] :is(
  code, kbd, pre, samp,
  input[type='email'], input[type='url'], input[type='tel'], input[type='password'], input[type='number'],
  .cm-editor
) { direction: ltr; unicode-bidi: isolate; text-align: left; }

/* Free text: each paragraph by its own first letter. */
html[dir='rtl'] :is(input:not([type]), input[type='text'], input[type='search'], textarea) { unicode-bidi: plaintext; text-align: start; }
html[dir='rtl'] [data-slate-editor] :is(p, h1, h2, h3, h4, h5, h6, li, blockquote) { unicode-bidi: plaintext; text-align: start; }

/* Inline styles: the width of a field's button at its end, and the first column of the table of permissions. */
html[dir='rtl'] input[style*='padding-right'] { padding-right: 1.6rem !important; padding-left: 5.6rem; }
html[dir='rtl'] [style*='padding-left: 20rem'] { padding-left: 0 !important; padding-right: 20rem; }

/* The Markdown editor keeps its own mind about direction; its lines follow their text. */
html[dir='rtl'] .CodeMirror { direction: ltr; text-align: left; }
html[dir='rtl'] .CodeMirror-lines pre.CodeMirror-line { unicode-bidi: plaintext; text-align: start; }
`;

export const correctStyles = (): void => {
  addPageStyle('direction', CORRECTIONS);
};
