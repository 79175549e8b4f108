/**
 * When new packs come onto the screen: while nobody touches it, and after the page has opened each of their exhibits once,
 * unseen. A pack that fails is rejected, and what was shown stays.
 */
import { randomUUID } from 'node:crypto';
import type { PackSummary } from '#core/bridge.ts';
import { describeError, KioskError } from '#core/errors.ts';
import { type PackReference, packKey } from '#packs/store/pointer.ts';
import type { Store } from '#packs/store/store.ts';
import { withOthers } from '#packs/transfer/plan.ts';
import { oneAfterAnother } from './job.ts';
import { summaryOf } from './summary.ts';

/** How long the page may take for a trial, milliseconds. One that does not answer is not there: it is tried again later. */
const TRIAL_MS = 60_000;

export interface ActivationOptions {
  readonly store: Store;
  /** Asks the page to open these exhibits once. */
  readonly tryOut: (trial: string, packs: readonly PackSummary[]) => void;
  /** Other packs are shown from now on. */
  readonly changed: () => void;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
}

export interface FailedTrial {
  readonly exhibit: string;
  readonly message: string;
}

interface Trial {
  readonly id: string;
  readonly generation: number;
  readonly packs: readonly PackReference[];
  readonly late: NodeJS.Timeout;
}

export class Activation {
  readonly #options: ActivationOptions;
  /** Nobody can be disturbed before the page says that it is there and idle. */
  #busy = true;
  #trial: Trial | undefined;
  readonly #inTurn = oneAfterAnother();
  /** Generation of the pointer whose pending packs have passed. */
  #passed = -1;

  constructor(options: ActivationOptions) {
    this.#options = options;
  }

  /**
   * Lets packs wait for their moment.
   * @throws KioskError what Store.setPending throws
   */
  async offer(references: readonly PackReference[]): Promise<void> {
    await this.#options.store.setPending(references);
    await this.#next();
  }

  /**
   * Lets what one repository shows wait for its moment; what is shown or waits of others stays. Nothing happens when that is
   * what is shown or waits already.
   * @throws KioskError what Store.setPending throws
   */
  async offerFrom(repository: string, references: readonly PackReference[]): Promise<void> {
    // One after another: two that start from the same list would each forget what the other brings.
    await this.#inTurn(async () => {
      const { store } = this.#options;
      if (!isNews(store, repository, references)) return;
      const { pending, current } = store.pointer;
      await this.offer(withOthers(pending ?? current, repository, references));
    });
  }

  /** The page says whether somebody uses the screen. */
  async setBusy(busy: boolean): Promise<void> {
    this.#busy = busy;
    await this.#next();
  }

  /** The page has opened the exhibits, or could not. */
  async tried(id: string, failed: readonly FailedTrial[]): Promise<void> {
    const trial = this.#trial;
    if (trial?.id !== id) return;
    this.#end();
    if (trial.generation !== this.#options.store.pointer.generation) return this.#next();
    if (failed.length === 0) {
      this.#passed = trial.generation;
      return this.#next();
    }
    return this.#reject(trial, failed);
  }

  /** The page is gone: while it tried something out, that was why. */
  async pageLost(reason: string): Promise<void> {
    this.#busy = true;
    const trial = this.#trial;
    if (trial === undefined) return;
    this.#end();
    await this.#reject(
      trial,
      trial.packs.map(({ exhibit }) => ({ exhibit, message: `the page was lost (${reason})` })),
    );
  }

  /** Ends what is under way. */
  stop(): void {
    this.#busy = true;
    this.#end();
  }

  async #next(): Promise<void> {
    const { store } = this.#options;
    const { pending, generation, current } = store.pointer;
    if (pending === undefined || this.#busy || this.#trial !== undefined) return;
    const known = new Set(current.map(({ manifest }) => manifest));
    const fresh = pending.filter(({ manifest }) => !known.has(manifest));
    if (fresh.length > 0 && this.#passed !== generation) this.#begin(fresh, generation);
    else await this.#activate();
  }

  #begin(packs: readonly PackReference[], generation: number): void {
    const { store, tryOut, log } = this.#options;
    const id = randomUUID();
    const late = setTimeout(() => {
      this.#trial = undefined;
      log(
        'warn',
        'The page did not answer whether the new packs work. They are tried again when it is idle.',
      );
    }, TRIAL_MS);
    late.unref();
    this.#trial = { id, generation, packs, late };
    const summaries = packs.flatMap((reference) => {
      const version = store.version(reference);
      return version === undefined ? [] : [summaryOf(version.manifest)];
    });
    tryOut(id, summaries);
  }

  #end(): void {
    clearTimeout(this.#trial?.late);
    this.#trial = undefined;
  }

  async #activate(): Promise<void> {
    const { store, changed, log } = this.#options;
    const begin = performance.now();
    await store.activate();
    log('info', `New content is shown (switched in ${(performance.now() - begin).toFixed(1)} ms).`);
    changed();
  }

  /** The failing packs are rejected; the others of the same update come onto the screen all the same. */
  async #reject(trial: Trial, failed: readonly FailedTrial[]): Promise<void> {
    const { store, log } = this.#options;
    const exhibits = new Set(failed.map(({ exhibit }) => exhibit));
    const bad = trial.packs.filter(({ exhibit }) => exhibits.has(exhibit));
    for (const pack of bad) {
      const why = failed.find(({ exhibit }) => exhibit === pack.exhibit)?.message ?? '';
      const failure = new KioskError(
        'smoke-start-failed',
        `${packKey(pack)} ${pack.version} does not start (${why.slice(0, 500)}). It is not shown and not fetched again; what was shown of it stays.`,
      );
      log('error', describeError(failure));
    }
    const manifests = new Set(bad.map(({ manifest }) => manifest));
    const { pending = [], current } = store.pointer;
    await store.rejectPending([...manifests]);
    const rest = pending.flatMap((pack) => {
      if (!manifests.has(pack.manifest)) return [pack];
      return current.filter((shown) => packKey(shown) === packKey(pack));
    });
    const known = new Set(current.map(({ manifest }) => manifest));
    if (rest.some(({ manifest }) => !known.has(manifest))) await this.offer(rest);
  }
}

/** Whether a list differs from what is shown of a repository, or from what already waits. */
function isNews(store: Store, repository: string, references: readonly PackReference[]): boolean {
  const { pending, current } = store.pointer;
  const known = (pending ?? current).filter((one) => one.repository === repository);
  const manifests = new Set(known.map(({ manifest }) => manifest));
  return known.length !== references.length || references.some(({ manifest }) => !manifests.has(manifest));
}
