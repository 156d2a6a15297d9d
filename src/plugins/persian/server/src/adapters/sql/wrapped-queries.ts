import type { Core } from '@strapi/strapi';

import type { OrderBy } from '../../domain/order/sort-by-key';

/** The parts of Strapi's query builder in which this plugin takes part. */
export type Builder = {
  clone: () => Builder;
  orderBy: (orderBy: OrderBy) => Builder;
  search: (text: string) => Builder;
};
type Manager = { createQueryBuilder: (uid: string) => Builder };

/**
 * Calls `change` with every query builder that Strapi makes, for it to exchange what it must. REST, GraphQL, the content
 * manager, populated relations and other plugins all make their queries there. Returns a function that ends it.
 *
 * Several such wraps stand in one another (agency scope has one of its own): each calls what it found.
 */
export function wrapQueries(db: Core.Strapi['db'], change: (builder: Builder, uid: string) => void): () => void {
  const manager = db.entityManager as unknown as Manager;
  const { createQueryBuilder } = manager;

  function wrapped(builder: Builder, uid: string): Builder {
    const { clone } = builder;
    // Strapi makes a clone past `createQueryBuilder`.
    builder.clone = () => wrapped(clone.call(builder), uid);
    change(builder, uid);
    return builder;
  }
  manager.createQueryBuilder = (uid) => wrapped(createQueryBuilder.call(manager, uid), uid);
  return () => {
    manager.createQueryBuilder = createQueryBuilder;
  };
}
