/** A token bucket: so many bytes a second on average, and a burst of a quarter of a second at most. */
import { setTimeout as sleep } from 'node:timers/promises';

const BURST_SECONDS = 0.25;

export interface Pace {
  /** Waits until `bytes` more are allowed. Rejects when the signal aborts. */
  take(bytes: number, signal?: AbortSignal): Promise<void>;
}

/**
 * @param bytesPerSecond no limit when undefined
 * @param now milliseconds from any moment
 */
export function createPace(bytesPerSecond: number | undefined, now = () => performance.now()): Pace {
  if (bytesPerSecond === undefined) return { take: () => Promise.resolve() };
  /** The moment up to which the bytes taken so far are paid for, milliseconds. */
  let paidUntil = now();
  return {
    async take(bytes, signal) {
      signal?.throwIfAborted();
      paidUntil = Math.max(paidUntil, now() - BURST_SECONDS * 1000) + (bytes / bytesPerSecond) * 1000;
      const wait = paidUntil - now();
      if (wait > 0) await sleep(wait, undefined, { signal });
    },
  };
}
