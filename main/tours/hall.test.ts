import { describe, expect, it } from 'vitest';
import { finish } from '#core/tours/progress.ts';
import { toursContentSchema } from '#core/tours/tour.ts';
import { firstGroups } from '#core/tours/visit.ts';
import { hallKeys, rawTours } from '#tests/builders/tours.ts';
import { type Hall, sentTo, slotsOf, visitOf } from './hall.ts';
import {
  type TourRecords,
  progressOf,
  tourRecordsSchema,
  withBegun,
  withFinished,
  withSeen,
} from './records.ts';

const DAY = '2026-05-04';
const NOW = Date.UTC(2026, 4, 4, 1, 30);
const MINUTE = 60_000;
const EXHIBITS = ['tribute-hall', 'tiangong-classroom', 'future-tech'];
const KIOSKS = ['a', 'b', 'c', 'd'];

/** Four kiosks that show everything. */
const { content } = toursContentSchema.read(
  rawTours({
    kiosks: KIOSKS.map((id) => ({ id, name: { 'zh-Hans': id, en: id }, exhibits: EXHIBITS })),
  }),
);
const hall: Hall = {
  content,
  keys: hallKeys('one'),
  kiosk: 'a',
  exhibits: new Set(EXHIBITS),
  connected: true,
  now: NOW,
};
const EMPTY = tourRecordsSchema.initial;
const groupOf = (group: number, slot = 1) => ({ day: DAY, slot, group });
const seenAt = (
  records: TourRecords,
  group: number,
  seen: { readonly kiosk: string; readonly towards?: string; readonly at?: number },
  slot = 1,
): TourRecords => withSeen(records, progressOf(records, groupOf(group, slot)), { at: NOW, ...seen });
/** The kiosks that group 1 is named, the best first, each once. */
const named = (records: TourRecords, where: Hall = hall): readonly (string | undefined)[] => [
  ...new Set(visitOf(where, records, groupOf(1))?.next.map(({ kiosk }) => kiosk?.id)),
];
/** In which order it is where nothing is known of others. */
const planned = named(EMPTY, { ...hall, connected: false });
const [first = ''] = planned;

describe('where kiosks know of each other', () => {
  it('a group is sent where nobody is, and to the fewest where somebody is everywhere', () => {
    expect(named(EMPTY)).toEqual(planned);
    const one = seenAt(EMPTY, 2, { kiosk: first });
    expect(named(one)[0]).not.toBe(first);
    expect(named(one).at(-1)).toBe(first);
    const all = KIOSKS.reduce((records, kiosk, place) => seenAt(records, place + 3, { kiosk }), one);
    expect(named(all).at(-1)).toBe(first);
    expect(named(all)).toHaveLength(KIOSKS.length);
  });

  it('those count who were sent there, of whatever class', () => {
    const elsewhere = KIOSKS.find((kiosk) => kiosk !== first) ?? '';
    expect(named(seenAt(EMPTY, 2, { kiosk: elsewhere, towards: first })).at(-1)).toBe(first);
    expect(named(seenAt(EMPTY, 1, { kiosk: first }, 3)).at(-1)).toBe(first);
  });

  it('those who have not come yet are where the timetable begins, for a quarter of an hour', () => {
    const begun = (at: number): TourRecords =>
      withBegun(EMPTY, { day: DAY, slot: 2 }, { groups: firstGroups(3), at });
    const crowded = named(begun(NOW));
    expect(crowded).not.toEqual(planned);
    expect(named(begun(NOW - 16 * MINUTE))).toEqual(planned);
  });

  it('nobody counts who was seen a quarter of an hour ago, or has walked all', () => {
    expect(named(seenAt(EMPTY, 2, { kiosk: first, at: NOW - 16 * MINUTE }))).toEqual(planned);
    const done = [0, 1, 2].reduce(
      (records, stop) =>
        withFinished(records, progressOf(records, groupOf(2)), {
          finished: { stop, mark: 1 },
          seen: { kiosk: first, at: NOW },
        }),
      EMPTY,
    );
    expect(named(done)).toEqual(planned);
  });

  it('nor the group itself; without the others’ news the timetable holds', () => {
    expect(named(seenAt(EMPTY, 1, { kiosk: first }))).toEqual(planned);
    expect(named(seenAt(EMPTY, 2, { kiosk: first }), { ...hall, connected: false })).toEqual(planned);
  });
});

describe('where a group was sent', () => {
  it('is nowhere as long as it stays, and where all is done', () => {
    const visit = visitOf(hall, EMPTY, groupOf(1));
    expect(sentTo(visit, false)).toBeUndefined();
    const elsewhere = seenAt(EMPTY, 2, { kiosk: 'a' });
    expect(sentTo(visitOf(hall, elsewhere, groupOf(1)), true)).toBe(named(elsewhere)[0]);
    expect(sentTo(undefined, true)).toBeUndefined();
    const all = [0, 1, 2].reduce(
      (progress, stop) => finish(progress, stop, 1),
      progressOf(EMPTY, groupOf(1)),
    );
    expect(sentTo(visitOf(hall, withSeen(EMPTY, all, { at: NOW }), groupOf(1)), true)).toBeUndefined();
  });

  it('is what its teacher reads, whatever kiosk would be the best by now', () => {
    for (const towards of KIOSKS) {
      const records = seenAt(EMPTY, 1, { kiosk: 'a', towards });
      const [slot] = slotsOf(hall, records, { today: DAY, cards: [] });
      expect(slot?.groups[0]?.next?.kiosk?.id).toBe(towards);
    }
  });
});
