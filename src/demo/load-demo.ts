import type { Core } from '@strapi/strapi';
export async function loadDemoIfAsked(_strapi: Core.Strapi): Promise<void> { await Promise.resolve(); }
