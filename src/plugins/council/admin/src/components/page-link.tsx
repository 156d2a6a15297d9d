import { Link, LinkButton } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

type PageLinkProps = Readonly<{ to: string; children: ReactNode }>;

/** A link to another page of the panel. */
export function PageLink({ to, children }: PageLinkProps) {
  return (
    <Link tag={NavLink} to={to}>
      {children}
    </Link>
  );
}

/** A link to another page of the panel that looks like a button. */
export function PageButton({ to, children }: PageLinkProps) {
  return (
    <LinkButton tag={NavLink} to={to} variant="tertiary">
      {children}
    </LinkButton>
  );
}
