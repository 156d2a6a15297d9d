import { type Result, err, ok } from '@hamresan/kit';

/** What a later resolution does to an earlier one (I44). */
export const LINK_KINDS = ['amends', 'supersedes', 'repeals'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export type ResolutionLink = Readonly<{ later: string; earlier: string; kind: LinkKind }>;

export type LinkRefusal =
  | Readonly<{ code: 'link-to-itself' }>
  | Readonly<{ code: 'link-circular'; through: readonly string[] }>
  | Readonly<{ code: 'link-twice' }>;

/** Whether a link may be added: no resolution reaches itself, and one is linked to another once. */
export function mayLink(links: readonly ResolutionLink[], added: ResolutionLink): Result<ResolutionLink, LinkRefusal> {
  if (added.later === added.earlier) return err({ code: 'link-to-itself' });
  if (links.some(({ later, earlier }) => later === added.later && earlier === added.earlier)) {
    return err({ code: 'link-twice' });
  }
  const through = pathBetween(links, added.earlier, added.later);
  return through === null ? ok(added) : err({ code: 'link-circular', through });
}

/** From one resolution back to earlier ones until the wanted one is met, or `null`. */
function pathBetween(links: readonly ResolutionLink[], from: string, to: string): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (at: string): readonly string[] | null => {
    if (at === to) return [at];
    if (seen.has(at)) return null;
    seen.add(at);
    for (const { later, earlier } of links) {
      const rest = later === at ? walk(earlier) : null;
      if (rest !== null) return [at, ...rest];
    }
    return null;
  };
  return walk(from);
}
