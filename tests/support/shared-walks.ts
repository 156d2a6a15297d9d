/**
 * A long list of attempts that are asked one by one. With `SHARED_WALKS` each database takes every other one: where both
 * databases are asked, all are made, and each of them once.
 */
export const ofThisDatabase = <Attempt>(attempts: readonly Attempt[]): readonly Attempt[] => {
  if (process.env['SHARED_WALKS'] === undefined) return attempts;
  const turn = process.env['TEST_DATABASE_URL'] ? 1 : 0;
  return attempts.filter((_attempt, at) => at % 2 === turn);
};
