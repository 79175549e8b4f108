/**
 * A class walks a tour: groups go where their guide says, wait where a kiosk is taken, use it, talk, and go on. A group waits from
 * the moment it stands before a kiosk that is taken until it begins at whichever kiosk: detours are waiting.
 */
import type { Showing } from '#core/tours/deal.ts';
import type { Guide } from './guides.ts';
import type { GroupTimes } from './times.ts';

export interface Habits {
  /** The kiosks know where all groups are, and send nobody where somebody is. */
  readonly network: boolean;
  /** A group that finds its kiosk taken goes to another one of those that the screen named, if it sees one free. */
  readonly looksAround: boolean;
}

/** A group at a kiosk, seconds from the beginning. */
export interface Visit {
  readonly group: number;
  readonly kiosk: number;
  readonly stop: number;
  readonly from: number;
  readonly to: number;
}

export interface Walked {
  readonly visits: readonly Visit[];
  /** By group, seconds. */
  readonly waited: readonly number[];
  /** By group, when it had done everything, seconds from the beginning. */
  readonly ended: readonly number[];
}

interface Walker {
  readonly group: number;
  readonly times: GroupTimes;
  visits: number;
  detours: number;
  /** Where it is or goes. */
  kiosk: number | undefined;
  waitsSince: number | undefined;
  waited: number;
  ended: number;
}

/** What happens at a moment. */
interface Moment {
  readonly at: number;
  readonly happens: () => void;
}

export function walkTour(
  showing: Showing,
  guide: Guide,
  times: readonly GroupTimes[],
  habits: Habits,
): Walked {
  const walkers = times.map(
    (own, group): Walker => ({
      group,
      times: own,
      visits: 0,
      detours: 0,
      kiosk: undefined,
      waitsSince: undefined,
      waited: 0,
      ended: Number.NaN,
    }),
  );
  const queues = showing.map((): Walker[] => []);
  const taken = showing.map(() => false);
  const visits: Visit[] = [];
  const moments: Moment[] = [];
  let now = 0;

  const after = (seconds: number, happens: () => void): void => {
    moments.push({ at: now + seconds, happens });
  };
  const crowd = (): readonly number[] =>
    showing.map((_stops, kiosk) => walkers.filter((walker) => walker.kiosk === kiosk).length);

  function send(walker: Walker): void {
    walker.kiosk = undefined;
    const [place] = guide.next(walker.group, habits.network ? crowd() : undefined);
    if (place === undefined) walker.ended = now;
    else go(walker, place.kiosk, walker.times.walk[walker.visits] ?? Number.NaN);
  }

  function go(walker: Walker, kiosk: number, seconds: number): void {
    walker.kiosk = kiosk;
    after(seconds, () => arrive(walker, kiosk));
  }

  function arrive(walker: Walker, kiosk: number): void {
    if (taken[kiosk] === false) return begin(walker, kiosk);
    walker.waitsSince ??= now;
    const free = habits.looksAround
      ? // Who is on the way there cannot be seen.
        guide.next(walker.group).find((place) => taken[place.kiosk] === false)
      : undefined;
    if (free === undefined) queues[kiosk]?.push(walker);
    else go(walker, free.kiosk, walker.times.detour[walker.detours++] ?? Number.NaN);
  }

  function begin(walker: Walker, kiosk: number): void {
    const stop = guide.begin(walker.group, kiosk);
    if (stop === undefined) throw new Error(`kiosk ${kiosk} has nothing for group ${walker.group}`);
    walker.waited += now - (walker.waitsSince ?? now);
    walker.waitsSince = undefined;
    taken[kiosk] = true;
    const from = now;
    after(walker.times.use[walker.visits] ?? Number.NaN, () => {
      visits.push({ group: walker.group, kiosk, stop, from, to: now });
      leave(walker, kiosk, stop);
    });
  }

  function leave(walker: Walker, kiosk: number, stop: number): void {
    guide.end(walker.group, kiosk, stop);
    taken[kiosk] = false;
    walker.kiosk = undefined;
    const next = queues[kiosk]?.shift();
    if (next !== undefined) begin(next, kiosk);
    const talk = walker.times.talk[walker.visits] ?? Number.NaN;
    walker.visits += 1;
    after(talk, () => send(walker));
  }

  for (const walker of walkers) send(walker);
  for (let moment = takeFirst(moments); moment !== undefined; moment = takeFirst(moments)) {
    now = moment.at;
    moment.happens();
  }
  return {
    visits,
    waited: walkers.map(({ waited }) => waited),
    ended: walkers.map(({ ended }) => ended),
  };
}

/** There are never more than one for each group, so looking at all of them is quick. */
function takeFirst(moments: Moment[]): Moment | undefined {
  const first = moments.reduce<Moment | undefined>(
    (one, other) => (one === undefined || other.at < one.at ? other : one),
    undefined,
  );
  if (first !== undefined) moments.splice(moments.indexOf(first), 1);
  return first;
}
