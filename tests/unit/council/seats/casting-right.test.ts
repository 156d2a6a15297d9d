import {
  type CastingPapers,
  castingRight,
} from '../../../../src/plugins/council/server/src/domain/seats/casting-right';
import { DEFAULT_PROXY_RULES, type Floor } from '../../../../src/plugins/council/server/src/domain/seats/proxy';
import {
  WITH_PROXIES,
  at,
  someBase,
  someMandate,
  someProxy,
  someRepresentative,
  times,
} from '../../../builders/council-votes.builder';

/** Roads and water have a head each, the roads a deputy, and a proxy for the water authority. */
const papers = (overrides: Partial<CastingPapers> = {}): CastingPapers => ({
  base: someBase(),
  delegations: {
    representatives: [
      someRepresentative(),
      someRepresentative({ seatId: 'water', userId: 'head-of-water' }),
      someRepresentative({ seatId: 'post', userId: 'head-of-post' }),
    ],
    mandates: [someMandate({ validity: times('09:00', '12:00') })],
  },
  rules: WITH_PROXIES,
  proxies: [someProxy()],
  ...overrides,
});

const floor = (present: readonly string[], overrides: Partial<Floor> = {}): Floor => ({
  at: at('10:00'),
  present: new Set(present),
  recused: new Set(),
  ...overrides,
});

const who = (userId: string, seatId = 'roads') => ({ userId, seatId });

describe('who may cast for a seat', () => {
  it.each([
    ['its head', who('head-of-roads'), floor(['roads']), { as: 'representative' }],
    ['its alternate', who('deputy-of-roads'), floor(['roads']), { as: 'alternate', mandateId: 'mandate-1' }],
    [
      'whoever speaks for the holder of its proxy',
      who('head-of-water'),
      floor(['water']),
      { as: 'proxy', proxyId: 'proxy-1', holderSeatId: 'water' },
    ],
  ])('[I17] %s', (_title, question, circumstances, right) => {
    const answer = castingRight(question, papers(), circumstances);

    expect(answer).toEqual({ ok: true, value: right });
  });

  it.each([
    ['for a seat outside of the base', who('head-of-post', 'post'), floor(['post']), { code: 'seat-not-entitled' }],
    ['a guest', who('guest'), floor(['roads']), { code: 'mandate-required' }],
    [
      'the head of another seat, without a proxy',
      who('head-of-roads', 'water'),
      floor(['roads', 'water']),
      { code: 'mandate-required' },
    ],
    [
      'an alternate whose letter has ended',
      who('deputy-of-roads'),
      floor(['roads'], { at: at('12:00') }),
      { code: 'mandate-not-in-force', mandateId: 'mandate-1' },
    ],
    ['the head, from outside', who('head-of-roads'), floor(['water']), { code: 'seat-not-present' }],
    [
      'the head of a seat that is recused',
      who('head-of-roads'),
      floor(['roads'], { recused: new Set(['roads']) }),
      { code: 'seat-recused' },
    ],
    ['the holder while the giver is there', who('head-of-water'), floor(['water', 'roads']), { code: 'giver-present' }],
    ['the holder from outside', who('head-of-water'), floor([]), { code: 'holder-not-present', holderSeatId: 'water' }],
    [
      'the holder that is recused itself',
      who('head-of-water'),
      floor(['water'], { recused: new Set(['water']) }),
      { code: 'holder-recused', holderSeatId: 'water' },
    ],
    [
      'the holder for a giver that is recused',
      who('head-of-water'),
      floor(['water'], { recused: new Set(['roads']) }),
      { code: 'seat-recused' },
    ],
    [
      'the holder once the proxy has ended',
      who('head-of-water'),
      floor(['water'], { at: at('18:00') }),
      { code: 'proxy-not-in-force', proxyId: 'proxy-1' },
    ],
  ])('[I17] not %s', (_title, question, circumstances, error) => {
    const answer = castingRight(question, papers(), circumstances);

    expect(answer).toEqual({ ok: false, error });
  });

  it('[I17] no holder of a proxy where the by-laws have none', () => {
    const answer = castingRight(who('head-of-water'), papers({ rules: DEFAULT_PROXY_RULES }), floor(['water']));

    expect(answer).toEqual({ ok: false, error: { code: 'proxies-not-allowed' } });
  });

  it('[I17] not whoever holds a proxy of the holder: what is held is not passed on', () => {
    const chain = [someProxy(), someProxy({ proxyId: 'proxy-2', giverSeatId: 'water', holderSeatId: 'health' })];
    const delegations = { representatives: [someRepresentative({ seatId: 'health', userId: 'nurse' })], mandates: [] };

    const answer = castingRight(who('nurse'), papers({ proxies: chain, delegations }), floor(['health']));

    expect(answer).toEqual({ ok: false, error: { code: 'mandate-required' } });
  });

  it('[I17] the holder by the letter that is in force, of several', () => {
    const proxies = [
      someProxy({ proxyId: 'of-yesterday', validity: times('07:00', '08:00') }),
      someProxy({ proxyId: 'of-today', validity: times('09:00', '18:00') }),
    ];

    const answer = castingRight(who('head-of-water'), papers({ proxies }), floor(['water']));

    expect(answer).toEqual({ ok: true, value: { as: 'proxy', proxyId: 'of-today', holderSeatId: 'water' } });
  });
});
