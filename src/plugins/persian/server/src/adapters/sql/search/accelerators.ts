import type { Core } from '@strapi/strapi';

import type { Accelerator } from './accelerator';
import { fts5 } from './fts5';
import { tsvector } from './tsvector';

export const acceleratorOf = ({ dialect }: Core.Strapi['db']): Accelerator =>
  dialect.client === 'postgres' ? tsvector : fts5;
