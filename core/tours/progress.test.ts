import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallKeys } from '#tests/builders/tours.ts';
import { readCode, writeCode } from './code.ts';
import { dayNumber, dayOf } from './day.ts';
import {
  beginning,
  type Book,
  finish,
  known,
  learn,
  type Mark,
  Progress,
  scoreOf,
  withoutOldDays,
  withoutSlot,
} from './progress.ts';

const DAY = '2026-05-04';
const NOTHING: Book = new Map();
const mark = fc.constantFrom<Mark>(0, 1, 2);
const marks = fc.array(mark, { minLength: 8, maxLength: 8 });
/** Few groups, so that they meet. */
const progresses: fc.Arbitrary<Progress> = fc.record({
  day: fc.constantFrom('2026-05-03', DAY),
  slot: fc.integer({ min: 1, max: 2 }),
  group: fc.integer({ min: 1, max: 2 }),
  marks,
});
const accounts = fc.array(progresses, { maxLength: 12 });

const bookOf = (all: readonly Progress[]): Book => all.reduce(learn, NOTHING);
/** What is in a book, whatever came first. */
const contents = (book: Book): Readonly<Record<string, string>> =>
  Object.fromEntries([...book].map(([name, progress]) => [name, progress.marks.join('')]));

const isAtLeast = (one: Progress, other: Progress): boolean =>
  one.marks.every((value, stop) => value >= (other.marks[stop] ?? 0));

describe('what a kiosk knows of groups', () => {
  it('is the same in whatever order, how often, and by which other kiosk it was told', () => {
    fc.assert(
      fc.property(accounts, accounts, (some, others) => {
        const all = contents(bookOf([...some, ...others]));
        expect(contents(bookOf([...others, ...some]))).toEqual(all);
        expect(contents(bookOf([...some, ...others, ...some]))).toEqual(all);
        expect(contents(bookOf([...bookOf(some).values(), ...bookOf(others).values()]))).toEqual(all);
      }),
    );
  });

  it('never grows less, and nothing is added that nobody told', () => {
    fc.assert(
      fc.property(accounts, progresses, (before, told) => {
        const [book, after] = [bookOf(before), learn(bookOf(before), told)];
        const [old, joined] = [known(book, told), known(after, told)];
        expect(isAtLeast(joined, old) && isAtLeast(joined, told)).toBe(true);
        expect(
          joined.marks.every((value, stop) => value === old.marks[stop] || value === told.marks[stop]),
        ).toBe(true);
        expect(scoreOf(joined)).toBeLessThanOrEqual(scoreOf(old) + scoreOf(told));
      }),
    );
  });

  it('of one group does not touch any other', () => {
    fc.assert(
      fc.property(accounts, progresses, (before, told) => {
        const book = bookOf(before);
        const after = learn(book, told);
        const others = [...book.values()].filter(
          ({ day, slot, group }) => day !== told.day || slot !== told.slot || group !== told.group,
        );
        for (const other of others) expect(known(after, other)).toBe(known(book, other));
        expect(after.size - book.size).toBe(others.length === book.size ? 1 : 0);
      }),
    );
  });

  it('is forgotten after the next day, and of a class as soon as the teacher asks', () => {
    const of = (day: string, slot: number): Progress => beginning({ day, slot, group: 1 });
    const book = bookOf([of('2026-05-02', 1), of('2026-05-03', 1), of(DAY, 1), of(DAY, 2)]);
    expect(Object.keys(contents(withoutOldDays(book, DAY)))).toEqual([
      '2026-05-03/1/1',
      '2026-05-04/1/1',
      '2026-05-04/2/1',
    ]);
    expect(Object.keys(contents(withoutSlot(book, { day: DAY, slot: 1 })))).toEqual([
      '2026-05-02/1/1',
      '2026-05-03/1/1',
      '2026-05-04/2/1',
    ]);
  });
});

describe('a group’s score', () => {
  it('is one for each stop, two where it was done well, and never more than twice the stops', () => {
    const begun = beginning({ day: DAY, slot: 1, group: 1 });
    expect(scoreOf(begun)).toBe(0);
    expect(scoreOf(finish(finish(begun, 0, 1), 5, 2))).toBe(3);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), mark), { maxLength: 60 }), (deeds) => {
        const score = scoreOf(
          deeds.reduce((progress, [stop, value]) => finish(progress, stop, value), begun),
        );
        expect(score).toBeLessThanOrEqual(16);
        const stops = new Set(deeds.filter(([stop, value]) => stop < 8 && value > 0).map(([stop]) => stop));
        expect(score).toBeGreaterThanOrEqual(stops.size);
        expect(score).toBeLessThanOrEqual(2 * stops.size);
      }),
    );
  });

  it('does not grow by doing a stop again, nor shrink by doing it worse', () => {
    const once = finish(beginning({ day: DAY, slot: 1, group: 1 }), 2, 2);
    expect(finish(finish(once, 2, 2), 2, 1)).toEqual(once);
  });

  it('is written down as what the schema reads, and nothing else is read', () => {
    const progress = finish(beginning({ day: DAY, slot: 8, group: 16 }), 7, 2);
    expect(Progress.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
    for (const wrong of [
      { ...progress, marks: [3, 0, 0, 0, 0, 0, 0, 0] },
      { ...progress, marks: [0] },
      { ...progress, group: 17 },
      { ...progress, day: '2026-02-30' },
      { ...progress, name: '小明' },
    ])
      expect(Progress.safeParse(wrong).success).toBe(false);
  });
});

