/** Keeping the store: a slow look at every byte once a day, room made after a switch, and a full look when staff ask. */
import { describeError, KioskError } from '#core/errors.ts';
import { scrubStore, verifyStore } from '#packs/store/check.ts';
import { collectGarbage } from '#packs/store/garbage.ts';
import type { NamedBlob } from '#packs/store/manifest.ts';
import type { Store } from '#packs/store/store.ts';

const HOUR_MS = 3_600_000;
/** The first look waits until the start is over. */
const FIRST_LOOK_MS = 120_000;
const EVERY_MS = 24 * HOUR_MS;

export interface KeeperOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** Something has rotted and must be fetched again. */
  readonly repair: () => void;
  readonly firstLookMs?: number | undefined;
}

export interface Verified {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Files that were not as they should be. */
  readonly bad: number;
}

/** Names of damaged files that staff are shown; the log has all of them. */
const MOST_NAMES = 5;

export class Keeper {
  readonly #options: KeeperOptions;
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout;
  #verified: Verified | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#timer = this.#after(options.firstLookMs ?? FIRST_LOOK_MS);
  }

  /** When every byte was last looked at. */
  get verified(): Verified | undefined {
    return this.#verified;
  }

  /**
   * Hashes everything at once; what is bad goes into quarantine and is fetched again.
   * @returns the problem for staff, naming what is bad; undefined when all is right
   */
  async verify(
    onProgress: (done: number, total: number) => void,
  ): Promise<{ readonly problem: string | undefined }> {
    const { store } = this.#options;
    const { bad } = await verifyStore(store, { onProgress, signal: this.#stopped.signal });
    for (const { sha256, name } of bad) {
      store.report(rotten([name]));
      await store.alone(async () => {
        if (store.shelf.has(sha256)) await store.shelf.quarantine(sha256);
      });
    }
    this.#found(bad.length);
    return { problem: bad.length === 0 ? undefined : describeError(rotten(namesOf(bad))) };
  }

  /** After a repair: looks once more, so that staff read how things are now. What is still bad waits for the next look. */
  async lookAgain(): Promise<void> {
    const { store, now, log } = this.#options;
    try {
      const { bad } = await verifyStore(store, { signal: this.#stopped.signal });
      this.#verified = { at: now(), bad: bad.length };
    } catch (error) {
      if (!this.#stopped.signal.aborted)
        log('warn', `The repair could not be checked: ${describeError(error)}`);
    }
  }

  /** Removes what nobody names any more. */
  async makeRoom(): Promise<void> {
    const { store, log } = this.#options;
    try {
      const { blobs, bytes } = await collectGarbage(store);
      if (blobs > 0)
        log('info', `Made room: ${blobs} files that nothing shows, ${(bytes / 1e6).toFixed(1)} MB.`);
    } catch (error) {
      log('warn', `No room could be made: ${describeError(error)}`);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped.abort();
  }

  #after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => void this.#look(), milliseconds).unref();
  }

  async #look(): Promise<void> {
    const { store, log } = this.#options;
    try {
      const { bad } = await scrubStore(store, { signal: this.#stopped.signal });
      if (!this.#stopped.signal.aborted) this.#found(bad.length);
    } catch (error) {
      log('warn', `The packs could not be looked through: ${describeError(error)}`);
    }
    if (!this.#stopped.signal.aborted) this.#timer = this.#after(EVERY_MS);
  }

  #found(bad: number): void {
    this.#verified = { at: this.#options.now(), bad };
    if (bad > 0) this.#options.repair();
  }
}

function namesOf(bad: readonly NamedBlob[]): readonly string[] {
  const names = bad.slice(0, MOST_NAMES).map(({ name }) => name);
  return bad.length > names.length ? [...names, `${bad.length - names.length} more`] : names;
}

function rotten(names: readonly string[]): KioskError {
  return new KioskError(
    'blob-wrong',
    `Missing or rotten on the disk: ${names.join('; ')}. It is fetched again; until then the pack's previous version is shown, if there is one.`,
  );
}
