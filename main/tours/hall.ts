/** What a kiosk says of a group and of a class, from what it knows: pure. */
import type { Localized } from '#core/language.ts';
import { writeCode } from '#core/tours/code.ts';
import type { Day, DayKeys } from '#core/tours/day.ts';
import { placesNext, type Showing, stopHere, type Timetable, timetable } from '#core/tours/deal.ts';
import { lettersOf, numberOf } from '#core/tours/letters.ts';
import type { GroupId, Progress } from '#core/tours/progress.ts';
import { showingOf, type Tour, tourOf, type ToursContent } from '#core/tours/tour.ts';
import type { ClassGroup, ClassSlot, Halt, TourVisit } from '#core/tours/visit.ts';
import { groupsOf, haltOf, isEnded, noteOf, progressOf, type TourRecords } from './records.ts';

/** A hall, as one of its kiosks sees it. */
export interface Hall {
  readonly content: ToursContent;
  readonly keys: DayKeys;
  /** This kiosk's id in the programme. */
  readonly kiosk: string | undefined;
  /** Exhibits that can be opened here now. */
  readonly exhibits: ReadonlySet<string>;
}

/** @returns undefined when the hall has no such tour */
export function visitOf(hall: Hall, progress: Progress, halt: Halt | undefined): TourVisit | undefined {
  const tour = tourOf(hall.content, progress.slot);
  return tour && { tour, progress, code: codeOf(hall, progress), ...wayOf(hall, tour, progress), halt };
}

/** Where a group goes on. */
function wayOf(hall: Hall, tour: Tour, progress: Progress): Pick<TourVisit, 'here' | 'next'> {
  const { content } = hall;
  const { showing, table } = dealOf(content, tour);
  const own = ownPlace(hall);
  const here = stopsHere(hall, tour, showing[own]);
  // What does not open here now is dealt to nobody here, though the timetable is the same at all kiosks.
  const open = showing.map((stops, kiosk) => (kiosk === own ? here : stops));
  return {
    here: stopHere(progress, table, here),
    next: placesNext(progress, table, open).map(({ kiosk, stop }) => ({
      stop,
      kiosk: content.kiosks[kiosk],
      here: kiosk === own,
    })),
  };
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
    const groups = Array.from({ length: groupsOf(records, id) }, (_none, index) =>
      groupOf(hall, tour, records, { ...id, group: index + 1 }),
    );
    const card = inFours(cards[slot - 1] ?? '');
    return [{ slot, begins, tour, groups, card, halt: haltOf(records, id) }];
  });
}

function groupOf(hall: Hall, tour: Tour, records: TourRecords, id: GroupId): ClassGroup {
  const progress = progressOf(records, id);
  const note = noteOf(records, id);
  return {
    group: id.group,
    code: codeOf(hall, progress),
    progress,
    seen: note && { kiosk: nameOf(hall.content, note.seen.kiosk), at: note.seen.at },
    answers: note?.answers ?? [],
    next: wayOf(hall, tour, progress).next[0],
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
