import type { Core } from '@strapi/strapi';

import { FEATURES } from './features';

type Given = { strapi: Core.Strapi };

export function register({ strapi }: Given): void {
  for (const feature of FEATURES) feature.register?.(strapi);
}

export async function bootstrap({ strapi }: Given): Promise<void> {
  for (const feature of FEATURES) await feature.bootstrap?.(strapi);
}

export async function destroy({ strapi }: Given): Promise<void> {
  for (const feature of [...FEATURES].reverse()) await feature.destroy?.(strapi);
}
