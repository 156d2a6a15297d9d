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
  const files = Object.values((context.request as { files?: ParsedFiles }).files ?? {}).flat();
  try {
    await next();
  } finally {
    await Promise.all(files.flatMap(({ filepath }) => (filepath === undefined ? [] : [rm(filepath, { force: true })])));
  }
};

export default removeTemporaryFiles;
