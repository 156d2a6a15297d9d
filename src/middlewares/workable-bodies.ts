import type { Core } from '@strapi/strapi';

import { bodyIsWorkable } from '../content-api/body-limits';
import { refuse } from '../refusals/refuse';

/** Stands behind `strapi::body`: what nobody could store or walk through is refused before anybody tries. */
const workableBodies: Core.MiddlewareFactory = () => async (context, next) => {
  const { body } = context.request as { body?: unknown };
  if (!bodyIsWorkable([body, context.path.includes('%00') ? '\u0000' : context.path, context.query])) {
    refuse({ code: 'body-not-readable' });
  }
  await next();
};

export default workableBodies;
