import { errors } from '@strapi/utils';

import type { Refusal, RefusalCode } from '../domain/refusal';
import english from '../texts/en.json';
import persian from '../texts/fa.json';

const SENTENCES: Readonly<Record<'en' | 'fa', Readonly<Record<RefusalCode, string>>>> = { en: english, fa: persian };

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

/**
 * Ends the request with the code and its facts in `error.details` and a sentence in the caller's language. Missing and
 * hidden are the very same 404.
 */
export function refuse(refusal: Refusal): never {
  const text = sentenceOf(refusal, callerLanguage());
  switch (refusal.code) {
    case 'not-found':
      throw new errors.NotFoundError('Not Found');
    case 'role-required':
      throw new errors.PolicyError(text, refusal);
    case 'stale-version':
      throw new ConflictError(text, refusal);
    case 'annex-too-large':
      throw new errors.PayloadTooLargeError(text, refusal);
    case 'paper-not-available':
      throw new errors.NotImplementedError(text, refusal);
    default:
      throw new errors.ApplicationError(text, refusal);
  }
}

/** What a refusal says to a person; `{name}` in the sentence is the fact of that name. */
export function sentenceOf(refusal: Refusal, language: 'en' | 'fa'): string {
  const facts = new Map<string, unknown>(Object.entries(refusal));
  return SENTENCES[language][refusal.code].replace(/\{(\w+)\}/g, (_place, name: string) =>
    [facts.get(name)].flat().map(String).join('، '),
  );
}

/** English unless the request asks for Persian. */
function callerLanguage(): 'en' | 'fa' {
  return strapi.requestContext.get()?.acceptsLanguages('en', 'fa') === 'fa' ? 'fa' : 'en';
}
