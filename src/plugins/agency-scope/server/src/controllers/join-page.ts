import type { Core } from '@strapi/strapi';

import { type Request, textIn } from '../adapters/http';
import { sentenceOf } from '../adapters/refuse';
import type { Refusal } from '../domain/refusal';
import texts from '../texts/join-page.json';

export const JOIN_PATH = '/agency-scope/join';

type Language = keyof typeof texts;
type Management = { acceptInvitation: (request: Request) => Promise<void> };
type Said = Readonly<{ problem?: string; done?: boolean }>;

/** A page without scripts, for people who follow the link of an invitation. */
export const createJoinPageController = ({ strapi }: { strapi: Core.Strapi }) => {
  const send = (request: Request, said: Said) => {
    const language = languageOf(request);
    const { body } = request.request;
    const form = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const token = textIn(form['token'] ?? request.query['token']);
    request.type = 'html';
    request.set('Cache-Control', 'no-store');
    request.set('Referrer-Policy', 'no-referrer');
    request.body = page(language, { token, name: textIn(form['name']), panel: panelAddress(strapi), ...said });
  };

  return {
    show: (request: Request) => {
      send(request, {});
    },
    async join(request: Request) {
      try {
        const { acceptInvitation } = strapi.plugin('agency-scope').controller('management') as unknown as Management;
        await acceptInvitation(request);
        send(request, { done: true });
      } catch (fault) {
        if (!isRefusal(fault)) throw fault;
        request.status = 400;
        // Not the message: that is in the language of the API, which is English where the page is Persian.
        send(request, { problem: sentenceOf(fault.details, languageOf(request)) });
      }
    },
  };
};

const languageOf = (request: Request): Language => (request.acceptsLanguages('fa', 'en') === 'en' ? 'en' : 'fa');

const isRefusal = (fault: unknown): fault is Error & { details: Refusal } =>
  fault instanceof Error && typeof (fault as { details?: { code?: unknown } }).details?.code === 'string';

const panelAddress = (strapi: Core.Strapi): string => strapi.config.get<string>('admin.url', '/admin');

type Page = Said & Readonly<{ token: string; name: string; panel: string }>;

function page(language: Language, { token, name, panel, problem, done }: Page): string {
  const say = texts[language];
  const content = done
    ? `<p role="status">${say.done}</p><p><a href="${escape(panel)}">${say.open}</a></p>`
    : `<p>${say.intro}</p>
${problem === undefined ? '' : `<p role="alert">${escape(problem)}</p>`}
<form method="post">
  <input type="hidden" name="token" value="${escape(token)}">
  <label>${say.name}<input name="name" value="${escape(name)}" autocomplete="name" dir="auto"></label>
  <label>${say.password}<input name="password" type="password" autocomplete="new-password" dir="ltr" aria-describedby="rule"></label>
  <small id="rule">${say.rule}</small>
  <button>${say.join}</button>
</form>`;
  return `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.title}</title>
<style>${STYLE}</style>
<main><h1>${say.title}</h1>
${content}
</main></html>`;
}

const STYLE = `body{font:16px/1.7 Vazirmatn,Tahoma,sans-serif;background:#f6f6f9;color:#212134;margin:0}
main{max-width:26rem;margin:10vh auto;padding:2rem;background:#fff;border:1px solid #eaeaef;border-radius:8px}
h1{font-size:1.4rem;margin:0 0 1rem}label{display:block;margin:1rem 0 0}
input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #8e8ea9;border-radius:4px}
small{color:#666687}button{display:block;width:100%;margin-top:1.5rem;padding:.6rem;font:inherit;color:#fff;background:#4945ff;border:0;border-radius:4px;cursor:pointer}
:focus-visible{outline:2px solid #4945ff;outline-offset:2px}[role=alert]{color:#b72b1a}`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
