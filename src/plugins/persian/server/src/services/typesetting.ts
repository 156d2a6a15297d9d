import type { Core } from '@strapi/strapi';

import { typesettingSettings } from '../adapters/config';
import { refuse } from '../adapters/refuse';
import { type TemplateSource, type Templates, createTemplates } from '../adapters/typesetting/templates';
import { type Ended, createTypesetter } from '../adapters/typesetting/typesetter';
import {
  type DocumentRequest,
  type TypesettingFault,
  isTypesettingName,
  judged,
  printable,
  printableData,
} from '../domain/typesetting';

/** What this service needs of Strapi: so little that a script can give it. */
type Surroundings = Pick<Core.Strapi, 'config' | 'log'>;

/**
 * Documents as PDF. A refusal is thrown as Strapi's errors are, with `details.code`; a fault of a template as an Error
 * whose `details` are a `TypesettingFault`, which Strapi answers as a fault of the server.
 */
export const createTypesettingService = ({ strapi }: { strapi: Surroundings }) => {
  const templates = createTemplates();
  const typesetter = createTypesetter(() => typesettingSettings(strapi));
  return {
    /**
     * Other plugins bring their templates here, in their `bootstrap`. A name that is not lower-case words joined by `-`,
     * one that is there already, and a file that cannot be read are thrown: the server does not start with them.
     */
    register(name: string, source: TemplateSource): void {
      templates.register(name, source);
    },

    /** Names of the templates that there are. */
    templates: (): readonly string[] => templates.names(),

    /** Sets a document. The event loop stays free: it is done by a process of its own, one document after the other. */
    async pdf(request: DocumentRequest): Promise<Buffer> {
      const json = acceptedData(request, templates);
      const ended = typesetter.set(jobOf(request, json, templates));
      if (ended === null) return refuse({ code: 'typesetting-busy', waiting: typesettingSettings(strapi).queue });
      return pdfOf(await ended, request, strapi);
    },

    /** Ends the process that sets. The next document would start another. */
    close(): void {
      typesetter.close();
    },
  };
};

export type TypesettingService = ReturnType<typeof createTypesettingService>;

/** The data as JSON, where there is such a template and both it and the pictures can be given to it. */
function acceptedData({ template, data, images }: DocumentRequest, templates: Templates): string {
  if (!templates.has(template)) refuse({ code: 'template-unknown', template, offered: templates.names() });
  const printed = printableData(data);
  if (!printed.ok) return refuse({ code: 'typesetting-data-not-accepted', template, reason: printed.reason });
  const reason = faultOfImages(images ?? {});
  return reason === null ? printed.json : refuse({ code: 'typesetting-data-not-accepted', template, reason });
}

function faultOfImages(images: object): string | null {
  const isPicture = ([name, bytes]: [string, unknown]) => isTypesettingName(name) && bytes instanceof Uint8Array;
  const wrong = Object.entries(images).find((entry) => !isPicture(entry));
  return wrong === undefined ? null : `${JSON.stringify(wrong[0])} is no picture: a-name and its bytes are expected`;
}

const jobOf = (request: DocumentRequest, json: string, templates: Templates) => ({
  main: `${request.template}.typ`,
  sources: templates.sources(),
  files: {
    'setup.json': Buffer.from(JSON.stringify(setupOf(request))),
    'data.json': Buffer.from(json),
    ...Object.fromEntries(Object.entries(request.images ?? {}).map(([name, bytes]) => [`images/${name}`, bytes])),
  },
  fonts: templates.fontsFor(request.template),
  createdAt: request.createdAt === undefined ? null : Math.floor(request.createdAt.getTime() / 1000),
});

/** What `base.typ` reads as `setup`. */
const setupOf = ({ title, language = 'fa', author, subject, digits = 'persian', ...given }: DocumentRequest) => ({
  language,
  digits,
  title: printable(title),
  authors: author === undefined ? [] : [printable(author)],
  subject: subject === undefined ? null : printable(subject),
  isDated: given.createdAt !== undefined,
  images: Object.keys(given.images ?? {}),
});

function pdfOf(ended: Ended, { template }: DocumentRequest, strapi: Surroundings): Buffer {
  switch (ended.kind) {
    case 'pdf':
      if (ended.shortcoming !== null) strapi.log.warn(`${template} is tagged, but not PDF/UA: ${ended.shortcoming}`);
      return Buffer.from(ended.pdf);
    case 'fault': {
      const judgement = judged(template, ended.fault);
      return judgement.code === 'typesetting-failed' ? fail(judgement) : refuse(judgement);
    }
    case 'not-available':
      return refuse({ code: 'typesetting-not-available', reason: ended.reason });
    case 'too-slow':
      return refuse({ code: 'typesetting-too-slow', template, seconds: typesettingSettings(strapi).timeLimit });
    case 'died':
      return fail({ code: 'typesetting-failed', template, file: null, line: null, fault: `ended: ${ended.how}` });
  }
}

function fail(details: TypesettingFault): never {
  const { template, file, line, fault } = details;
  const place = file === null ? template : `${file}:${String(line)}`;
  throw Object.assign(new Error(`${place}: ${fault}`), { name: 'TypesettingFault', details });
}
