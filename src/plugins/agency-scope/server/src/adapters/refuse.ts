import { errors } from '@strapi/utils';

import type { Refusal, RefusalCode } from '../domain/refusal';
import english from '../texts/en.json';
import persian from '../texts/fa.json';

const SENTENCES: Readonly<Record<'en' | 'fa', Readonly<Record<RefusalCode, string>>>> = { en: english, fa: persian };

/**
 * Ends the request with the code and its facts in `error.details` and a sentence in the caller's language; `{name}` in
 * a sentence stands for the fact of that name. Missing and hidden are the very same 404, without a code.
 */
export function refuse(refusal: Refusal): never {
  if (refusal.code === 'document-not-found') throw new errors.NotFoundError('Not Found');
  throw errorOf(refusal, sentenceOf(refusal, callerLanguage()));
}

/** What a refusal says to a person; `{name}` in the sentence is the fact of that name. */
export function sentenceOf(refusal: Refusal, language: 'en' | 'fa'): string {
  const facts = new Map<string, unknown>(Object.entries(refusal));
  return SENTENCES[language][refusal.code].replace(/\{(\w+)\}/g, (_place, name: string) => String(facts.get(name)));
}

function errorOf(refusal: Refusal, text: string): Error {
  switch (refusal.code) {
    case 'not-found':
      return new errors.NotFoundError(text, refusal);
    case 'agency-required':
    case 'agency-not-yours':
    case 'owner-required':
    case 'staff-required':
    case 'role-required':
    case 'own-account':
      // Strapi answers a plain ForbiddenError without its details; those of a PolicyError reach the caller.
      return new errors.PolicyError(text, refusal);
    default:
      return new errors.ValidationError(text, refusal);
  }
}

/** English unless the request asks for Persian. Outside a request (a seed, a job) the log is in English. */
function callerLanguage(): 'en' | 'fa' {
  return strapi.requestContext.get()?.acceptsLanguages('en', 'fa') === 'fa' ? 'fa' : 'en';
}
