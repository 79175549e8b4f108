/** How long to wait before the next start, so that a machine that cannot show the page is not worn out by trying. */

/** Milliseconds before the first, second, … start after a failure. The first is at once: a visitor is standing there. */
const DELAYS = [0, 250, 1_000, 2_000, 5_000, 10_000];
/** The longest wait; a technician who mends the cause should see the page soon. */
const CAP = 30_000;
/** Milliseconds of a healthy page after which earlier failures are forgotten. */
const FORGET = 60_000;

export class BackOff {
  #failures = 0;
  #last = Number.NEGATIVE_INFINITY;

  /**
   * Notes a failure.
   * @param now milliseconds on a monotonic clock
   * @returns milliseconds to wait before the next start
   */
  fail(now: number): number {
    this.#failures = now - this.#last > FORGET ? 1 : this.#failures + 1;
    this.#last = now;
    return DELAYS[this.#failures - 1] ?? CAP;
  }
}
