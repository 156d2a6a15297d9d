import {
  DEFAULT_PROXY_RULES,
  type Proxy,
  grantProxy,
  proxyInUse,
} from '../../../../src/plugins/council/server/src/domain/seats/proxy';
import { WITH_PROXIES, at, someProxy, times } from '../../../builders/council-votes.builder';

const other = (overrides: Partial<Proxy>) => someProxy({ proxyId: 'proxy-0', ...overrides });

describe('a proxy between agencies', () => {
  it('[I17] is granted where the by-laws have proxies', () => {
    const granted = grantProxy(WITH_PROXIES, [], someProxy());

    expect(granted).toEqual({ ok: true, value: someProxy() });
  });

  it('[I17] is refused by default', () => {
    const granted = grantProxy(DEFAULT_PROXY_RULES, [], someProxy());

    expect(granted).toEqual({ ok: false, error: { code: 'proxies-not-allowed' } });
  });

  it.each<[string, Partial<Proxy>, object]>([
    ['without a letter', { letter: '' }, { code: 'letter-required' }],
    ['for no time', { validity: times('09:00', '09:00') }, { code: 'validity-not-valid' }],
    ['to the seat itself', { holderSeatId: 'roads' }, { code: 'proxy-to-itself' }],
  ])('[I17] is refused %s', (_title, overrides, error) => {
    const granted = grantProxy(WITH_PROXIES, [], someProxy(overrides));

    expect(granted).toEqual({ ok: false, error });
  });

  it.each<[string, Partial<Proxy>, object]>([
    ['was given to somebody else', { holderSeatId: 'police' }, { code: 'proxy-already-given', proxyId: 'proxy-0' }],
    ['was given to the same', {}, { code: 'proxy-already-given', proxyId: 'proxy-0' }],
    [
      'would be passed on by the holder',
      { giverSeatId: 'water', holderSeatId: 'police' },
      { code: 'proxy-chain', proxyId: 'proxy-0' },
    ],
    [
      'would pass on what the giver holds',
      { giverSeatId: 'police', holderSeatId: 'roads' },
      { code: 'proxy-chain', proxyId: 'proxy-0' },
    ],
  ])('[I17] is refused where it %s', (_title, overrides, error) => {
    const granted = grantProxy(WITH_PROXIES, [other(overrides)], someProxy());

    expect(granted).toEqual({ ok: false, error });
  });

  it.each<[string, Partial<Proxy>]>([
    ['given away', { holderSeatId: 'police' }],
    ['passed on', { giverSeatId: 'water', holderSeatId: 'police' }],
    ['received', { giverSeatId: 'police', holderSeatId: 'roads' }],
  ])('[I17] minds nothing that was %s at another time', (_title, overrides) => {
    const granted = grantProxy(WITH_PROXIES, [other({ ...overrides, validity: times('07:00', '08:00') })], someProxy());

    expect(granted).toEqual({ ok: true, value: someProxy() });
  });

  it('[I17] can be written down again as it is', () => {
    const granted = grantProxy({ areAllowed: true, maxPerHolder: 1 }, [someProxy()], someProxy({ letter: '12/407' }));

    expect(granted).toEqual({ ok: true, value: someProxy({ letter: '12/407' }) });
  });
});

describe('how many proxies a seat holds', () => {
  const held = [
    other({ proxyId: 'a', giverSeatId: 'police', validity: times('08:00', '10:00') }),
    other({ proxyId: 'b', giverSeatId: 'health', validity: times('10:00', '12:00') }),
  ];
  const limit = (maxPerHolder: number) => ({ code: 'proxy-limit', maxPerHolder });

  it.each([
    ['two that follow each other are one at once', 2, times('08:00', '12:00')],
    ['one that begins when the others end is the only one', 1, times('12:00', '14:00')],
  ])('[I17] %s', (_title, maxPerHolder, validity) => {
    const granted = grantProxy({ areAllowed: true, maxPerHolder }, held, someProxy({ validity }));

    expect(granted).toEqual({ ok: true, value: someProxy({ validity }) });
  });

  it.each([
    ['one more than one', 1, held, times('09:00', '09:30')],
    ['one more at the end', 1, held, times('11:59', '13:00')],
    [
      'one more in the middle',
      2,
      [...held, other({ proxyId: 'c', giverSeatId: 'schools', validity: times('09:30', '09:45') })],
      times('08:00', '12:00'),
    ],
    ['any at all', 0, [], times('08:00', '12:00')],
  ])('[I17] is limited: %s', (_title, maxPerHolder, proxies, validity) => {
    const granted = grantProxy({ areAllowed: true, maxPerHolder }, proxies, someProxy({ validity }));

    expect(granted).toEqual({ ok: false, error: limit(maxPerHolder) });
  });

  it('[I17] holds for each holder by itself', () => {
    const elsewhere = other({ giverSeatId: 'police', holderSeatId: 'health' });

    const granted = grantProxy({ areAllowed: true, maxPerHolder: 1 }, [elsewhere], someProxy());

    expect(granted).toEqual({ ok: true, value: someProxy() });
  });
});

describe('a proxy in use', () => {
  const floor = (present: readonly string[], recused: readonly string[] = [], time = '09:00') => ({
    at: at(time),
    present: new Set(present),
    recused: new Set(recused),
  });
  const papers = { rules: WITH_PROXIES, proxies: [other({ giverSeatId: 'police' }), someProxy()] };

  it('[I17] represents a seat that is absent', () => {
    const proxy = proxyInUse(papers, floor(['water']), 'roads');

    expect(proxy).toEqual(someProxy());
  });

  it.each([
    ['the giver is there itself', floor(['water', 'roads'])],
    ['the holder is not', floor(['health'])],
    ['the giver is recused', floor(['water'], ['roads'])],
    ['the holder is recused', floor(['water'], ['water'])],
    ['its time has not come', floor(['water'], [], '07:59')],
    ['its time is over', floor(['water'], [], '18:00')],
  ])('[I17] rests while %s', (_title, circumstances) => {
    const proxy = proxyInUse(papers, circumstances, 'roads');

    expect(proxy).toBeNull();
  });

  it('[I17] is none where the by-laws have none', () => {
    const proxy = proxyInUse({ ...papers, rules: DEFAULT_PROXY_RULES }, floor(['water']), 'roads');

    expect(proxy).toBeNull();
  });
});
