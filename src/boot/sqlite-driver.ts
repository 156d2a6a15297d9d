import Module, { createRequire } from 'node:module';

/** The first Node for which the newer driver is built. */
const NEWER_FROM_NODE = 22;

/**
 * Lets the database layer find the driver that works on this Node under the name that it asks for (docs/adr/0007):
 * better-sqlite3 12 is the last for Node 20 and aborts on Node 24.19 and later; 13 starts at Node 22.
 */
export function chooseSqliteDriver(): void {
  if (Number.parseInt(process.versions.node, 10) < NEWER_FROM_NODE) return;
  const require = createRequire(__filename);
  const name = require.resolve('better-sqlite3');
  const driver = new Module(name);
  driver.exports = require('better-sqlite3-node22') as unknown;
  driver.loaded = true;
  require.cache[name] = driver;
}
