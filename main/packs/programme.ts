/**
 * Follows the channels through time: what is in the store changes at its moment, also on a kiosk that nobody can be asked by.
 * It looks only when a moment has passed, so that what staff have put back by hand stays until the channel says something new.
 */
import { nextChange, showingAt } from '#core/channel.ts';
import { describeError } from '#core/errors.ts';
import { type PackReference, packKey, type ScheduledReference } from '#packs/store/pointer.ts';
import type { Store } from '#packs/store/store.ts';
import type { Activation } from './activation.ts';
import { programmeOf, shownOf } from './wanted.ts';

export interface ProgrammeOptions {
  readonly store: Store;
  readonly activation: Pick<Activation, 'offerFrom'>;
  /** Repositories that are believed, and what time it is for each, milliseconds since 1970. */
  readonly repositories: () => ReadonlyMap<string, () => number>;
  readonly warn: (message: string) => void;
}

/** A clock may be put right in between, so nobody sleeps until a moment that is far away; milliseconds. */
const LONGEST_NAP_MS = 10_000;
const SHORTEST_NAP_MS = 200;

export class ProgrammeFollower {
  readonly #options: ProgrammeOptions;
  /** By repository: when it was last looked at. */
  readonly #looked = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: ProgrammeOptions) {
    this.#options = options;
  }

  /** Looks now, and from then on whenever something changes. Never rejects. */
  async follow(): Promise<void> {
    for (const [repository, time] of this.#options.repositories())
      try {
        await this.#look(repository, time());
      } catch (error) {
        this.#options.warn(`The programme of ${repository} cannot be followed: ${describeError(error)}`);
      }
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.follow(), this.#nap()).unref();
  }

  /** The next moment at which the content changes by itself, milliseconds since 1970. */
  next(): number | undefined {
    const moments = [...this.#options.repositories()].flatMap(([repository, time]) => {
      const moment = nextChange(programmeOf(this.#options.store, repository), time());
      return moment === undefined ? [] : [moment];
    });
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #look(repository: string, now: number): Promise<void> {
    const { store, activation } = this.#options;
    const programme = programmeOf(store, repository);
    const before = this.#looked.get(repository);
    this.#looked.set(repository, now);
    if (programme.length === 0 || (before !== undefined && !isBetween(programme, before, now))) return;
    await activation.offerFrom(repository, referencesAt(store, programme, now));
  }

  #nap(): number {
    const waits = [...this.#options.repositories()].map(
      ([repository, time]) =>
        (nextChange(programmeOf(this.#options.store, repository), time()) ?? Infinity) - time(),
    );
    return Math.min(
      LONGEST_NAP_MS,
      Math.max(SHORTEST_NAP_MS, ...[Math.min(...waits)].filter(Number.isFinite)),
    );
  }
}

/** Whether a moment of the programme lies between two times; a clock that was put back also passes it. */
function isBetween(programme: readonly ScheduledReference[], one: number, other: number): boolean {
  const moment = nextChange(programme, Math.min(one, other));
  return moment !== undefined && moment <= Math.max(one, other);
}

/**
 * What a programme shows at a moment. Of a pack whose version was taken off the screen, or is not whole, what is shown stays.
 * @param now milliseconds since 1970
 */
export function referencesAt(
  store: Store,
  programme: readonly ScheduledReference[],
  now: number,
): readonly PackReference[] {
  return showingAt(programme, now, packKey).flatMap(({ from: _from, until: _until, ...reference }) => {
    const usable =
      !store.pointer.rejected.includes(reference.manifest) && store.missing(reference).length === 0;
    if (usable) return [reference];
    return shownOf(store, reference.repository).filter((one) => packKey(one) === packKey(reference));
  });
}
