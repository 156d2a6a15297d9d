import { isQueryFault } from '../../../src/content-api/query-faults';

const fault = (message: string, code?: string) => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('what a request asked wrongly', () => {
  it.each([
    fault('operator does not exist: timestamp without time zone ~~ unknown', '42883'),
    fault('invalid input syntax for type json', '22P02'),
    fault('no such column: t1.document_id', 'SQLITE_ERROR'),
    fault('LIKE or GLOB pattern too complex', 'SQLITE_ERROR'),
    fault('Undefined attribute level operator t2.name'),
    fault('Expected a valid Number, got abc'),
    fault('Attribute documentId not found on model agency.contact'),
  ])('%s', (error) => {
    expect(isQueryFault(error)).toBe(true);
  });
});

describe('what is broken in the house', () => {
  it.each([
    fault('relation "news_items" does not exist', '42P01'),
    fault('permission denied for table news_items', '42501'),
    fault('terminating connection due to administrator command', '57P01'),
    fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    fault('no such table: news_items', 'SQLITE_ERROR'),
    fault('database disk image is malformed', 'SQLITE_CORRUPT'),
    fault("Cannot read properties of undefined (reading 'x')"),
    new RangeError('Invalid time value'),
    'no error at all',
  ])('%s', (error) => {
    expect(isQueryFault(error)).toBe(false);
  });
});
