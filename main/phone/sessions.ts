/** Phones that have been let in. They are forgotten when the kiosk starts anew; then a new code is wanted. */
import { createHash } from 'node:crypto';
import type { Day } from '#core/tours/day.ts';

/** What a phone may see and change: these slots of this day, and nothing else. */
export interface Grant {
  readonly day: Day;
  readonly slots: readonly number[];
}

/** Phones at the same time; the oldest is forgotten. */
const MOST_SESSIONS = 64;
const SECRET_BYTES = 32;

export class Sessions {
  /** By the hash of the secret: looking one up tells nothing of the others by the time it takes. */
  readonly #grants = new Map<string, Grant>();
  readonly #random: (bytes: number) => Uint8Array;

  constructor(random: (bytes: number) => Uint8Array) {
    this.#random = random;
  }

  /** @returns the secret that the phone keeps as its cookie */
  open(grant: Grant): string {
    const secret = Buffer.from(this.#random(SECRET_BYTES)).toString('base64url');
    this.#grants.set(hashOf(secret), grant);
    const [oldest] = this.#grants.keys();
    if (this.#grants.size > MOST_SESSIONS && oldest !== undefined) this.#grants.delete(oldest);
    return secret;
  }

  /** @returns undefined when there is none, or its day is over */
  of(secret: string | undefined, today: Day): Grant | undefined {
    if (secret === undefined) return undefined;
    const grant = this.#grants.get(hashOf(secret));
    if (grant !== undefined && grant.day !== today) this.close(secret);
    return grant?.day === today ? grant : undefined;
  }

  close(secret: string): void {
    this.#grants.delete(hashOf(secret));
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64');
