import { errors } from '@strapi/utils';

import type { Refusal, RefusalCode } from '../domain/refusal';
import english from '../texts/en.json';
import persian from '../texts/fa.json';

const SENTENCES: Readonly<Record<'en' | 'fa', Readonly<Record<RefusalCode, string>>>> = { en: english, fa: persian };

/**
 * Ends the request, mostly with 400: the code and its facts in `error.details`, and a sentence in the caller's language.
 * `[name]` in a sentence stands for the fact of that name. GraphQL answers 200 with an error in it unless its server is
 * told otherwise: in `extensions`.
 */
export function refuse(refusal: Refusal): never {
  const { Fault, status } = answerTo(refusal.code);
  const fault = new Fault(sentenceOf(refusal, callerLanguage()), refusal);
  throw Object.assign(fault, { extensions: { http: { status } } });
}

/** Strapi has none: what stands on its `HttpError` is answered with the status and the details it carries. */
class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly status = 409;

  constructor(
    message: string,
    readonly details: Refusal,
  ) {
    super(message);
  }
}
Object.setPrototypeOf(ConflictError.prototype, errors.HttpError.prototype as object);

type Answer = Readonly<{ Fault: new (message: string, details: Refusal) => Error; status: number }>;

function answerTo(code: RefusalCode): Answer {
  switch (code) {
    case 'year-not-known':
    case 'nothing-to-take-back':
    case 'template-unknown':
      return { Fault: errors.NotFoundError, status: 404 };
    case 'search-index-busy':
      return { Fault: ConflictError, status: 409 };
    case 'typesetting-busy':
      return { Fault: errors.RateLimitError, status: 429 };
    case 'typesetting-not-available':
      return { Fault: errors.NotImplementedError, status: 501 };
    default:
      return { Fault: errors.ValidationError, status: 400 };
  }
}

/** What a refusal says to a person; `[name]` in the sentence is the fact of that name. */
function sentenceOf(refusal: Refusal, language: 'en' | 'fa'): string {
  const facts = new Map<string, unknown>(Object.entries(refusal));
  return SENTENCES[language][refusal.code].replace(/\[(\w+)\]/g, (_place, name: string) => String(facts.get(name)));
}

/** English unless the request asks for Persian. Outside a request (a seed, a job) the log is in English. */
export function callerLanguage(): 'en' | 'fa' {
  return strapi.requestContext.get()?.acceptsLanguages('en', 'fa') === 'fa' ? 'fa' : 'en';
}
