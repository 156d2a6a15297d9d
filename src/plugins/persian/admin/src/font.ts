import { addPageStyle } from './page-style';
import { PLUGIN_ID } from './plugin-id';

/** Vazirmatn for Persian letters, from this server; the page loads it only where something is written in it. */
export function writeInVazirmatn(): void {
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  const url = `${backendURL}/${PLUGIN_ID}/vazirmatn.woff2`;
  addPageStyle(
    'font',
    `
@font-face {
  font-family: 'Vazirmatn'; src: url('${url}') format('woff2'); font-weight: 100 900; font-display: swap;
}
html[lang|='fa'] :is(body, input, button, select, textarea, .CodeMirror, [data-sonner-toaster]) { font-family: 'Vazirmatn', system-ui, sans-serif; }
`,
  );
}
