/** How often a fetch is tried again, and how long it waits before. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isKioskError } from '#core/errors.ts';

/** A fetch that brought this much before it failed has earned all its tries again, bytes. */
const PROGRESS_BYTES = 1_048_576;

export interface RetryOptions {
  /** Tries after the first that bring next to nothing; 4 by default. */
  readonly retries?: number | undefined;
  /** Wait before the first of them, milliseconds, doubled each time; 500 by default. */
  readonly retryMs?: number | undefined;
}

export class Tries {
  readonly #most: number;
  readonly #firstWait: number;
  #failed = 0;
  #reached = 0;

  constructor({ retries = 4, retryMs = 500 }: RetryOptions) {
    this.#most = retries;
    this.#firstWait = retryMs;
  }

  /**
   * Waits before the next try, or throws the failure when there is none: it is not one that passes, or all are used up.
   * @param position how far the fetch has come, bytes
   */
  async again(failure: unknown, position: number, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (!passes(failure)) throw failure;
    if (position - this.#reached >= PROGRESS_BYTES) this.#failed = 0;
    this.#reached = Math.max(this.#reached, position);
    this.#failed += 1;
    if (this.#failed > this.#most) throw failure;
    await sleep(this.#firstWait * 2 ** (this.#failed - 1), undefined, { signal });
  }
}

/** A network that stalls or is away may be better in a moment; wrong bytes and answers will be wrong again. */
function passes(failure: unknown): boolean {
  return isKioskError(failure) && (failure.code === 'tree-unreachable' || failure.code === 'tree-stalled');
}
