/** `firstPublishedAt` on every type with drafts: stamped once by Strapi's own document service (docs/adr/0003). */
export default { future: { experimental_firstPublishedAt: true } };
