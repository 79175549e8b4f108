/** One repository that this kiosk believes: asked over the network, or fed by sticks. */
import { describeError, isKioskError } from '#core/errors.ts';
import type { RepositoryLine, RepositoryState } from '#core/pack-report.ts';
import type { Store } from '#packs/store/store.ts';
import { openTree } from '#packs/tree/open-tree.ts';
import type { HttpTree } from '#packs/tree/http-tree.ts';
import type { Trust } from '#packs/trust/client.ts';
import type { Activation } from './activation.ts';
import { isNeeded, plansOf, takeIn } from './take-in.ts';
import { wantedOf } from './wanted.ts';

export interface SourceOptions {
  readonly trust: Trust;
  readonly address: string | undefined;
  readonly channel: string;
  readonly store: Store;
  readonly activation: Activation;
  readonly bytesPerSecond: number | undefined;
  readonly now: () => number;
  readonly warn: (message: string) => void;
  /** What had been lost from the disk has come again, so that other packs can be shown. */
  readonly restored: () => void;
  /** Installs of all repositories come one after another. */
  readonly inTurn: <T>(action: () => Promise<T>) => Promise<T>;
}

export class Source {
  readonly trust: Trust;
  readonly channel: string;
  readonly address: string | undefined;
  readonly #options: SourceOptions;
  readonly #tree: HttpTree | undefined;
  #state: RepositoryState = 'idle';
  #problem: string | undefined;
  #askedAt: number | undefined;

  constructor(options: SourceOptions) {
    this.trust = options.trust;
    this.channel = options.channel;
    this.#options = options;
    this.address = options.address;
    // One reader for the whole life: it remembers ETags, so that a poll without news costs next to nothing.
    this.#tree = options.address === undefined ? undefined : openTree(options.address);
  }

  /** As staff see it. */
  line(): RepositoryLine {
    return {
      id: this.trust.id,
      name: this.trust.name,
      address: this.#tree?.name,
      channel: this.channel,
      state: this.#state,
      problem: this.#problem,
      askedAt: this.#askedAt,
    };
  }

  /**
   * Asks for news and takes them in; failures are told to the log and to staff. Never rejects.
   * @returns whether it was answered, and believed
   */
  async ask(signal: AbortSignal): Promise<boolean> {
    const tree = this.#tree;
    if (tree === undefined) return true;
    this.#state = 'checking';
    try {
      await this.#options.inTurn(() => this.#takeIn(tree, signal));
      this.#state = 'current';
      this.#problem = undefined;
      this.#askedAt = this.#options.now();
      return true;
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
      return false;
    }
  }

  /** Closes its connections. */
  close(): void {
    this.#tree?.close();
  }

  async #takeIn(reader: HttpTree, signal: AbortSignal): Promise<void> {
    const { store, activation, bytesPerSecond, warn } = this.#options;
    const catalog = await this.trust.refresh(reader, 'network', signal);
    const wanted = await wantedOf(catalog, {
      store,
      channel: this.channel,
      now: this.trust.time(),
      withRejected: false,
      partial: false,
      warn,
      signal,
    });
    const plans = await plansOf(store, wanted, { reader, signal });
    if (isNeeded(plans.now) || isNeeded(plans.ahead)) this.#state = 'fetching';
    const before = shownNow(store);
    await takeIn({
      store,
      activation,
      repository: this.trust.id,
      wanted,
      plans,
      reader,
      options: { bytesPerSecond, signal },
      warn,
      arrived: () => {
        if (shownNow(store) !== before) this.#options.restored();
      },
    });
  }

  #failed(error: unknown): void {
    const away = isKioskError(error) && /^tree-(?:unreachable|stalled)$/.test(error.code);
    this.#state = away ? 'unreachable' : 'refused';
    const problem = describeError(error);
    if (problem !== this.#problem) this.#options.warn(problem);
    this.#problem = problem;
  }
}

/** What can be shown just now, to be compared. */
function shownNow(store: Store): string {
  return store
    .shown()
    .map(({ reference }) => reference.manifest)
    .join();
}
