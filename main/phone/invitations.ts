/** One-time codes that let a phone in, and what is done about guessing them. They work once, for five minutes. */
import type { Millis } from '#core/session.ts';
import { afterReading, type Guesses, NO_GUESSES, waitLeft } from '#core/tours/guesses.ts';
import { lettersOf, NUMBERS, numberOf } from '#core/tours/letters.ts';
import type { Grant } from './sessions.ts';

/** So long a code is good. */
export const GOOD_FOR: Millis = 300_000;
/** Codes that nobody has used yet; the oldest is forgotten. */
const MOST_OPEN = 32;
/** Addresses whose wrong codes are remembered, in memory alone; the oldest is forgotten. */
const MOST_ADDRESSES = 256;
/** 48 bits, as for a teacher's card: what is left after the division by NUMBERS prefers no code by more than 1 in 2¹³. */
const BYTES = 6;

interface Invitation {
  readonly number: number;
  readonly until: Millis;
  readonly grant: Grant;
}

/** What became of a code that was entered on a phone. */
export type Redeemed =
  | { readonly kind: 'fine'; readonly grant: Grant }
  /** A wrong character, two changed over, one too few. */
  | { readonly kind: 'mistyped' }
  /** Used, too old, or never given out. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'wait'; readonly waitMs: Millis };

export interface Chances {
  /** A clock that nobody sets. */
  readonly clock: () => Millis;
  /** @returns so many random bytes */
  readonly random: (bytes: number) => Uint8Array;
}

export class Invitations {
  readonly #chances: Chances;
  #open: readonly Invitation[] = [];
  #all: Guesses = NO_GUESSES;
  readonly #byAddress = new Map<string, Guesses>();

  constructor(chances: Chances) {
    this.#chances = chances;
  }

  /** @returns the code, eight letters */
  issue(grant: Grant): string {
    const { clock, random } = this.#chances;
    const number = random(BYTES).reduce((sum, byte) => sum * 256 + byte, 0) % NUMBERS;
    const open = this.#good().filter((other) => other.number !== number);
    this.#open = [...open, { number, until: clock() + GOOD_FOR, grant }].slice(-MOST_OPEN);
    return lettersOf(number);
  }

  /**
   * Whoever enters codes that nobody was given waits longer from one to the next, whichever phone is used; a mistyped code
   * costs nothing.
   * @param address of the phone
   */
  redeem(typed: string, address: string): Redeemed {
    const now = this.#chances.clock();
    const own = this.#byAddress.get(address) ?? NO_GUESSES;
    const waitMs = Math.max(waitLeft(this.#all, now), waitLeft(own, now));
    if (waitMs > 0) return { kind: 'wait', waitMs };
    const number = numberOf(typed);
    if (number === undefined) return { kind: 'mistyped' };
    const found = this.#good().find((one) => one.number === number);
    if (found === undefined) {
      this.#all = afterReading(this.#all, { kind: 'forged' }, now);
      this.#remember(address, afterReading(own, { kind: 'forged' }, now));
      return { kind: 'unknown' };
    }
    this.#open = this.#open.filter((one) => one !== found);
    return { kind: 'fine', grant: found.grant };
  }

  #good(): readonly Invitation[] {
    const now = this.#chances.clock();
    return this.#open.filter(({ until }) => now < until);
  }

  #remember(address: string, guesses: Guesses): void {
    this.#byAddress.delete(address);
    this.#byAddress.set(address, guesses);
    const [oldest] = this.#byAddress.keys();
    if (this.#byAddress.size > MOST_ADDRESSES && oldest !== undefined) this.#byAddress.delete(oldest);
  }
}
