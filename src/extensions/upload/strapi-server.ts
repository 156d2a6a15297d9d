import { createReadStream } from 'node:fs';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type Derivative, type StoredFile, isPicture, makeDerivatives, rewritePicture } from '../../media/derivatives';
import { type IncomingFile, assertAcceptable } from '../../media/incoming-files';
import { refuse } from '../../refusals/refuse';

type Upload = { data: unknown; files: IncomingFile | IncomingFile[] };
type Replacement = { data: unknown; file: IncomingFile };
type UploadService = Record<string, unknown> & {
  upload: (upload: Upload, options?: unknown) => Promise<unknown>;
  replace: (id: unknown, replacement: Replacement, options?: unknown) => Promise<unknown>;
};
type UploadContext = { query: { id?: unknown } };
type ContentApiController = Record<string, unknown> & { upload: (context: UploadContext) => Promise<void> };
type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;
type UploadPlugin = {
  contentTypes: { file: { schema: { attributes: Record<string, unknown> } } };
  controllers: { 'content-api': Factory<ContentApiController> };
  services: { upload: Factory<UploadService>; 'image-manipulation': Record<string, unknown> };
};

export default (plugin: UploadPlugin): UploadPlugin => {
  const { file } = plugin.contentTypes;
  file.schema.attributes['placeholder'] = { type: 'text', configurable: false, searchable: false };
  plugin.services.upload = checkedUploads(plugin.services.upload);
  plugin.services['image-manipulation'] = { ...plugin.services['image-manipulation'], ...PICTURES };
  plugin.controllers['content-api'] = newFilesOnly(plugin.controllers['content-api']);
  return plugin;
};

/** The one place where all uploads pass: the public API, the media library and every other caller of the service. */
const checkedUploads =
  (create: Factory<UploadService>): Factory<UploadService> =>
  (context) => {
    const service = create(context);
    return {
      ...service,
      async upload(upload, options) {
        await assertAcceptable(upload.files);
        return service.upload(upload, options);
      },
      async replace(id, replacement, options) {
        await assertAcceptable(replacement.file);
        return service.replace(id, replacement, options);
      },
    };
  };

/** Whatever is stored as a picture is one that we wrote ourselves, and has derivatives. */
const PICTURES = {
  isImage: isPicture,
  isOptimizableImage: isPicture,
  isResizableImage: isPicture,
  // Every picture was decoded to its end before it came this far.
  isFaultyImage: () => Promise.resolve(false),
  optimize: (file: StoredFile): Promise<StoredFile> => rewritePicture(file, createReadStream),
  generateResponsiveFormats: (file: StoredFile): Promise<Derivative[]> => makeDerivatives(file, createReadStream),
};

/** Through the public API files come, and stay as they came: `?id=` would let anyone replace anybody's. */
const newFilesOnly =
  (create: Factory<ContentApiController>): Factory<ContentApiController> =>
  (context) => {
    const controller = create(context);
    return {
      ...controller,
      async upload(this: ContentApiController, request) {
        if (request.query.id !== undefined) refuse({ code: 'file-id-not-accepted' });
        try {
          await controller.upload.call(this, request);
        } catch (fault) {
          throw withCode(fault);
        }
      },
    };
  };

/** Strapi refuses with a sentence alone; senders get a code as well. A `fileInfo` that is no JSON is the sender's too. */
function withCode(fault: unknown): unknown {
  const isWithoutCode = fault instanceof errors.ApplicationError && !hasCode(fault.details);
  if (isWithoutCode || fault instanceof SyntaxError) refuse({ code: 'file-refused', reason: (fault as Error).message });
  return fault;
}

const hasCode = (details: unknown): boolean => typeof details === 'object' && details !== null && 'code' in details;
