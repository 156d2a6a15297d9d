import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { isTypesettingName } from '../../domain/typesetting';

/** Beside `dist/server/index.js`; the build puts them there. */
const SHIPPED = path.join(__dirname, '..', 'templates');
const FONTS = path.join(__dirname, '..', 'fonts');
const VAZIRMATN = ['Vazirmatn-Regular.ttf', 'Vazirmatn-Bold.ttf'].map((file) => path.join(FONTS, file));
/** What templates import; not a document by itself. */
const BASE = 'base';

/** `source` is the text of the template, `path` a `.typ` file; `fonts` are paths of TTF or OTF files beside Vazirmatn. */
export type TemplateSource = Readonly<({ source: string } | { path: string }) & { fonts?: readonly string[] }>;

type Template = Readonly<{ source: string; fonts: readonly string[] }>;

/** The templates that there are: `report`, and what other plugins registered. Each can import each: `/<name>.typ`. */
export function createTemplates() {
  const templates = new Map<string, Template>();
  for (const file of readdirSync(SHIPPED)) {
    templates.set(path.basename(file, '.typ'), { source: readFileSync(path.join(SHIPPED, file), 'utf8'), fonts: [] });
  }
  return {
    /** What is wrong here is wrong in a plugin: it is thrown at the start. */
    register(name: string, given: TemplateSource): void {
      if (!isTypesettingName(name))
        throw new Error(`${JSON.stringify(name)} is no name of a template: words-like-this.`);
      if (templates.has(name)) throw new Error(`There is already a template "${name}".`);
      const source = 'source' in given ? given.source : readFileSync(given.path, 'utf8');
      for (const font of given.fonts ?? []) readFileSync(font);
      templates.set(name, { source, fonts: given.fonts ?? [] });
    },
    has: (name: string): boolean => name !== BASE && templates.has(name),
    names: (): readonly string[] => [...templates.keys()].filter((name) => name !== BASE).sort(),
    sources: (): Record<string, string> =>
      Object.fromEntries([...templates].map(([name, { source }]) => [`${name}.typ`, source])),
    fontsFor: (name: string): readonly string[] => [...VAZIRMATN, ...(templates.get(name)?.fonts ?? [])],
  };
}

export type Templates = ReturnType<typeof createTemplates>;
