import { type ChainEntry, type ChainHead, type TrailStore, GENESIS_HASH, addToTrail, verifyTrail } from '@hamresan/kit';

type Note = Readonly<{ note: string }>;

/** A trail in memory, whose rows a test can spoil. */
function someTrail() {
  const rows: (ChainEntry<Note> | null)[] = [];
  const newest: { head: ChainHead } = { head: { sequence: 0, hash: GENESIS_HASH } };
  const store: TrailStore<Note> = {
    lockHead: () => Promise.resolve(newest.head),
    add: (entry) => Promise.resolve(void rows.push(entry)),
    moveHead: (head) => Promise.resolve(void (newest.head = head)),
    head: () => Promise.resolve(newest.head),
    readAfter: (sequence, limit) => Promise.resolve(rows.slice(sequence, sequence + limit)),
  };
  const write = (count: number) =>
    Promise.all(Array.from({ length: count }, (_note, at) => addToTrail(store, { note: String(at) }, rows)));
  return { rows, newest, store, write };
}

describe('an audit trail', () => {
  it('what is written at the same moment follows each other', async () => {
    const { store, write } = someTrail();

    const entries = await write(5);

    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await verifyTrail(store)).toEqual({ ok: true, value: { length: 5, head: entries[4]?.hash } });
  });

  it('is read to its end, however long it is', async () => {
    const { store, write } = someTrail();
    await write(2_500);

    expect(await verifyTrail(store)).toMatchObject({ ok: true, value: { length: 2_500 } });
  });

  it('an empty one is whole', async () => {
    expect(await verifyTrail(someTrail().store)).toEqual({ ok: true, value: { length: 0, head: GENESIS_HASH } });
  });

  it('says which row no longer says what was sealed', async () => {
    const { rows, store, write } = someTrail();
    await write(1_200);
    rows[1_100] = null;

    expect(await verifyTrail(store)).toEqual({ ok: false, error: { code: 'row-altered', index: 1_100 } });
  });

  it('says which row was changed and sealed anew', async () => {
    const { rows, store, write } = someTrail();
    await write(3);
    rows.splice(1, 1, ...rows.slice(1, 2).map((row) => row && { ...row, payload: { note: 'other' } }));

    expect(await verifyTrail(store)).toEqual({ ok: false, error: { code: 'content-altered', index: 1 } });
  });

  it('sees that its end was cut off', async () => {
    const { rows, store, write } = someTrail();
    await write(3);
    rows.pop();

    expect(await verifyTrail(store)).toEqual({ ok: false, error: { code: 'tail-cut', index: 2 } });
  });
});
