/** Who tells groups where to go: the kiosks with their codes, or a printed list that all follow in one order. */
import { readCode, writeCode } from '#core/tours/code.ts';
import { type Day, dayNumber, dayOf } from '#core/tours/day.ts';
import {
  type Crowd,
  openStops,
  type Place,
  placesNext,
  type Showing,
  stopHere,
  type Timetable,
  timetable,
} from '#core/tours/deal.ts';
import { beginning, type Book, finish, known, learn, type Progress } from '#core/tours/progress.ts';
import { MOST_GROUPS } from '#core/tours/limits.ts';
import { type ChosenGroups, firstGroups, groupsIn } from '#core/tours/visit.ts';
import { seeded } from '#exhibits/kit/random.ts';
import { hallKeys } from '../../builders/tours.ts';

/** Groups and kiosks by number, from 0. */
export interface Guide {
  /** Where a group may go, the best first; nowhere when it has done everything. */
  next(group: number, crowd?: Crowd): readonly Place[];
  /** A group begins at a kiosk. @returns the stop, undefined where the kiosk has none for it */
  begin(group: number, kiosk: number): number | undefined;
  /** It has done that stop there. */
  end(group: number, kiosk: number, stop: number): void;
}

export type MakeGuide = (showing: Showing, groups: number) => Guide;

const DAY: Day = '2026-05-04';
const keys = hallKeys('the hall of the benchmark');

/** Kiosks work it out once. */
const tables = new WeakMap<Showing, Timetable>();

function tableOf(showing: Showing): Timetable {
  const table = tables.get(showing) ?? timetable(showing);
  tables.set(showing, table);
  return table;
}

/**
 * As it is in the hall: nothing passes between kiosks but what groups carry, eight characters. Every third kiosk's clock is a day
 * behind, every third a day ahead.
 */
export const dealt: MakeGuide = (showing, groups) => dealtTo(firstGroups(groups), showing);

/** The same for classes of which each has chosen its animals here and there. */
export function dealtHereAndThere(): MakeGuide {
  const random = seeded(11);
  return (showing, groups) => {
    const order = new Map(firstGroups(MOST_GROUPS).map((group) => [group, random()]));
    const chosen = [...order.keys()].toSorted(
      (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
    );
    return dealtTo(groupsIn(chosen.slice(0, groups)), showing);
  };
}

/** @param numbers of the groups, by their place in the class */
function dealtTo(numbers: ChosenGroups, showing: Showing): Guide {
  const beginningOf = (group: number): Progress =>
    beginning({ day: DAY, slot: 1, group: numbers[group] ?? Number.NaN });
  const table = tableOf(showing);
  const books = showing.map((): Book => new Map());
  const codes = [...numbers.keys()].map((group) => writeCode(beginningOf(group), keys));
  const stops = new Set(showing.flat()).size;

  /** What a kiosk makes of the code in the group's hand. */
  const enter = (group: number, kiosk: number): Progress => {
    const today = dayOf(dayNumber(DAY) + (kiosk % 3) - 1);
    const reading = readCode(codes[group] ?? '', today, keys, () => stops);
    if (reading.kind !== 'fine') throw new Error(`the code of group ${group} is ${reading.kind}`);
    const book = learn(books[kiosk] ?? new Map(), reading.progress);
    books[kiosk] = book;
    return known(book, reading.progress);
  };
  const carried = (group: number): Progress => {
    const reading = readCode(codes[group] ?? '', DAY, keys, () => stops);
    return reading.kind === 'fine' ? reading.progress : beginningOf(group);
  };

  return {
    next: (group, crowd) => placesNext(carried(group), table, showing, crowd),
    begin: (group, kiosk) => stopHere(enter(group, kiosk), table, showing[kiosk] ?? []),
    end(group, kiosk, stop) {
      const progress = finish(enter(group, kiosk), stop, 1);
      books[kiosk] = learn(books[kiosk] ?? new Map(), progress);
      codes[group] = writeCode(progress, keys);
      if (openStops(progress, table).includes(stop)) throw new Error(`stop ${stop} is open again`);
    },
  };
}

/** All stops in the order in which they are printed, at whichever kiosk shows them. */
export const inOrder: MakeGuide = (showing, groups) => {
  const done = Array.from({ length: groups }, () => 0);
  const kiosksOf = (stop: number, turn: number): readonly number[] =>
    showing
      .map((_stops, index) => (index + turn) % showing.length)
      .filter((kiosk) => showing[kiosk]?.includes(stop) === true);
  return {
    next: (group, crowd) =>
      kiosksOf(done[group] ?? 0, group)
        .map((kiosk): Place => ({ kiosk, stop: done[group] ?? 0 }))
        .toSorted((one, other) => (crowd?.[one.kiosk] ?? 0) - (crowd?.[other.kiosk] ?? 0)),
    begin(group, kiosk) {
      const stop = done[group] ?? 0;
      return showing[kiosk]?.includes(stop) === true ? stop : undefined;
    },
    end(group, _kiosk, stop) {
      done[group] = stop + 1;
    },
  };
};
