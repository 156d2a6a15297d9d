import { readAgencyReference } from '../../../src/plugins/agency-scope/server/src/domain/agency-reference';

const DOCUMENT = 'abcdefghijklmnopqrstuvwx';

describe('an agency as a request names it', () => {
  it.each<[unknown, unknown]>([
    [12, { id: 12 }],
    ['12', { id: 12 }],
    [DOCUMENT, { documentId: DOCUMENT }],
    [{ id: 12 }, { id: 12 }],
    [{ id: '12' }, { id: 12 }],
    [{ documentId: DOCUMENT }, { documentId: DOCUMENT }],
    [{ documentId: DOCUMENT, locale: 'fa', status: 'draft' }, { documentId: DOCUMENT }],
    [{ documentId: DOCUMENT, id: 12 }, { documentId: DOCUMENT }],
    // As Strapi reads it: beside an id the other words do not count.
    [{ documentId: DOCUMENT, connect: ['other'] }, { documentId: DOCUMENT }],
    [{ id: 12, set: [13] }, { id: 12 }],
    [[12], { id: 12 }],
    [[DOCUMENT], { documentId: DOCUMENT }],
    [[{ documentId: DOCUMENT }], { documentId: DOCUMENT }],
    [{ set: 12 }, { id: 12 }],
    [{ set: DOCUMENT }, { documentId: DOCUMENT }],
    [{ set: [DOCUMENT] }, { documentId: DOCUMENT }],
    [{ set: { documentId: DOCUMENT } }, { documentId: DOCUMENT }],
    [{ set: [{ id: 12 }] }, { id: 12 }],
    [{ connect: 12 }, { id: 12 }],
    [{ connect: DOCUMENT }, { documentId: DOCUMENT }],
    [{ connect: [{ documentId: DOCUMENT, position: { end: true } }] }, { documentId: DOCUMENT }],
    [{ connect: [DOCUMENT], disconnect: [{ id: 12 }] }, { documentId: DOCUMENT }],
    [{ connect: { id: '12' }, disconnect: [] }, { id: 12 }],
  ])('[S4] %j names one', (value, reference) => {
    const result = readAgencyReference(value);

    expect(result).toEqual({ ok: true, value: reference });
  });

  it.each<[unknown]>([
    [null],
    [[]],
    [{ set: [] }],
    [{ set: null }],
    [{ disconnect: [DOCUMENT] }],
    [{ disconnect: DOCUMENT }],
    [{ connect: [], disconnect: [{ id: 12 }] }],
    [{ connect: null, disconnect: { documentId: DOCUMENT } }],
  ])('[S4] %j asks for no agency', (value) => {
    const result = readAgencyReference(value);

    expect(result).toEqual({ ok: true, value: null });
  });

  it.each<[unknown]>([
    [undefined],
    [{}],
    [{ connect: [] }],
    [{ connect: [], disconnect: [] }],
    [{ connect: null, disconnect: null }],
  ])('[S4] %j asks for no change', (value) => {
    const result = readAgencyReference(value);

    expect(result).toEqual({ ok: true, value: undefined });
  });

  it.each<[unknown]>([
    [true],
    [1.5],
    [Number.NaN],
    [Number.MAX_SAFE_INTEGER + 1],
    [[null]],
    [[12, 13]],
    [[DOCUMENT, DOCUMENT]],
    [{ set: [12, 13] }],
    [{ set: [null] }],
    [{ connect: [12, 13] }],
    [{ connect: [{}] }],
    [{ id: null }],
    [{ id: 1.5 }],
    [{ id: { id: 12 } }],
    [{ documentId: null }],
    [{ documentId: 12 }],
    [[[12]]],
    [[{ set: [12] }]],
  ])('[S4] %j is not readable', (value) => {
    const result = readAgencyReference(value);

    expect(result).toEqual({ ok: false, error: 'not-readable' });
  });

  it.each<[unknown]>([
    [{ set: [DOCUMENT], connect: ['other'] }],
    [{ set: [], connect: ['other'] }],
    [{ set: null, connect: ['other'] }],
  ])('[S4] %j says two things, so it is not readable', (value) => {
    const result = readAgencyReference(value);

    expect(result).toEqual({ ok: false, error: 'not-readable' });
  });
});
