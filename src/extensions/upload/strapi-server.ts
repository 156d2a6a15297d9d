import { createReadStream } from 'node:fs';

import type { Core } from '@strapi/strapi';

import { type Derivative, type StoredFile, makeDerivatives, rewritePicture } from '../../media/derivatives';
import { type IncomingFile, assertAcceptable } from '../../media/incoming-files';

type Upload = { data: unknown; files: IncomingFile | IncomingFile[] };
type Replacement = { data: unknown; file: IncomingFile };
type UploadService = Record<string, unknown> & {
  upload: (upload: Upload, options?: unknown) => Promise<unknown>;
  replace: (id: unknown, replacement: Replacement, options?: unknown) => Promise<unknown>;
};
type PictureService = Record<string, unknown> & { isImage: (file: StoredFile) => Promise<boolean> };
type UploadPlugin = {
  contentTypes: { file: { schema: { attributes: Record<string, unknown> } } };
  services: {
    upload: (context: { strapi: Core.Strapi }) => UploadService;
    'image-manipulation': PictureService;
  };
};

/** The one place where all uploads pass: the public API, the media library and every other caller of the service. */
export default (plugin: UploadPlugin): UploadPlugin => {
  const { upload: createUploadService, 'image-manipulation': pictures } = plugin.services;

  plugin.contentTypes.file.schema.attributes['placeholder'] = { type: 'text', configurable: false, searchable: false };

  plugin.services.upload = (context) => {
    const service = createUploadService(context);
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

  plugin.services['image-manipulation'] = {
    ...pictures,
    // Whatever is stored as a picture is one that we wrote ourselves, and has derivatives.
    isOptimizableImage: (file: StoredFile) => pictures.isImage(file),
    isResizableImage: (file: StoredFile) => pictures.isImage(file),
    optimize: (file: StoredFile): Promise<StoredFile> => rewritePicture(file, createReadStream),
    generateResponsiveFormats: (file: StoredFile): Promise<Derivative[]> => makeDerivatives(file, createReadStream),
  };
  return plugin;
};
