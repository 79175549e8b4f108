/**
 * The hall as data: who stands where in which view, what is open on which seat. Pure; no DOM, no clock, no randomness.
 */
import type { HallContent, Person } from './content.ts';

export type View = 'corridor' | 'hundred' | 'years' | 'fields' | 'places' | 'garden';
export const VIEWS: readonly View[] = ['corridor', 'hundred', 'years', 'fields', 'places', 'garden'];

/** A group of people that can be looked at from near: a field, a place or one of the two lists. */
export interface Group {
  readonly kind: 'field' | 'place' | 'list';
  readonly id: string;
}

/** What lies open on one seat. A wall has two seats, a single screen one. */
export type Open =
  | { readonly kind: 'card'; readonly person: string }
  | { readonly kind: 'find'; readonly initial: string | undefined; readonly surname: string | undefined };

export interface HallState {
  readonly view: View;
  /** The group that is near, in the views that have groups. */
  readonly group: Group | undefined;
  readonly seats: readonly [Open | undefined, Open | undefined];
  /** People to whom this visitor has given a flower. */
  readonly given: readonly string[];
  /** Where the last move has led: into what is seen from afar or near, or onto a seat; undefined before the first. */
  readonly latest: 'view' | 0 | 1 | undefined;
  /** Whose cards were opened last, the latest first; nobody twice in a row. */
  readonly looked: readonly string[];
}

/** As many of those who were looked at as it takes to see that somebody has gone there and back. */
const MOST_LOOKED = 3;

export type HallAction =
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'near'; readonly group: Group | undefined }
  | { readonly type: 'open'; readonly seat: 0 | 1; readonly open: Open | undefined }
  | { readonly type: 'given'; readonly person: string }
  /** The screen has changed; what lies on the second seat moves to the first when there is only one. */
  | { readonly type: 'seats'; readonly count: 1 | 2 }
  /** A tour goes on: from the beginning, but it is the same visit, and has given its flowers. */
  | { readonly type: 'anew' }
  | { readonly type: 'reset' };

export const START: HallState = {
  view: 'corridor',
  group: undefined,
  seats: [undefined, undefined],
  given: [],
  latest: undefined,
  looked: [],
};

/** The state after an action. */
export function hallStep(state: HallState, action: HallAction): HallState {
  switch (action.type) {
    case 'view':
      return { ...state, view: action.view, group: undefined, latest: 'view' };
    case 'near':
      return { ...state, group: action.group, latest: 'view' };
    case 'open':
      return opened(state, action);
    case 'given':
      return state.given.includes(action.person)
        ? state
        : { ...state, given: [...state.given, action.person] };
    case 'seats': {
      const [left, right] = state.seats;
      return action.count === 2 || right === undefined
        ? state
        : { ...state, seats: [left ?? right, undefined], latest: state.latest === 1 ? 0 : state.latest };
    }
    case 'anew':
      return { ...START, given: state.given };
    case 'reset':
      return START;
  }
}

function opened(state: HallState, { seat, open }: Extract<HallAction, { type: 'open' }>): HallState {
  const [left, right] = state.seats;
  const seats: HallState['seats'] = seat === 0 ? [open, right] : [left, open];
  if (open === undefined) return { ...state, seats, latest: latestWithout(state, seat) };
  const { looked } = state;
  if (open.kind === 'find' || looked[0] === open.person) return { ...state, seats, latest: seat };
  return { ...state, seats, latest: seat, looked: [open.person, ...looked].slice(0, MOST_LOOKED) };
}

/** What is closed uncovers the other seat, or what lies behind both. */
function latestWithout({ latest, seats }: HallState, seat: 0 | 1): HallState['latest'] {
  if (latest !== seat) return latest;
  const other = seat === 0 ? 1 : 0;
  return seats[other] === undefined ? 'view' : other;
}

/** Everything that is looked up often, made once from the content. */
export interface HallIndex {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, number>;
  /** People with a year, in its order, then those without, by pinyin. */
  readonly timeline: readonly number[];
  /** Distinct decades of the time line with the position of their first person; the undated come last as undefined. */
  readonly decades: readonly { readonly decade: number | undefined; readonly first: number }[];
  /** Pinyin initials that exist, in order. */
  readonly initials: readonly string[];
}

export function indexHall(content: HallContent): HallIndex {
  const { people } = content;
  const order = people
    .map((_person, index) => index)
    .toSorted((one, other) => compareByYear(people[one], people[other]));
  const decades: { decade: number | undefined; first: number }[] = [];
  order.forEach((index, position) => {
    const decade = decadeOf(people[index]);
    const last = decades.at(-1);
    if (last === undefined || last.decade !== decade) decades.push({ decade, first: position });
  });
  return {
    people,
    byId: new Map(people.map((person, index) => [person.id, index])),
    timeline: order,
    decades,
    initials: [...new Set(people.map((person) => person.pinyin.charAt(0).toUpperCase()))].toSorted(),
  };
}

/** Indices of the people of a group, by pinyin. */
export function membersOf(index: HallIndex, group: Group): readonly number[] {
  const belongs = (person: Person): boolean => {
    if (group.kind === 'field') return person.field === group.id;
    if (group.kind === 'list') return person.list === group.id;
    return person.places.includes(group.id);
  };
  return sortedByPinyin(index, (person) => belongs(person));
}

/** Family names under a pinyin initial, each once, in pinyin order. */
export function surnamesOf(index: HallIndex, initial: string): readonly string[] {
  const bearers = sortedByPinyin(index, (person) => person.pinyin.charAt(0).toUpperCase() === initial);
  return [...new Set(bearers.map((at) => index.people[at]?.surname ?? ''))];
}

/** People with an initial and, if chosen, a family name. */
export function found(index: HallIndex, initial: string, surname: string | undefined): readonly number[] {
  return sortedByPinyin(
    index,
    (person) =>
      person.pinyin.charAt(0).toUpperCase() === initial &&
      (surname === undefined || person.surname === surname),
  );
}

function sortedByPinyin(index: HallIndex, keep: (person: Person) => boolean): readonly number[] {
  return index.people
    .flatMap((person, at) => (keep(person) ? [at] : []))
    .toSorted((one, other) => comparePinyin(index.people[one], index.people[other]));
}

function compareByYear(one: Person | undefined, other: Person | undefined): number {
  const difference =
    (one?.year?.value ?? Number.POSITIVE_INFINITY) - (other?.year?.value ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(difference) || difference === 0 ? comparePinyin(one, other) : difference;
}

function comparePinyin(one: Person | undefined, other: Person | undefined): number {
  const [left, right] = [one?.pinyin ?? '', other?.pinyin ?? ''];
  return left < right ? -1 : Number(left > right);
}

function decadeOf(person: Person | undefined): number | undefined {
  const year = person?.year?.value;
  return year === undefined ? undefined : Math.floor(year / 10) * 10;
}
