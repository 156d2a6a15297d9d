import { rm } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

type ParsedFile = { filepath?: string };
type ParsedFiles = Record<string, ParsedFile | ParsedFile[]> | undefined;

/**
 * Removes what the multipart parser wrote, however the request ends. Strapi's own clean-up runs only after success and
 * only for the field named `files`, so every refused upload would stay on the disk. Stands right behind `strapi::body`,
 * which has the parsed files and forgets them before it returns.
 */
const removeTemporaryFiles: Core.MiddlewareFactory = () => async (context, next) => {
  const paths = pathsOf((context.request as { files?: ParsedFiles }).files ?? {});
  try {
    await next();
  } finally {
    await Promise.all(paths.map((each) => rm(each, { force: true })));
  }
};

/** A field named `__proto__` makes its file the prototype of the others. */
function pathsOf(files: NonNullable<ParsedFiles>): readonly string[] {
  const all = [...Object.values(files).flat(), Object.getPrototypeOf(files) as ParsedFile];
  return all.flatMap(({ filepath }) => filepath ?? []);
}

export default removeTemporaryFiles;
