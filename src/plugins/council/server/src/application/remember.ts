import type { Ports, Records, Tables } from './ports';
import type { Stored } from './rows';

type Asked<Args extends readonly unknown[], Value> = (...args: Args) => Promise<Value>;

/** The same question is asked once. */
function once<Args extends readonly unknown[], Value>(ask: Asked<Args, Value>): Asked<Args, Value> {
  const answers = new Map<string, Promise<Value>>();
  return (...args) => {
    const question = JSON.stringify(args);
    const answer = answers.get(question) ?? ask(...args);
    answers.set(question, answer);
    return answer;
  };
}

const remembered = <Row extends Stored>(records: Records<Row>): Records<Row> => ({
  ...records,
  find: once(records.find),
  list: once(records.list),
  count: once(records.count),
  // Its type depends on the names that are asked for; what is remembered does as well.
  pick: once(records.pick as Asked<unknown[], unknown>) as Records<Row>['pick'],
});

/**
 * The same world for somebody who only reads, as it is at this instant: a page asks for the same rows in several places.
 * Whoever writes must not use it, since it does not see what is written.
 */
export function remembering(ports: Ports): Ports {
  const tables = Object.fromEntries(
    Object.entries(ports.tables).map(([name, records]) => [name, remembered(records as unknown as Records<Stored>)]),
  ) as unknown as Tables;
  const at = ports.now();
  return { ...ports, tables, now: () => at, byLawsOf: once(ports.byLawsOf), calendar: once(ports.calendar) };
}
