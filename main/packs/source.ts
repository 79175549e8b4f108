/** One repository that this kiosk believes: asked over the network, or fed by sticks. */
import { describeError, isKioskError } from '#core/errors.ts';
import { nextChange } from '#core/channel.ts';
import type { RepositoryLine, RepositoryState } from '#core/pack-report.ts';
import { planInstall, withOthers } from '#packs/transfer/plan.ts';
import { install } from '#packs/transfer/install.ts';
import type { Store } from '#packs/store/store.ts';
import type { PackReference } from '#packs/store/pointer.ts';
import { openTree } from '#packs/tree/open-tree.ts';
import type { HttpTree } from '#packs/tree/http-tree.ts';
import type { Trust } from '#packs/trust/client.ts';
import type { Activation } from './activation.ts';
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

/** How a question ended. */
export interface Asked {
  readonly ok: boolean;
  /** Milliseconds since 1970 at which the channel says something else; undefined when it never does. */
  readonly changesAt: number | undefined;
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

  /** Asks for news and takes them in; failures are told to the log and to staff. Never rejects. */
  async ask(signal: AbortSignal): Promise<Asked> {
    const tree = this.#tree;
    if (tree === undefined) return { ok: true, changesAt: undefined };
    this.#state = 'checking';
    try {
      const changesAt = await this.#options.inTurn(() => this.#takeIn(tree, signal));
      this.#state = 'current';
      this.#problem = undefined;
      this.#askedAt = this.#options.now();
      return { ok: true, changesAt };
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
      return { ok: false, changesAt: undefined };
    }
  }

  /** Closes its connections. */
  close(): void {
    this.#tree?.close();
  }

  async #takeIn(tree: HttpTree, signal: AbortSignal): Promise<number | undefined> {
    const { store, activation, bytesPerSecond, now, warn } = this.#options;
    const catalog = await this.trust.refresh(tree, 'network', signal);
    const { packs, channel } = await wantedOf(catalog, {
      store,
      channel: this.channel,
      now: now(),
      withRejected: false,
      partial: false,
      warn,
      signal,
    });
    const references = packs.map(({ reference }) => reference);
    const plan = await planInstall(store, packs, { reader: tree, signal });
    // A manifest may be all that has rotted; it is no file of its pack.
    if (plan.missing.length > 0 || plan.bytesToWrite > 0) {
      this.#state = 'fetching';
      const before = shownNow(store);
      await install(store, plan, tree, { bytesPerSecond, signal });
      if (shownNow(store) !== before) this.#options.restored();
    }
    if (isNews(store, this.trust.id, references))
      await activation.offer(
        withOthers(store.pointer.pending ?? store.pointer.current, this.trust.id, references),
      );
    return channel === undefined ? undefined : nextChange(channel, now());
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

/** Whether a list differs from what is shown of a repository, or from what already waits. */
export function isNews(store: Store, repository: string, references: readonly PackReference[]): boolean {
  const { pending, current } = store.pointer;
  const known = (pending ?? current).filter((one) => one.repository === repository);
  const manifests = new Set(known.map(({ manifest }) => manifest));
  return known.length !== references.length || references.some(({ manifest }) => !manifests.has(manifest));
}
