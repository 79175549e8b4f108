/**
 * What a kiosk does about guessing: whoever enters codes that nobody has written waits longer from one to the next. Mistyped
 * codes cost nothing, since everybody can tell them without a kiosk.
 *
 * Whoever stands there for eight hours gets fewer than 500 guesses; at eight kiosks that is one chance in 25 of some group's
 * code, and one in 3,000 of a better one of one's own, with six stops in each of eight slots (code.ts).
 */
import type { Millis } from '../session.ts';
import type { Reading } from './code.ts';

export interface Guesses {
  /** Wrong codes that are not forgiven yet. */
  readonly wrong: number;
  /** When the last wrong code was entered; on the kiosk's monotonic clock. */
  readonly last: Millis;
}

export const NO_GUESSES: Guesses = { wrong: 0, last: 0 };

/** So many may be wrong without a wait: two mistakes at once happen, and a class has many groups. */
const FREE = 3;
const FIRST_WAIT: Millis = 5_000;
/** No longer than this: other groups want to use the kiosk. */
const LONGEST_WAIT: Millis = 60_000;
/** One wrong code is forgiven after each such time without another. */
const FORGIVING: Millis = 600_000;

/** What remains to be waited, milliseconds; 0 when a code may be entered. */
export function waitLeft(guesses: Guesses, now: Millis): Millis {
  const over = guesses.wrong - FREE;
  const wait = over < 0 ? 0 : Math.min(FIRST_WAIT * 2 ** over, LONGEST_WAIT);
  return Math.max(0, guesses.last + wait - now);
}

/** After a code was read. A code that is fine forgives nothing, or else every guess would be followed by one's own code. */
export function afterReading(guesses: Guesses, { kind }: Reading, now: Millis): Guesses {
  if (kind === 'fine' || kind === 'mistyped') return guesses;
  const forgiven = Math.floor((now - guesses.last) / FORGIVING);
  return { wrong: Math.max(0, guesses.wrong - forgiven) + 1, last: now };
}
