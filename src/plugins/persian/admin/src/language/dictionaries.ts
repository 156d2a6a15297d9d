import { PERSIAN } from './languages';

type Texts = Readonly<Record<string, string>>;
type Dictionary = Readonly<{ prefix: string; load: () => Promise<{ default: Texts }> }>;

/** One dictionary a package, with the keys that its own English file has; the prefix is the one Strapi gives them. */
const DICTIONARIES: readonly Dictionary[] = [
  { prefix: '', load: () => import('../dictionaries/admin.json') },
  { prefix: '', load: () => import('../dictionaries/unlisted.json') },
  { prefix: 'content-manager.', load: () => import('../dictionaries/content-manager.json') },
  { prefix: 'content-releases.', load: () => import('../dictionaries/content-releases.json') },
  { prefix: 'content-type-builder.', load: () => import('../dictionaries/content-type-builder.json') },
  { prefix: 'email.', load: () => import('../dictionaries/email.json') },
  { prefix: 'graphql.', load: () => import('../dictionaries/plugin-graphql.json') },
  { prefix: 'i18n.', load: () => import('../dictionaries/i18n.json') },
  { prefix: 'review-workflows.', load: () => import('../dictionaries/review-workflows.json') },
  { prefix: 'upload.', load: () => import('../dictionaries/upload.json') },
  { prefix: 'users-permissions.', load: () => import('../dictionaries/plugin-users-permissions.json') },
];

/** Strapi's own sentences in Persian, under the ids by which the panel asks for them. */
export async function persianOfStrapi(): Promise<Readonly<{ locale: string; data: Texts }>> {
  const parts = await Promise.all(
    DICTIONARIES.map(async ({ prefix, load }) => {
      const { default: texts } = await load();
      return Object.entries(texts).map(
        ([key, text]) => [key.startsWith(prefix) ? key : `${prefix}${key}`, text] as const,
      );
    }),
  );
  return { locale: PERSIAN, data: Object.fromEntries(parts.flat()) };
}
