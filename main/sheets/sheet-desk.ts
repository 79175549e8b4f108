/**
 * Sheets of classes: printed into the kiosk's own folder, and onto a stick when there is one. They live as long as their class:
 * the kiosk's copy goes when the class ends, and after the day at the latest.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { Host } from '#core/host.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import type { Millis } from '#core/session.ts';
import type { Day } from '#core/tours/day.ts';
import type { ClassReport, SheetKind, SheetPlace } from '#core/tours/visit.ts';
import { durableWrite } from '#packs/durable-write.ts';
import { stickRoots } from '#packs/sticks/find-sticks.ts';

export interface SheetDeskOptions {
  readonly host: Pick<Host, 'printPdf'>;
  readonly dataFolder: string;
  /** The built page, whose fonts sheets are set in. */
  readonly page: string;
  /** Folders that count as sticks besides those that are plugged in. */
  readonly stickRoots: readonly string[];
  readonly warn: (message: string) => void;
  /** The hall's day. */
  readonly today: () => Day;
}

/** What is to be printed. */
export interface SheetWish {
  readonly slot: number;
  readonly sheet: SheetKind;
  readonly language: InterfaceLanguage;
}

/** Where sheets lie on a stick; its owner sees at once what they are. */
const STICK_FOLDER = 'tianfu-sheets';
const FORGET_EVERY: Millis = 3_600_000;
const NAME = /^(?<day>\d{4}-\d{2}-\d{2})-(?<slot>\d+)-(?:codes|result)\.pdf/;

export class SheetDesk {
  readonly #options: SheetDeskOptions;
  readonly #folder: string;
  /** Classes that have ended since the start, by day and slot: a print that took longer than its class is thrown away. */
  readonly #ended = new Set<string>();

  private constructor(options: SheetDeskOptions) {
    this.#options = options;
    this.#folder = join(options.dataFolder, 'sheets');
  }

  /** What it keeps lies in `sheets/` of the data folder; what earlier days left there is deleted, now and after each day. */
  static open(options: SheetDeskOptions): SheetDesk {
    const desk = new SheetDesk(options);
    const forget = (): void => {
      desk.#forgetOldDays().catch((error: unknown) => {
        options.warn(`Sheets of earlier days stay: ${describeError(error)}`);
      });
    };
    setInterval(forget, FORGET_EVERY).unref();
    forget();
    return desk;
  }

  /**
   * Prints a sheet of a class that walks; the same sheet replaces the one before it.
   * @param report what the token may see @throws KioskError `tour-slot-refused`, `print-failed`, `disk-full`, `state-unwritable`
   */
  async make(
    { today, slots, shared }: ClassReport,
    { slot, sheet, language }: SheetWish,
  ): Promise<SheetPlace> {
    const walking = slots.find((one) => one.slot === slot && one.groups.length > 0);
    if (walking === undefined) throw noClass(slot);
    // Loaded when somebody asks: QR codes and templates are none of a start's business.
    const [{ documentOf }, { codesSheet }, { resultSheet }] = await Promise.all([
      import('./document.ts'),
      import('./codes-sheet.ts'),
      import('./result-sheet.ts'),
    ]);
    const text =
      sheet === 'codes'
        ? codesSheet(walking, { day: today, shared, language })
        : resultSheet(walking, today, language);
    const pdf = await this.#options.host.printPdf(await documentOf(text, this.#options.page));
    const name = `${today}-${slot}-${sheet}.pdf`;
    if (this.#ended.has(`${today}/${slot}`)) throw noClass(slot);
    const path = join(this.#folder, name);
    await this.#keep(path, pdf);
    return { path, stick: await this.#ontoStick(name, pdf) };
  }

  /** The class has ended: its sheets are gone when this resolves. */
  async forget(day: Day, slot: number): Promise<void> {
    this.#ended.add(`${day}/${slot}`);
    await this.#remove((name) => name.day === day && name.slot === slot);
  }

  async #forgetOldDays(): Promise<void> {
    const today = this.#options.today();
    await this.#remove(({ day }) => day !== today);
  }

  async #keep(path: string, pdf: Uint8Array): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true });
      await durableWrite(path, pdf);
    } catch (error) {
      const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      throw new KioskError(
        full ? 'disk-full' : 'state-unwritable',
        `The sheet cannot be kept: ${describeError(error)}. The class walks on.`,
        error,
      );
    }
  }

  /** The first stick that takes it; one that is write-protected, full or pulled out is passed over. */
  async #ontoStick(name: string, pdf: Uint8Array): Promise<string | undefined> {
    for (const root of await stickRoots({ extraRoots: this.#options.stickRoots })) {
      const path = join(root, STICK_FOLDER, name);
      try {
        await mkdir(join(root, STICK_FOLDER), { recursive: true });
        await durableWrite(path, pdf);
        return path;
      } catch (error) {
        this.#options.warn(`No sheet on the stick at ${root}: ${describeError(error)}`);
      }
    }
    return undefined;
  }

  /** Also what a power cut left half written. */
  async #remove(which: (name: { readonly day: string; readonly slot: number }) => boolean): Promise<void> {
    for (const name of await this.#names()) {
      const { day = '', slot } = NAME.exec(name)?.groups ?? {};
      if (slot !== undefined && which({ day, slot: Number(slot) }))
        await rm(join(this.#folder, name), { force: true });
    }
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}

const noClass = (slot: number): KioskError =>
  new KioskError('tour-slot-refused', `No class walks in slot ${slot}. No sheet was made.`);
