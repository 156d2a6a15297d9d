import {
  presenceAt,
  presenceDuring,
  presenceIntervals,
  presentSeats,
} from '../../../../src/plugins/council/server/src/domain/attendance/presence';
import { at, line, someEvent, times } from '../../../builders/council-votes.builder';

const present = (since: string, personId: string | null = 'head-of-roads') => ({
  state: 'present',
  since: at(since),
  personId,
});
const away = (state: 'absent' | 'excused', since: string | null) => ({
  state,
  since: since === null ? null : at(since),
  personId: null,
});

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe('whether a seat is there', () => {
  const log = ['09:00 arrive', '10:00 leave', '10:30 arrive'].map((written) => line(written));

  it.each([
    ['before it came', '08:59', away('absent', null)],
    ['when it comes', '09:00', present('09:00')],
    ['while it stays', '09:59', present('09:00')],
    ['when it leaves', '10:00', away('absent', '10:00')],
    ['when it is back', '10:30', present('10:30')],
  ])('[I16] %s', (_title, time, expected) => {
    const presence = presenceAt(log, 'roads', at(time));

    expect(presence).toEqual(expected);
  });

  it.each([
    ['nothing is written', [], away('absent', null)],
    ['another seat came', [line('09:00 arrive', 'water')], away('absent', null)],
    ['it is excused before', [line('08:00 excuse')], away('excused', '08:00')],
    ['it is excused twice', [line('08:00 excuse'), line('08:30 excuse')], away('excused', '08:00')],
    ['it came after all', [line('08:00 excuse'), line('09:30 arrive')], present('09:30')],
    ['it goes with an excuse', [line('09:00 arrive'), line('09:30 excuse')], away('excused', '09:30')],
    ['it came twice', [line('09:00 arrive'), line('09:30 arrive')], present('09:00')],
    ['it left without having come', [line('09:00 leave')], away('absent', null)],
    ['it left twice', [line('09:00 arrive'), line('09:10 leave'), line('09:20 leave')], away('absent', '09:10')],
    ['it left what it was excused from', [line('08:00 excuse'), line('09:00 leave')], away('excused', '08:00')],
    ['lines were written late', [line('09:40 leave'), line('09:00 arrive')], away('absent', '09:40')],
    [
      'a return was written before the leave',
      [line('09:00 arrive'), line('09:30 arrive'), line('09:20 leave')],
      present('09:30'),
    ],
    ['it comes and goes at one time', [line('09:00 arrive'), line('09:00 leave')], away('absent', '09:00')],
    [
      'it goes and comes at one time',
      [line('08:00 arrive'), line('09:00 leave'), line('09:00 arrive')],
      present('09:00'),
    ],
  ])('[I16] where %s', (_title, written, expected) => {
    const presence = presenceAt(written, 'roads', at('10:00'));

    expect(presence).toEqual(expected);
  });

  it.each([
    ['takes over a seat that goes on being there', [line('09:00 arrive')], present('09:00', 'deputy-of-roads')],
    ['sits down on one that was empty', [], present('09:30', 'deputy-of-roads')],
  ])('[I16] somebody who replaces somebody %s', (_title, written, expected) => {
    const replaced = someEvent({ type: 'replace', at: at('09:30'), personId: 'deputy-of-roads' });

    const presence = presenceAt([...written, replaced], 'roads', at('10:00'));

    expect(presence).toEqual(expected);
  });

  it('[I16] a second person of a seat who arrives changes nothing: the book is about seats', () => {
    const log = [line('09:00 arrive'), someEvent({ at: at('09:30'), personId: 'deputy-of-roads' })];

    const presence = presenceAt(log, 'roads', at('10:00'));

    expect(presence).toEqual(present('09:00', 'head-of-roads'));
  });

  it('[I16] all that are there, each once', () => {
    const book = [...log, line('09:00 arrive', 'water'), line('09:00 arrive', 'police'), line('09:30 leave', 'police')];

    const seats = presentSeats(book, at('10:45'));

    expect([...seats]).toEqual(['roads', 'water']);
  });
});

describe('lines that were written in any order', () => {
  const written = ['08:00 excuse', '09:00 arrive', '09:30 leave', '10:00 arrive', '11:00 leave'];
  const orders = permutations(written).map((order) => ({ order }));
  const instants = ['07:59', '08:00', '09:00', '09:29', '09:30', '10:00', '11:00'];

  it.each(orders)('[I16] tell the same: $order', ({ order }) => {
    const log = order.map((each) => line(each));

    const states = instants.map((time) => presenceAt(log, 'roads', at(time)).state);

    expect(states).toEqual(['absent', 'excused', 'present', 'present', 'absent', 'present', 'absent']);
  });
});

describe('the times in which a seat was there', () => {
  it.each([
    ['none', [], []],
    ['one that is not over', ['09:00 arrive'], [{ from: at('09:00'), to: null }]],
    [
      'two',
      ['10:30 arrive', '09:00 arrive', '10:00 leave', '11:00 leave'],
      [times('09:00', '10:00'), times('10:30', '11:00')],
    ],
    ['one with somebody else taking over', ['09:00 arrive', '09:30 replace', '10:00 leave'], [times('09:00', '10:00')]],
    ['one that ends with an excuse', ['09:00 arrive', '09:20 arrive', '10:00 excuse'], [times('09:00', '10:00')]],
    ['none that lasts for nothing', ['09:00 arrive', '09:00 leave'], []],
  ])('[I16] %s', (_title, written, expected) => {
    const intervals = presenceIntervals(
      written.map((each) => line(each)),
      'roads',
    );

    expect(intervals).toEqual(expected);
  });
});

describe('presence during an item', () => {
  const ITEM = times('09:30', '10:00');

  it.each([
    ['throughout, from before', ['09:00 arrive'], 'throughout'],
    ['throughout, to the minute', ['09:30 arrive', '10:00 leave'], 'throughout'],
    ['partly: it came late', ['09:31 arrive'], 'partly'],
    ['partly: it left early', ['09:00 arrive', '09:59 leave'], 'partly'],
    ['partly: it was out for a while', ['09:00 arrive', '09:40 leave', '09:50 arrive'], 'partly'],
    ['not at all: it left as the item began', ['09:00 arrive', '09:30 leave'], 'not-at-all'],
    ['not at all: it came as the item ended', ['10:00 arrive'], 'not-at-all'],
    ['not at all: it never came', [], 'not-at-all'],
  ])('[I16] %s', (_title, written, expected) => {
    const presence = presenceDuring(
      written.map((each) => line(each)),
      'roads',
      ITEM,
    );

    expect(presence).toBe(expected);
  });

  it.each([
    ['is there, it is there throughout so far', ['09:00 arrive'], 'throughout'],
    ['has left, it was there for a part', ['09:00 arrive', '09:40 leave'], 'partly'],
  ])('[I16] while an item is discussed and a seat %s', (_title, written, expected) => {
    const presence = presenceDuring(
      written.map((each) => line(each)),
      'roads',
      { from: at('09:30'), to: null },
    );

    expect(presence).toBe(expected);
  });
});
