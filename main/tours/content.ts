/**
 * The tours that this kiosk offers: those of the pack that is shown. While a class walks they stay as they were when it began,
 * also over a restart, because the numbers of slots and stops are in the groups' codes.
 */
import { readFile } from 'node:fs/promises';
import type { PackSummary } from '#core/bridge.ts';
import { describeError } from '#core/errors.ts';
import { CONTENT_PATH } from '#core/exhibit.ts';
import { z } from '#core/schema.ts';
import { Day } from '#core/tours/day.ts';
import { type ToursContent, toursContentSchema } from '#core/tours/tour.ts';
import type { PackLookup } from '../page-files.ts';
import { openState, type StateOptions } from '../state/state-file.ts';
import type { StateFile } from '../state/state-writes.ts';

/** What packs of tours say that they are for. */
export const TOURS_EXHIBIT = 'guided-tours';

export interface TourPacks extends PackLookup {
  shown(): readonly PackSummary[];
}

/** The day on which a class began, and the document that it began with. */
const Kept = z.strictObject({ day: Day, pack: z.string(), document: z.unknown() });
const KeptFile = z.strictObject({ kept: Kept.optional() });
type KeptFile = Readonly<z.infer<typeof KeptFile>>;

interface Reading {
  /** Museum, id and version. */
  readonly pack: string;
  readonly document: unknown;
  /** Undefined when the document as a whole cannot be used. */
  readonly content: ToursContent | undefined;
}

export class TourContents {
  readonly #packs: TourPacks;
  readonly #state: StateFile<KeptFile>;
  readonly #warn: (message: string) => void;
  /** The last two are wanted again and again: what is kept, and what is shown. */
  #readings: readonly Reading[] = [];

  private constructor(packs: TourPacks, state: StateFile<KeptFile>, warn: (message: string) => void) {
    this.#packs = packs;
    this.#state = state;
    this.#warn = warn;
  }

  /** @param path file that keeps what a class began with */
  static async open(packs: TourPacks, path: string, options: StateOptions): Promise<TourContents> {
    const schema = { version: 1, schema: KeptFile, initial: {}, migrations: {} };
    return new TourContents(packs, await openState<KeptFile>(path, schema, options), options.warn);
  }

  /**
   * @param walked whether a class of today is under way
   * @returns nothing when no pack of tours is shown, or none that can be used
   */
  async of(today: Day, walked: boolean): Promise<ToursContent | undefined> {
    return (this.#kept(today, walked) ?? (await this.#shown()))?.content;
  }

  /** A class begins today: what is offered now stays. A disk that cannot keep it does not stop the class. */
  async keep(today: Day, walked: boolean): Promise<void> {
    if (this.#kept(today, walked) !== undefined) return;
    const shown = await this.#shown();
    if (shown === undefined) return;
    const { pack, document } = shown;
    try {
      await this.#state.update(() => ({ kept: { day: today, pack, document } }));
    } catch (error) {
      this.#warn(`The tours of today are not kept: ${describeError(error)}`);
    }
  }

  #kept(today: Day, walked: boolean): Reading | undefined {
    const { kept } = this.#state.data;
    if (!walked || kept?.day !== today) return undefined;
    return this.#known(kept.pack) ?? this.#read(kept.pack, kept.document);
  }

  async #shown(): Promise<Reading | undefined> {
    const pack = this.#packs.shown().find(({ exhibit }) => exhibit === TOURS_EXHIBIT);
    if (pack === undefined) return undefined;
    const { museum, id, version } = pack;
    const name = `${museum}/${id} ${version}`;
    const known = this.#known(name);
    if (known !== undefined) return known;
    const found = this.#packs.find(museum, id, version, CONTENT_PATH);
    try {
      if (found === undefined) throw new Error(`it has no ${CONTENT_PATH}`);
      return this.#read(name, JSON.parse(await readFile(found.location, 'utf8')));
    } catch (error) {
      this.#warn(`The pack ${name} cannot be read: ${describeError(error)}. No tours are offered.`);
      return this.#remember({ pack: name, document: undefined, content: undefined });
    }
  }

  /** Once for each version, so that its problems are told once. */
  #read(pack: string, document: unknown): Reading {
    try {
      const { content, problems } = toursContentSchema.read(document);
      for (const { place, message } of problems)
        this.#warn(`[content-entry-left-out] ${pack}: ${place}: ${message}. Tours go on without it.`);
      return this.#remember({ pack, document, content });
    } catch (error) {
      this.#warn(`${pack}: ${describeError(error)}`);
      return this.#remember({ pack, document, content: undefined });
    }
  }

  #known(pack: string): Reading | undefined {
    return this.#readings.find((reading) => reading.pack === pack);
  }

  #remember(reading: Reading): Reading {
    this.#readings = [reading, ...this.#readings.filter(({ pack }) => pack !== reading.pack)].slice(0, 2);
    return reading;
  }
}
