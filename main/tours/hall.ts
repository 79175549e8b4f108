/** What a kiosk says of a group and of a class, from what it knows: pure. */
import type { Localized } from '#core/language.ts';
import { writeCode } from '#core/tours/code.ts';
import type { Day, DayKeys } from '#core/tours/day.ts';
import type { Millis } from '#core/session.ts';
import {
  type Crowd,
  openStops,
  placesNext,
  type Showing,
  stopHere,
  type Timetable,
  timetable,
} from '#core/tours/deal.ts';
import { lettersOf, numberOf } from '#core/tours/letters.ts';
import type { GroupId, Progress } from '#core/tours/progress.ts';
import { showingOf, type Tour, tourOf, type ToursContent } from '#core/tours/tour.ts';
import type { ClassGroup, ClassSlot, TourVisit } from '#core/tours/visit.ts';
import { classIn, groupsOf, haltOf, isEnded, noteOf, progressOf, type TourRecords } from './records.ts';

/** A hall, as one of its kiosks sees it. */
export interface Hall {
  readonly content: ToursContent;
  readonly keys: DayKeys;
  /** This kiosk's id in the programme. */
  readonly kiosk: string | undefined;
  /** Exhibits that can be opened here now. */
  readonly exhibits: ReadonlySet<string>;
  /** Whether the other kiosks tell now where their groups are. */
  readonly connected: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A group that stands before this kiosk. @returns undefined when the hall has no such tour */
export function visitOf(hall: Hall, records: TourRecords, id: GroupId): TourVisit | undefined {
  const tour = tourOf(hall.content, id.slot);
  if (tour === undefined) return undefined;
  const progress = progressOf(records, id);
  const way = wayOf(hall, tour, progress, hall.connected ? crowdAround(hall, records, id) : undefined);
  return { tour, progress, code: codeOf(hall, progress), ...way, halt: haltOf(records, id) };
}

/**
 * The kiosk that a group is sent to, by its id; undefined where it stays, and where it is done with everything.
 * @param finished whether it has just finished a stop, or else has just come
 */
export function sentTo(visit: TourVisit | undefined, finished: boolean): string | undefined {
  const best = visit?.next[0];
  const stays = finished ? best?.here === true : visit?.here !== undefined;
  return stays ? undefined : best?.kiosk?.id;
}

/** Where a group goes on. */
function wayOf(hall: Hall, tour: Tour, progress: Progress, crowd?: Crowd): Pick<TourVisit, 'here' | 'next'> {
  const { content } = hall;
  const { showing, table } = dealOf(content, tour);
  const own = ownPlace(hall);
  const here = stopsHere(hall, tour, showing[own]);
  // What does not open here now is dealt to nobody here, though the timetable is the same at all kiosks.
  const open = showing.map((stops, kiosk) => (kiosk === own ? here : stops));
  return {
    here: stopHere(progress, table, here),
    next: placesNext(progress, table, open, crowd).map(({ kiosk, stop }) => ({
      stop,
      kiosk: content.kiosks[kiosk],
      here: kiosk === own,
    })),
  };
}

/** How long a group is believed to be where it was seen last, or on its way to where it was sent. */
const STAYS: Millis = 900_000;

/** How many groups of the day, whatever their class, are at each kiosk or on the way there; one of them is not counted. */
function crowdAround({ content, now }: Hall, records: TourRecords, but: GroupId): Crowd {
  const others = content.slots.flatMap(({ slot }) => {
    const [tour, id] = [tourOf(content, slot), { day: but.day, slot }];
    if (tour === undefined || isEnded(records, id)) return [];
    const { table } = dealOf(content, tour);
    return groupsOf(records, id)
      .filter((group) => slot !== but.slot || group !== but.group)
      .map((group) => whereabouts(records, { ...id, group }, { table, now, kiosks: content.kiosks }));
  });
  return content.kiosks.map(({ id }) => others.filter((kiosk) => kiosk === id).length);
}

interface Around {
  readonly table: Timetable;
  readonly now: number;
  readonly kiosks: ToursContent['kiosks'];
}

/** The kiosk where a group is or that it goes to; undefined when nobody knows. */
function whereabouts(records: TourRecords, id: GroupId, { table, now, kiosks }: Around): string | undefined {
  if (openStops(progressOf(records, id), table).length === 0) return undefined;
  const seen = noteOf(records, id)?.seen;
  if (now - (seen ?? classIn(records, id) ?? { at: 0 }).at > STAYS) return undefined;
  // Who has not come yet goes where the timetable begins.
  return seen === undefined
    ? kiosks[table[id.group - 1]?.[0]?.kiosk ?? -1]?.id
    : (seen.towards ?? seen.kiosk);
}

/** The classes of a day that have not been ended. @param cards those of the day, that of slot 1 first */
export function slotsOf(
  hall: Hall,
  records: TourRecords,
  { today, cards }: { readonly today: Day; readonly cards: readonly string[] },
): readonly ClassSlot[] {
  return hall.content.slots.flatMap(({ slot, begins }) => {
    const tour = tourOf(hall.content, slot);
    const id = { day: today, slot };
    if (tour === undefined || isEnded(records, id)) return [];
    const groups = groupsOf(records, id).map((group) => groupOf(hall, tour, records, { ...id, group }));
    const card = inFours(cards[slot - 1] ?? '');
    return [{ slot, begins, tour, groups, card, halt: haltOf(records, id) }];
  });
}

function groupOf(hall: Hall, tour: Tour, records: TourRecords, id: GroupId): ClassGroup {
  const progress = progressOf(records, id);
  const note = noteOf(records, id);
  const { next } = wayOf(hall, tour, progress);
  return {
    group: id.group,
    code: codeOf(hall, progress),
    progress,
    seen: note && { kiosk: nameOf(hall.content, note.seen.kiosk), at: note.seen.at },
    answers: note?.answers ?? [],
    // It goes where it was sent, also where it is sent elsewhere by now.
    next: next.find(({ kiosk }) => kiosk !== undefined && kiosk.id === note?.seen.towards) ?? next[0],
  };
}

interface Deal {
  readonly showing: Showing;
  readonly table: Timetable;
}

const deals = new WeakMap<Tour, Deal>();

/** A timetable takes up to a tenth of a second, and is the same as long as the content is. */
function dealOf(content: ToursContent, tour: Tour): Deal {
  const known = deals.get(tour);
  if (known !== undefined) return known;
  const showing = showingOf(content, tour);
  const deal = { showing, table: timetable(showing) };
  deals.set(tour, deal);
  return deal;
}

/** This kiosk's place in the programme; -1 when it has none. A hall that names no kiosks has one. */
const ownPlace = ({ content: { kiosks }, kiosk }: Hall): number =>
  kiosks.length === 0 ? 0 : kiosks.findIndex(({ id }) => id === kiosk);

/** What the programme says of this kiosk, or all where it says nothing, as far as it can be opened. */
const stopsHere = (
  { exhibits }: Hall,
  { stops }: Tour,
  programme: readonly number[] | undefined,
): readonly number[] =>
  (programme ?? [...stops.keys()]).filter((stop) => exhibits.has(stops[stop]?.exhibit ?? ''));

const nameOf = ({ kiosks }: ToursContent, kiosk: string | undefined): Localized | undefined =>
  kiosks.find(({ id }) => id === kiosk)?.name;

/** A code that a kiosk has read, as it is shown. */
export function shownAs(typed: string): string {
  const number = numberOf(typed);
  return number === undefined ? typed : inFours(lettersOf(number));
}

const codeOf = ({ keys }: Hall, progress: Progress): string => inFours(writeCode(progress, keys));

const inFours = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;
