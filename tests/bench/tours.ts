/**
 * Ten groups, eight kiosks, six stops, no network: how much of its time a class waits when kiosks deal the stops, and when
 * everybody follows one order. The same classes walk both, from seeds: about three minutes at a kiosk (1.5 to 6), half a minute
 * to one and a half on the way, one to three talking. Every dealt step goes through a real code.
 *
 *   npm run bench:tours -- [--short] [--json FILE]
 */
import { parseArgs } from 'node:util';
import { readCode } from '#core/tours/code.ts';
import { lettersOf, NUMBERS } from '#core/tours/letters.ts';
import { hallKeys } from '../builders/tours.ts';
import { atMost, median, printTable, type Row } from './table.ts';
import { dealt, dealtHereAndThere, inOrder } from './tours/guides.ts';
import { ALIKE, type Hall, ONE_EACH, THREE_EXHIBITS } from './tours/halls.ts';
import { measureWaits, type Waits } from './tours/measure.ts';
import type { Habits } from './tours/walk.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const CLASSES = values.short ? 40 : 150;
/** Of a group's time, %. */
const BUDGET = 10;

const USUAL: Habits = { network: false, looksAround: true };
const CONNECTED: Habits = { network: true, looksAround: true };
/** Groups that queue where the screen has sent them, whatever is free beside them. */
const OBEDIENT: Habits = { network: false, looksAround: false };

const waiting = ({ name }: Hall, how: string, { share }: Waits, budget?: number): Row =>
  atMost(`waiting, ${name}, ${how}`, share, '%', budget);

interface Compared {
  readonly own: Waits;
  readonly order: Waits;
  readonly rows: readonly Row[];
}

function compare(hall: Hall, budget?: number): Compared {
  const own = measureWaits(hall, dealt, USUAL, CLASSES);
  const order = measureWaits(hall, inOrder, USUAL, CLASSES);
  return {
    own,
    order,
    rows: [
      waiting(hall, 'dealt', own, budget),
      waiting(hall, 'dealt, with a network', measureWaits(hall, dealt, CONNECTED, CLASSES), budget),
      waiting(hall, 'in one order', order),
    ],
  };
}

/** The hall with three exhibits again: groups that do not help themselves, and groups that take their time. */
function strain(): readonly Row[] {
  const hall = THREE_EXHIBITS;
  return [
    waiting(hall, 'dealt, all obey', measureWaits(hall, dealt, OBEDIENT, CLASSES)),
    waiting(hall, 'in one order, all obey', measureWaits(hall, inOrder, OBEDIENT, CLASSES)),
    waiting(
      hall,
      'animals chosen here and there',
      measureWaits(hall, dealtHereAndThere(), USUAL, CLASSES),
      BUDGET,
    ),
    waiting(
      hall,
      'the same with a network',
      measureWaits(hall, dealtHereAndThere(), CONNECTED, CLASSES),
      BUDGET,
    ),
    waiting(hall, 'dealt, 4 min at a kiosk', measureWaits(hall, dealt, USUAL, CLASSES, 240)),
  ];
}

/** What a teacher sees of it. */
const minutes = ({ own, order }: Compared): readonly Row[] => [
  atMost('longest wait of a group, dealt', own.longest, 'min'),
  atMost('longest wait of a group, in one order', order.longest, 'min'),
  atMost('last group done, dealt', own.last, 'min'),
  atMost('last group done, in one order', order.last, 'min'),
];

/** The longest reading there is: nothing that is known, so every day's key is tried. */
function readingRow(): Row {
  const keys = hallKeys('the hall of the benchmark');
  const rounds = Array.from({ length: 100 }, (_none, round) => {
    const begin = performance.now();
    readCode(lettersOf(Math.floor((round * NUMBERS) / 100)), '2026-05-04', keys, () => 6);
    return performance.now() - begin;
  });
  return atMost('reading a forged code, median', median(rounds), 'ms', 16);
}

const exhibits = compare(THREE_EXHIBITS, BUDGET);
printTable(
  `Tours: 10 groups, 8 kiosks, 6 stops, ${CLASSES} classes`,
  [
    ...exhibits.rows,
    ...minutes(exhibits),
    ...compare(ALIKE, BUDGET).rows,
    // No budget: four of the stops have one kiosk each, which ten groups need for 33 of their 38 minutes.
    ...compare(ONE_EACH).rows,
    ...strain(),
    readingRow(),
  ],
  values.json,
);
