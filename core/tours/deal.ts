/**
 * Which stop comes next, and at which kiosk: pure, the same at every kiosk, and of use without a network.
 *
 * Every kiosk works out the same timetable from what the hall's kiosks can show. It turns the circle of stops from group to
 * group, and then gives each group, one after another, the order and the kiosks that meet the fewest groups before it; so it
 * holds for however many groups there are, which no code tells. Nobody keeps to the minute: a group goes on to the first stop of its
 * own order that is still open, and wherever it turns up, it gets the first that this kiosk can show. Who knows where others
 * are prefers kiosks where nobody is.
 */
import { MOST_GROUPS } from './limits.ts';
import type { Progress } from './progress.ts';

/** For each kiosk of the hall the stops of the tour that it can show. A kiosk's place in the list is its number. */
export type Showing = readonly (readonly number[])[];

/** A stop, and a kiosk that can show it. */
export interface Place {
  readonly kiosk: number;
  readonly stop: number;
}

/** For each group, the first at 0, its stops in order. What no kiosk can show is in nobody's. */
export type Timetable = readonly (readonly Place[])[];

/** How many groups are at each kiosk or on the way there, as far as it is known. */
export type Crowd = readonly number[];

/** Groups drift: one that was there a step before or comes a step after is half in the way. */
const DRIFT = 0.5;
/** So little that it decides only between what is equal otherwise. */
const TURN = 0.001;

export function timetable(showing: Showing): Timetable {
  const stops = [...new Set(showing.flat())].toSorted((one, other) => one - other);
  const groups: (readonly Place[])[] = [];
  while (groups.length < MOST_GROUPS) groups.push(cheapestWay(stops, showing, groups));
  return groups;
}

interface Way {
  readonly cost: number;
  readonly places: readonly Place[];
}

/** The order of all stops that meets the fewest of `others`: the best for each set of stops that are left, so 2⁸ at most. */
function cheapestWay(stops: readonly number[], showing: Showing, others: Timetable): readonly Place[] {
  const steps = stops.map(
    (_none, step) => new Map(stops.map((stop) => [stop, meeting(step, stop, showing, others)])),
  );
  const found = new Map<string, Way>();
  const best = (left: readonly number[]): Way => {
    const name = left.join();
    const way = found.get(name) ?? cheapest(left.map((stop) => beginningWith(stop, left)));
    found.set(name, way);
    return way;
  };
  const beginningWith = (stop: number, left: readonly number[]): Way => {
    const step = stops.length - left.length;
    const rest = best(left.filter((one) => one !== stop));
    const { kiosk, met } = steps[step]?.get(stop) ?? NOWHERE;
    // How far the circle has to be turned from where the group would be if there were no others.
    const turned = (stops.indexOf(stop) + stops.length * MOST_GROUPS - others.length - step) % stops.length;
    return { cost: met + TURN * turned + rest.cost, places: [{ kiosk, stop }, ...rest.places] };
  };
  return best(stops).places;
}

const cheapest = (ways: readonly Way[]): Way =>
  ways.reduce((one, other) => (other.cost < one.cost ? other : one), ways[0] ?? { cost: 0, places: [] });

/** A kiosk, and how many others a group meets there. */
interface Meeting {
  readonly kiosk: number;
  readonly met: number;
}

const NOWHERE: Meeting = { kiosk: -1, met: Number.POSITIVE_INFINITY };

/** The kiosk for a stop where the fewest others are at a step, the first of equals. */
function meeting(step: number, stop: number, showing: Showing, others: Timetable): Meeting {
  const there = (at: number, kiosk: number): number =>
    others.filter((places) => places[at]?.kiosk === kiosk).length;
  return kiosksOf(stop, showing, others.length)
    .map((kiosk) => ({
      kiosk,
      met: there(step, kiosk) + DRIFT * (there(step - 1, kiosk) + there(step + 1, kiosk)),
    }))
    .reduce((one, other) => (other.met < one.met ? other : one), NOWHERE);
}

/** The kiosks that can show a stop; each group begins to count at another one. */
function kiosksOf(stop: number, showing: Showing, turn: number): readonly number[] {
  return showing
    .map((_stops, index) => (index + turn) % showing.length)
    .filter((kiosk) => showing[kiosk]?.includes(stop) === true);
}

/** The stops that are still open to a group, in its own order; none when it has done all that the hall can show. */
export function openStops({ group, marks }: Progress, table: Timetable): readonly number[] {
  const places = table[group - 1] ?? [];
  return places.map(({ stop }) => stop).filter((stop) => (marks[stop] ?? 0) === 0);
}

/** The stop that a kiosk opens for a group that stands before it; undefined when it has none for them. */
export function stopHere(progress: Progress, table: Timetable, here: readonly number[]): number | undefined {
  return openStops(progress, table).find((stop) => here.includes(stop));
}

/**
 * Where a group may go on, the best first: all kiosks with a stop that is still open to it. Screens name some of them, so that a
 * group that finds the first one taken knows another.
 * @param crowd without the group itself; left out where nothing is known
 */
export function placesNext(
  progress: Progress,
  table: Timetable,
  showing: Showing,
  crowd?: Crowd,
): readonly Place[] {
  const planned = table[progress.group - 1] ?? [];
  const places = openStops(progress, table).flatMap((stop) => {
    const first = planned.find((place) => place.stop === stop)?.kiosk;
    const kiosks = kiosksOf(stop, showing, progress.group - 1);
    return [...kiosks.filter((kiosk) => kiosk === first), ...kiosks.filter((kiosk) => kiosk !== first)].map(
      (kiosk): Place => ({ kiosk, stop }),
    );
  });
  // Sorting keeps the order of equals.
  return places.toSorted((one, other) => (crowd?.[one.kiosk] ?? 0) - (crowd?.[other.kiosk] ?? 0));
}
