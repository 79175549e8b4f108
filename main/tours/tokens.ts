/** What a teacher's card opens: her own class, on this kiosk, for a while. */
import { KioskError } from '#core/errors.ts';
import type { Millis } from '#core/session.ts';
import type { Day } from '#core/tours/day.ts';
import type { ClassId } from './records.ts';

/** So long after it was last used. A teacher who walks off leaves her class open no longer than that. */
const UNUSED: Millis = 15 * 60_000;

interface Pass extends ClassId {
  readonly until: Millis;
}

export class TeacherTokens {
  readonly #passes = new Map<string, Pass>();
  readonly #random: (bytes: number) => Uint8Array;
  readonly #clock: () => Millis;

  constructor(random: (bytes: number) => Uint8Array, clock: () => Millis) {
    this.#random = random;
    this.#clock = clock;
  }

  issue({ day, slot }: ClassId): string {
    const now = this.#clock();
    for (const [token, { until }] of this.#passes) if (until <= now) this.#passes.delete(token);
    const token = Buffer.from(this.#random(24)).toString('base64url');
    this.#passes.set(token, { day, slot, until: now + UNUSED });
    return token;
  }

  /**
   * The slot that a token is for.
   * @returns undefined when it is no teacher's; it may be the staff's
   * @throws KioskError `staff-not-signed-in` when its time is over
   */
  slotOf(token: string, today: Day): number | undefined {
    const pass = this.#passes.get(token);
    if (pass === undefined) return undefined;
    if (pass.day !== today || pass.until <= this.#clock()) {
      this.#passes.delete(token);
      throw new KioskError('staff-not-signed-in', 'The teacher’s card has to be shown again.');
    }
    this.#passes.set(token, { ...pass, until: this.#clock() + UNUSED });
    return pass.slot;
  }
}
