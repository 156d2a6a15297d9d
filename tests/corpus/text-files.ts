import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The paragraphs of a text file beside this one, each as its lines; lines that begin with `#` are for people. */
export const paragraphsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(path.join(__dirname, file), 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0);
