/**
 * What this kiosk knows of guided tours, and what it answers to groups and teachers. A group's code carries the tour, so a disk
 * that cannot be written never stops a group; a teacher is told.
 */
import { join } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { Millis } from '#core/session.ts';
import type { TourSettings } from '#core/settings.ts';
import { cardsOf, slotOfCard } from '#core/tours/card.ts';
import { type Reading, readCode } from '#core/tours/code.ts';
import { type Day, type DayKeys, dayNumber } from '#core/tours/day.ts';
import { afterReading, NO_GUESSES, waitLeft } from '#core/tours/guesses.ts';
import type { Progress } from '#core/tours/progress.ts';
import { stopsOf, tourOf, type ToursContent } from '#core/tours/tour.ts';
import type { ChosenGroups, ClassReport, FinishedStop, Halt, TourReading } from '#core/tours/visit.ts';
import { openState } from '../state/state-file.ts';
import type { StateFile } from '../state/state-writes.ts';
import { TourContents, type TourPacks, TOURS_EXHIBIT } from './content.ts';
import type { HallBroker, Keeper } from './broker.ts';
import type { Exchange, Teller } from './exchange.ts';
import { type Hall, sentTo, shownAs, slotsOf, visitOf } from './hall.ts';
import { hallKeys, localDay } from './keys.ts';
import { classOfTopic, lettersOf, readLetter, type TourNews, withNews } from './news.ts';
import {
  type ClassId,
  isEnded,
  isWalked,
  ofTheseDays,
  type Seen,
  type TourRecords,
  tourRecordsSchema,
  withBegun,
  withEnded,
  withFinished,
  withHalt,
  withSeen,
} from './records.ts';
import { openHallSecret } from './secret.ts';
import { TeacherTokens } from './tokens.ts';

const FORGET_EVERY: Millis = 3_600_000;

export interface TourDeskOptions {
  readonly settings: TourSettings;
  readonly dataFolder: string;
  readonly packs: TourPacks;
  /** Exhibits that are not offered now. */
  readonly hidden: () => readonly string[];
  /** Lets staff pass. @throws KioskError `staff-not-signed-in` */
  readonly check: (token: string) => void;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A clock that nobody sets. */
  readonly clock: () => Millis;
  /** @returns so many random bytes */
  readonly random: (bytes: number) => Uint8Array;
}

/** What comes from the hall's secret. */
interface Secrets {
  readonly keys: DayKeys;
  readonly shared: boolean;
}

/** A group shows its code, or has finished a stop. */
interface Deed {
  readonly code: string;
  /** As the code has it. */
  readonly progress: Progress;
  readonly finished?: FinishedStop;
}

/** A class that a token may change. */
interface Order {
  readonly token: string;
  readonly slot: number;
}

export class TourDesk implements Teller, Keeper {
  readonly #options: TourDeskOptions;
  readonly #contents: TourContents;
  readonly #records: StateFile<TourRecords>;
  readonly #tokens: TeacherTokens;
  #exchange: Exchange | undefined;
  #broker: HallBroker | undefined;
  #guesses = NO_GUESSES;
  #secrets: Promise<Secrets> | undefined;
  #cards: { readonly day: Day; readonly cards: readonly string[] } | undefined;

  private constructor(options: TourDeskOptions, contents: TourContents, records: StateFile<TourRecords>) {
    this.#options = options;
    this.#contents = contents;
    this.#records = records;
    this.#tokens = new TeacherTokens(options.random, options.clock);
  }

