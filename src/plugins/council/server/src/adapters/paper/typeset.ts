import { createHash } from 'node:crypto';

import { err, ok } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import type { Ports } from '../../application/ports';

type Document = Readonly<{
  template: string;
  title: string;
  data: object;
  createdAt?: Date;
  images?: Readonly<Record<string, Uint8Array>>;
}>;

/** What this plugin uses of the service `typesetting` of the plugin `persian`. */
type TypesettingService = Readonly<{
  register: (name: string, template: Readonly<{ path: string }>) => void;
  pdf: (document: Document) => Promise<Buffer>;
}>;

/** The service of the plugin `persian`, where it is there: this plugin starts without it, and has no papers then. */
export function typesettingOf(strapi: Core.Strapi): TypesettingService | null {
  const plugins = strapi.plugins as Readonly<Record<string, unknown>>;
  return plugins['persian'] === undefined ? null : strapi.plugin('persian').service<TypesettingService>('typesetting');
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Papers as PDF. Refused with `paper-not-available` where the plugin or its compiler is missing; every other fault is the
 * typesetter's own, and answered as it says.
 */
export function paperOf(strapi: Core.Strapi): Ports['paper'] {
  return {
    sha256,
    async print({ template, title, data, createdAt, files }) {
      const service = typesettingOf(strapi);
      if (service === null) return err({ code: 'paper-not-available', reason: 'plugin persian' });
      try {
        const pdf = await service.pdf({
          ...{ template, title, data },
          ...(createdAt && { createdAt }),
          ...(files && { images: files }),
        });
        return ok({ content: pdf.toString('base64'), hash: sha256(pdf) });
      } catch (fault) {
        const { details } = fault as { details?: { code?: string; reason?: string } };
        if (details?.code !== 'typesetting-not-available') throw fault;
        return err({ code: 'paper-not-available', reason: details.reason ?? 'compiler' });
      }
    },
  };
}
