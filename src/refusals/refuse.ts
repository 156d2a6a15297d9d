import { errors } from '@strapi/utils';

import type { Refusal, RefusalCode } from './codes';
import english from './en.json';
import persian from './fa.json';

const SENTENCES: Readonly<Record<'en' | 'fa', Readonly<Record<RefusalCode, string>>>> = { en: english, fa: persian };

/**
 * Ends the request with 400, the code and its facts in `error.details`, and a sentence in the caller's language.
 * `{name}` in a sentence stands for the fact of that name.
 */
export function refuse(refusal: Refusal): never {
  const facts = new Map<string, unknown>(Object.entries(refusal));
  const sentence = SENTENCES[callerLanguage()][refusal.code].replace(/\{(\w+)\}/g, (_place, name: string) =>
    [facts.get(name)].flat().join('، '),
  );
  throw new errors.ValidationError(sentence, refusal);
}

/** English unless the request asks for Persian. Outside a request (a seed, a job) the log is in English. */
function callerLanguage(): 'en' | 'fa' {
  const context = strapi.requestContext.get();
  return context?.acceptsLanguages('en', 'fa') === 'fa' ? 'fa' : 'en';
}