  /** What it keeps lies in `tours.json`, `tours-content.json` and `tours-secret` of the data folder. */
  static async open(options: TourDeskOptions): Promise<TourDesk> {
    const { dataFolder, packs, warn, now } = options;
    const [contents, records] = await Promise.all([
      TourContents.open(packs, join(dataFolder, 'tours-content.json'), { warn, now }),
      openState(join(dataFolder, 'tours.json'), tourRecordsSchema, { warn, now }),
    ]);
    const desk = new TourDesk(options, contents, records);
    setInterval(() => void desk.#forget(), FORGET_EVERY).unref();
    await desk.#forget();
    return desk;
  }

  /** Whether a pack of tours is shown. */
  offered(): boolean {
    return this.#options.packs.shown().some(({ exhibit }) => exhibit === TOURS_EXHIBIT);
  }

  /** A group or a teacher shows what it has in its hand. */
  async read(code: string): Promise<TourReading> {
    const { clock } = this.#options;
    const today = this.#today();
    const hall = await this.#hall(today);
    if (hall === undefined) return { kind: 'unknown' };
    const waitMs = waitLeft(this.#guesses, clock());
    if (waitMs > 0) return { kind: 'wait', waitMs };
    const slot = slotOfCard(code, this.#cardsOf(today, hall.keys));
    if (slot !== undefined) return this.#welcome(hall.content, { day: today, slot });
    const reading = this.#readCode(code, hall, today);
    if (reading.kind !== 'fine') return refused(reading);
    return this.#visit(hall, { code, progress: reading.progress });
  }

  /**
   * A group has finished a stop; it is on the disk when the answer comes. Nobody waits here for wrong codes that others have
   * typed: a stop must not be lost.
   * @throws KioskError `tour-stop-unknown`
   */
  async finish(code: string, finished: FinishedStop): Promise<TourReading> {
    const today = this.#today();
    const hall = await this.#hall(today);
    if (hall === undefined) return { kind: 'unknown' };
    const reading = this.#readCode(code, hall, today);
    if (reading.kind !== 'fine') return refused(reading);
    const { progress } = reading;
    if (finished.stop >= stopsOf(hall.content)(progress.slot))
      throw new KioskError(
        'tour-stop-unknown',
        `The tour of slot ${progress.slot} has no stop ${finished.stop}. Nothing was done.`,
      );
    return this.#visit(hall, { code, progress, finished });
  }

  /** @throws KioskError `staff-not-signed-in` */
  async report(token: string): Promise<ClassReport> {
    const today = this.#today();
    const own = this.#slotOf(token, today);
    const [hall, { shared }] = await Promise.all([this.#hall(today), this.#openSecrets()]);
    if (hall === undefined) return { today, shared, slots: [] };
    const slots = slotsOf(hall, this.#records.data, { today, cards: this.#cardsOf(today, hall.keys) });
    return { today, shared, slots: slots.filter(({ slot }) => own === undefined || slot === own) };
  }

  /**
   * A class begins, or turns out to have other groups.
   * @throws KioskError `staff-not-signed-in`, `tour-slot-refused`, `state-unwritable`
   */
  async begin(order: Order, groups: ChosenGroups): Promise<ClassReport> {
    const id = await this.#allowed(order);
    await this.#contents.keep(id.day, this.#isWalked(id.day));
    await this.#change(id.day, (records) => withBegun(records, id, { groups, at: this.#options.now() }));
    return this.report(order.token);
  }

  /** @throws KioskError `staff-not-signed-in`, `tour-slot-refused`, `state-unwritable` */
  async halt(order: Order, halt: Halt | undefined): Promise<ClassReport> {
    const id = await this.#allowed(order);
    await this.#change(id.day, (records) => withHalt(records, id, { halt, at: this.#options.now() }));
    return this.report(order.token);
  }

  /**
   * The class is over: what was known of it is gone, and its codes are read no more today.
   * @throws KioskError `staff-not-signed-in`, `tour-slot-refused`, `state-unwritable`
   */
  async end(order: Order): Promise<ClassReport> {
    const id = await this.#allowed(order);
    await this.#change(id.day, (records) => withEnded(records, id));
    return this.report(order.token);
  }

  /** Begins to tell other kiosks of groups, and to hear of theirs, where the settings name a broker or make this kiosk one. */
  async connect(): Promise<void> {
    const { settings, info, warn } = this.#options;
    const { ownBroker: own } = settings;
    const broker = own === undefined ? settings.broker : `mqtt://${own.host}:${own.port}`;
    if (broker === undefined) return;
    if (!(await this.#openSecrets()).shared) {
      warn('Without a secret in common with the other kiosks nothing is told to them, nor heard.');
      return;
    }
    const log = (level: 'info' | 'warn', message: string): void => (level === 'info' ? info : warn)(message);
    // Loaded only where they are wanted: the client is as large as all the rest.
    if (own !== undefined) {
      const { HallBroker: Found } = await import('./broker.ts');
      this.#broker = await Found.start({ ...own, keeper: this, log });
    }
    const { Exchange: Found } = await import('./exchange.ts');
    this.#exchange = new Found({ broker, teller: this, log });
  }

  /** Ends what `connect` has begun. */
  async close(): Promise<void> {
    await this.#exchange?.close();
    await this.#broker?.close();
  }

  async letters(): Promise<ReadonlyMap<string, string>> {
    const { keys } = await this.#openSecrets();
    return lettersOf(ofTheseDays(this.#records.data, this.#today()), keys);
  }

  async hear(topic: string, letter: string): Promise<'heard' | 'outdated' | 'refused'> {
    const [today, news] = [this.#today(), await this.#newsIn(topic, letter)];
    if (typeof news === 'string') return news;
    const before = this.#records.data;
    if (withNews(before, news) === before) return 'heard';
    if (!isWalked(before, today)) await this.#contents.keep(today, false);
    await this.#change(today, (records) => withNews(records, news));
    return 'heard';
  }

  async keeps(topic: string, letter: string): Promise<boolean> {
    if (letter !== '') return typeof (await this.#newsIn(topic, letter)) === 'object';
    const id = classOfTopic(topic);
    if (id === undefined) return false;
    return dayNumber(id.day) < dayNumber(this.#today()) - 1 || isEnded(this.#records.data, id);
  }

  async #newsIn(topic: string, letter: string): Promise<TourNews | 'outdated' | 'refused'> {
    const { keys } = await this.#openSecrets();
    const [id, news] = [classOfTopic(topic), readLetter(topic, letter, keys)];
    if (id === undefined || news === undefined) return 'refused';
    const ahead = dayNumber(id.day) - dayNumber(this.#today());
    if (Math.abs(ahead) <= 1) return news;
    return ahead < 0 ? 'outdated' : 'refused';
  }

  /** Nothing stays for long, also where nobody walks any more. */
  async #forget(): Promise<void> {
    const [today, records] = [this.#today(), this.#records.data];
    if (JSON.stringify(ofTheseDays(records, today)) === JSON.stringify(records)) return;
    try {
      await this.#change(today, (left) => left);
    } catch (error) {
      this.#options.warn(`What is left of earlier tours stays: ${describeError(error)}`);
    }
  }

  #today(): Day {
    return localDay(this.#options.now());
  }

  #isWalked(today: Day): boolean {
    return isWalked(this.#records.data, today);
  }

  async #hall(today: Day): Promise<Hall | undefined> {
    const { packs, hidden, settings, now } = this.#options;
    const content = await this.#contents.of(today, this.#isWalked(today));
    if (content === undefined) return undefined;
    const { keys, shared } = await this.#openSecrets();
    const exhibits = new Set(packs.shown().map(({ exhibit }) => exhibit));
    for (const exhibit of hidden()) exhibits.delete(exhibit);
    // Whose codes nobody else reads sends nobody to the others of a programme: it is a hall of its own.
    const alone = !shared && settings.kiosk === undefined;
    return {
      content: alone ? { ...content, kiosks: [] } : content,
      keys,
      kiosk: settings.kiosk,
      exhibits,
      connected: this.#exchange?.connected() === true,
      now: now(),
    };
  }

  /** Not before somebody needs them: a kiosk without tours makes no secret. */
  #openSecrets(): Promise<Secrets> {
    const { dataFolder, settings, random, warn } = this.#options;
    this.#secrets ??= openHallSecret({ dataFolder, file: settings.secretFile, random, warn }).then(
      ({ secret, shared }) => ({ keys: hallKeys(secret), shared }),
    );
    return this.#secrets;
  }

  /** They take some milliseconds. */
  #cardsOf(day: Day, keys: DayKeys): readonly string[] {
    if (this.#cards?.day !== day) this.#cards = { day, cards: cardsOf(day, keys) };
    return this.#cards.cards;
  }

  #readCode(code: string, { content, keys }: Hall, today: Day): Reading {
    const reading = readCode(code, today, keys, stopsOf(content));
    this.#guesses = afterReading(this.#guesses, reading, this.#options.clock());
    return reading;
  }

  #welcome(content: ToursContent, id: ClassId): TourReading {
    if (tourOf(content, id.slot) === undefined || isEnded(this.#records.data, id)) return { kind: 'unknown' };
    return { kind: 'teacher', token: this.#tokens.issue(id) };
  }

  /** The group as it is after a change. A disk that cannot be written costs the note of it, and not the group's progress. */
  async #visit(hall: Hall, { code, progress, finished }: Deed): Promise<TourReading> {
    const { settings, now, warn } = this.#options;
    const today = this.#today();
    const { kiosk } = settings;
    const changed = (records: TourRecords, seen: Seen): TourRecords =>
      finished === undefined
        ? withSeen(records, progress, seen)
        : withFinished(records, progress, { finished, seen });
    const before = this.#records.data;
    if (isEnded(before, progress)) return { kind: 'unknown' };
    const here: Seen = { at: now(), ...(kiosk === undefined ? {} : { kiosk }) };
    const towards = sentTo(visitOf(hall, changed(before, here), progress), finished !== undefined);
    const seen: Seen = towards === undefined ? here : { ...here, towards };
    if (!isWalked(before, today)) await this.#contents.keep(today, false);
    try {
      await this.#change(today, (records) => changed(records, seen));
    } catch (error) {
      warn(`A group goes on with its code alone: ${describeError(error)}`);
    }
    // Joined with what came meanwhile; without a disk, with what was known.
    const records = changed(this.#records.data, seen);
    if (isEnded(records, progress)) return { kind: 'unknown' };
    const visit = visitOf(hall, records, progress);
    if (visit === undefined) return { kind: 'unknown' };
    // The other kiosks know: the group keeps the code that it has written down.
    return { kind: 'group', visit: this.#exchange?.connected() ? { ...visit, code: shownAs(code) } : visit };
  }

  async #change(today: Day, change: (records: TourRecords) => TourRecords): Promise<void> {
    await this.#records.update((records) => change(ofTheseDays(records, today)));
    this.#exchange?.changed();
  }

  /** @returns the slot of a teacher's token; undefined for staff, who may see all */
  #slotOf(token: string, today: Day): number | undefined {
    const slot = this.#tokens.slotOf(token, today);
    if (slot === undefined) this.#options.check(token);
    return slot;
  }

  /** @throws KioskError `staff-not-signed-in`, `tour-slot-refused` */
  async #allowed({ token, slot }: Order): Promise<ClassId> {
    const day = this.#today();
    const own = this.#slotOf(token, day);
    const content = await this.#contents.of(day, this.#isWalked(day));
    const refuse = (why: string): never => {
      throw new KioskError('tour-slot-refused', `${why} Nothing was done.`);
    };
    if (own !== undefined && own !== slot) refuse(`This teacher’s card is for slot ${own}, not ${slot}.`);
    if (content === undefined || tourOf(content, slot) === undefined) refuse(`The hall has no slot ${slot}.`);
    if (isEnded(this.#records.data, { day, slot }))
      refuse(`The class of slot ${slot} was ended today; a class that begins again takes another slot.`);
    return { day, slot };
  }
}

function refused(reading: Exclude<Reading, { readonly kind: 'fine' }>): TourReading {
  return reading.kind === 'forged' ? { kind: 'unknown' } : reading;
}