/** Something that happens in the hall. */
interface Deed {
  readonly kiosk: number;
  readonly group: number;
  /** Which of the group's papers is entered; the last one is what an honest group would take. */
  readonly paper: number;
  /** Nothing when the group only looks. */
  readonly stop: number | undefined;
  readonly mark: Mark;
  /** A second kiosk takes the same paper in the same minute, and its own stop. */
  readonly twin: { readonly kiosk: number; readonly stop: number } | undefined;
}

const KIOSKS = 4;
const kiosk = fc.integer({ min: 0, max: KIOSKS - 1 });
const stop = fc.integer({ min: 0, max: 5 });
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    kiosk,
    group: fc.integer({ min: 1, max: 3 }),
    paper: fc.nat(40),
    stop: fc.option(stop, { nil: undefined }),
    mark: fc.constantFrom<Mark>(1, 2),
    twin: fc.option(fc.record({ kiosk, stop }), { nil: undefined }),
  }),
  { maxLength: 40 },
);

const keys = hallKeys('the hall');
/** What a paper says, by the model: plain facts, `stop:mark`. */
type Facts = ReadonlySet<string>;

/** What a kiosk reads in a code of this hall, whose tours have six stops. */
function progressIn(code: string, today: string): Progress {
  const reading = readCode(code, today, keys, () => 6);
  if (reading.kind !== 'fine') throw new Error(`${code} is ${reading.kind}`);
  return reading.progress;
}

/** A hall without a network, and beside it a model that knows nothing of lattices, codes and books: only sets of facts. */
function openHall(clocks: readonly number[]) {
  const books = clocks.map((): Book => NOTHING);
  const heard = clocks.map(() => new Map<number, Set<string>>());
  const papers = new Map<number, { readonly code: string; readonly facts: Facts }[]>();
  for (let group = 1; group <= 3; group++)
    papers.set(group, [{ code: writeCode(beginning({ day: DAY, slot: 1, group }), keys), facts: new Set() }]);

  return {
    papers,
    books,
    enter(at: number, group: number, paper: number, done: number | undefined, value: Mark): void {
      const all = papers.get(group) ?? [];
      const { code, facts } = all[paper % all.length] ?? { code: '', facts: new Set<string>() };
      const today = dayOf(dayNumber(DAY) + (clocks[at] ?? 0));
      const told = progressIn(code, today);
      expect(told).toMatchObject({ day: DAY, slot: 1, group });

      const before = books[at] ?? NOTHING;
      const learnt = learn(before, told);
      const own = known(learnt, told);
      const after = done === undefined ? learnt : learn(learnt, finish(own, done, value));
      books[at] = after;
      const others = [...before.values()].filter((other) => other.group !== group);
      expect(others.map((other) => known(after, other))).toEqual(others);
      expect(isAtLeast(known(after, own), told)).toBe(true);
      expect(isAtLeast(known(after, own), known(before, own))).toBe(true);

      const remembered = heard[at]?.get(group) ?? new Set<string>();
      for (const fact of facts) remembered.add(fact);
      if (done !== undefined) remembered.add(`${done}:${value}`);
      heard[at]?.set(group, remembered);
      all.push({ code: writeCode(known(after, own), keys), facts: new Set(remembered) });
    },
  };
}

/** The score by the model: of each stop the best fact. */
const scoreBy = (facts: Facts): number =>
  Array.from({ length: 8 }, (_none, one) =>
    facts.has(`${one}:2`) ? 2 : facts.has(`${one}:1`) ? 1 : 0,
  ).reduce((sum: number, value) => sum + value, 0);

describe('a class in a hall without a network', () => {
  const clocks = fc.array(fc.constantFrom(-1, 0, 1), { minLength: KIOSKS, maxLength: KIOSKS });

  it('keeps all that each paper stood for, and counts it once: any kiosks, old papers, two at once, clocks off by a day', () => {
    fc.assert(
      fc.property(clocks, deeds, (off, all) => {
        const hall = openHall(off);
        for (const deed of all) {
          const { length } = hall.papers.get(deed.group) ?? [];
          hall.enter(deed.kiosk, deed.group, deed.paper, deed.stop, deed.mark);
          if (deed.twin === undefined) continue;
          // The same paper once more, although there is a newer one by now.
          hall.enter(deed.twin.kiosk, deed.group, deed.paper % length, deed.twin.stop, 1);
        }
        for (const [group, papers] of hall.papers)
          for (const { code, facts } of papers) {
            const progress = progressIn(code, DAY);
            expect(progress.group).toBe(group);
            expect(scoreOf(progress)).toBe(scoreBy(facts));
          }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to one account when a group shows all its papers to one kiosk', () => {
    fc.assert(
      fc.property(clocks, deeds, (off, all) => {
        const hall = openHall(off);
        for (const { kiosk: at, group, paper, stop: done, mark: value } of all)
          hall.enter(at, group, paper, done, value);
        for (const [group, papers] of hall.papers) {
          const everything = new Set(papers.flatMap(({ facts }) => [...facts]));
          // In the order in which they were got, or the other way round.
          const count = papers.length;
          for (let paper = 0; paper < count; paper++)
            hall.enter(0, group, group % 2 === 0 ? paper : count - 1 - paper, undefined, 0);
          const end = known(hall.books[0] ?? NOTHING, { day: DAY, slot: 1, group });
          expect(scoreOf(end)).toBe(scoreBy(everything));
        }
      }),
      { numRuns: 40 },
    );
  });
});
