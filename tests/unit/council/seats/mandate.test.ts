import { capacityOf, recordMandate } from '../../../../src/plugins/council/server/src/domain/seats/mandate';
import { at, someMandate, someRepresentative, years } from '../../../builders/council-votes.builder';

const NOBODY = { representatives: [], mandates: [] };
const during2026 = { from: new Date('2026-01-01T00:00:00.000Z'), to: new Date('2027-01-01T00:00:00.000Z') };

describe('a mandate', () => {
  it('[I17] is written down with its letter and its time', () => {
    const mandate = someMandate();

    const recorded = recordMandate({ representatives: [someRepresentative()], mandates: [] }, mandate);

    expect(recorded).toEqual({ ok: true, value: mandate });
  });

  it.each([
    ['without a letter', { letter: ' ' }, { code: 'letter-required' }],
    ['for no time', { validity: { from: at('09:00'), to: at('09:00') } }, { code: 'validity-not-valid' }],
    [
      'that ends before it begins',
      { validity: { from: at('10:00'), to: at('09:00') } },
      { code: 'validity-not-valid' },
    ],
  ])('[I17] is refused: %s', (_title, overrides, error) => {
    const recorded = recordMandate(NOBODY, someMandate(overrides));

    expect(recorded).toEqual({ ok: false, error });
  });

  it.each([
    ['has a mandate', { representatives: [], mandates: [someMandate({ seatId: 'water' })] }],
    [
      'holds office',
      { representatives: [someRepresentative({ seatId: 'water', userId: 'deputy-of-roads' })], mandates: [] },
    ],
  ])('[I17] is refused for somebody who %s for another seat meanwhile', (_title, delegations) => {
    const recorded = recordMandate(delegations, someMandate());

    expect(recorded).toEqual({ ok: false, error: { code: 'acts-for-another-seat', seatId: 'water' } });
  });

  it.each([
    ['spoke for another seat before', [someMandate({ seatId: 'water', validity: { ...during2026, to: at('09:00') } })]],
    ['speaks for the same seat already', [someMandate()]],
    ['is somebody else', [someMandate({ seatId: 'water', userId: 'deputy-of-water' })]],
  ])('[I17] is written down for somebody who %s', (_title, mandates) => {
    const mandate = someMandate({ mandateId: 'mandate-2', validity: { ...during2026, from: at('09:00') } });

    const recorded = recordMandate({ representatives: [], mandates }, mandate);

    expect(recorded).toEqual({ ok: true, value: mandate });
  });
});

describe('who speaks for a seat', () => {
  const delegations = {
    representatives: [someRepresentative({ validity: years(2026, 2027) })],
    mandates: [
      someMandate({ mandateId: 'of-the-morning', validity: { from: at('09:00'), to: at('12:00') } }),
      someMandate({ mandateId: 'of-the-evening', validity: { from: at('18:00'), to: at('20:00') } }),
    ],
  };
  const notInForce = { code: 'mandate-not-in-force', mandateId: 'of-the-evening' };

  it('[I17] is its representative, by office', () => {
    const capacity = capacityOf({ userId: 'head-of-roads', seatId: 'roads', at: at('09:00') }, delegations);

    expect(capacity).toEqual({ ok: true, value: { as: 'representative' } });
  });

  it.each([
    ['09:00', 'of-the-morning'],
    ['11:59', 'of-the-morning'],
    ['18:00', 'of-the-evening'],
  ])('[I17] is an alternate at %s by the letter that is in force', (time, mandateId) => {
    const capacity = capacityOf({ userId: 'deputy-of-roads', seatId: 'roads', at: at(time) }, delegations);

    expect(capacity).toEqual({ ok: true, value: { as: 'alternate', mandateId } });
  });

  it.each([
    ['an alternate before the letter begins', 'deputy-of-roads', 'roads', at('08:59'), notInForce],
    ['an alternate when it ends', 'deputy-of-roads', 'roads', at('12:00'), notInForce],
    ['an alternate of another seat', 'deputy-of-roads', 'water', at('09:00'), { code: 'mandate-required' }],
    ['the representative of another seat', 'head-of-roads', 'water', at('09:00'), { code: 'mandate-required' }],
    [
      'a representative whose office is over',
      'head-of-roads',
      'roads',
      years(2027, null).from,
      { code: 'mandate-required' },
    ],
    ['somebody', 'guest', 'roads', at('09:00'), { code: 'mandate-required' }],
  ])('[I17] is not %s', (_title, userId, seatId, instant, error) => {
    const capacity = capacityOf({ userId, seatId, at: instant }, delegations);

    expect(capacity).toEqual({ ok: false, error });
  });
});
