import { createRequire } from 'node:module';

type Statement = Readonly<{
  run: (...values: readonly unknown[]) => unknown;
  all: (...values: readonly unknown[]) => unknown[];
}>;
export type StoredDatabase = Readonly<{ prepare: (sql: string) => Statement; close: () => void }>;
type Driver = new (file: string, options: { timeout: number }) => StoredDatabase;

// As src/boot/sqlite-driver.ts chooses.
const DRIVER = Number.parseInt(process.versions.node, 10) >= 22 ? 'better-sqlite3-node22' : 'better-sqlite3';

/** Opens the SQLite file of a house that is served in another process: for what no door of it lets in. */
export function withStoredDatabase<Result>(file: string, work: (database: StoredDatabase) => Result): Result {
  const Database = createRequire(__filename)(DRIVER) as Driver;
  const database = new Database(file, { timeout: 5000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
