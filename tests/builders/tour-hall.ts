/** A hall of kiosks with tours, each with a data folder of its own, one clock, and one pack of tours. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackSummary } from '#core/bridge.ts';
import { KioskError } from '#core/errors.ts';
import {
  type ClassGroup,
  type ClassReport,
  firstGroups,
  type TourReading,
  type TourVisit,
} from '#core/tours/visit.ts';
import { TourDesk, type TourDeskOptions } from '#main/tours/desk.ts';
import { rawTours } from './tours.ts';

/** The token that staff have. */
export const STAFF = 'the token of the staff';
export const SECRET = '5a'.repeat(32);

const EXHIBITS = ['tribute-hall', 'tiangong-classroom', 'future-tech'];

export class TourHall {
  readonly folder = mkdtempSync(join(tmpdir(), 'tours-'));
  readonly warnings: string[] = [];
  /** Milliseconds since 1970: the fourth of May 2026, 9:30 in the hall. */
  time = new Date(2026, 4, 4, 9, 30).getTime();
  /** Exhibits that open nowhere. */
  hidden: readonly string[] = [];
  /** What the pack of tours says, and its version; undefined when none is shown. */
  pack: { readonly version: string; readonly document: string } | undefined;

  constructor() {
    writeFileSync(join(this.folder, 'secret'), `${SECRET}\n`);
    this.show('1.0.0', rawTours());
  }

  show(version: string, document: unknown): void {
    this.pack = { version, document: JSON.stringify(document) };
  }

  /** Starts a kiosk, or starts it again: its data folder stays. */
  kiosk(name: string, more: Partial<TourDeskOptions['settings']> = {}): Promise<TourDesk> {
    const dataFolder = join(this.folder, name);
    mkdirSync(dataFolder, { recursive: true });
    return TourDesk.open({
      settings: { secretFile: '../secret', kiosk: name, camera: false, ...more },
      dataFolder,
      packs: {
        shown: () => [
          ...(this.pack === undefined ? [] : [summary('guided-tours', this.pack.version)]),
          ...EXHIBITS.map((exhibit) => summary(exhibit, '1.0.0')),
        ],
        find: (_museum, id, version, path) => this.#find(id, version, path),
      },
      hidden: () => this.hidden,
      check: (token) => {
        if (token !== STAFF) throw new KioskError('staff-not-signed-in', 'Nobody has signed in.');
      },
      info: () => undefined,
      warn: (message) => void this.warnings.push(message),
      now: () => this.time,
      clock: () => this.time,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #find(id: string, version: string, path: string) {
    const { pack } = this;
    if (id !== 'guided-tours-pack' || pack?.version !== version) return undefined;
    const location = join(this.folder, `${version}-${path}`);
    writeFileSync(location, pack.document);
    return { entry: { path, size: pack.document.length, sha256: '', type: 'application/json' }, location };
  }
}

const summary = (exhibit: string, version: string): PackSummary => ({
  museum: 'test',
  id: `${exhibit}-pack`,
  version,
  exhibit,
  title: { 'zh-Hans': exhibit, en: exhibit },
  base: '',
  files: [],
  bytes: 0,
});

/** Staff begin a class of the first so many groups. */
export const begin = (desk: TourDesk, slot = 1, groups = 4): Promise<ClassReport> =>
  desk.begin({ token: STAFF, slot }, firstGroups(groups));

export async function classOf(desk: TourDesk, slot = 1): Promise<readonly ClassGroup[]> {
  const { slots } = await desk.report(STAFF);
  return slots.find((one) => one.slot === slot)?.groups ?? [];
}

/** What a teacher reads to a group of slot 1. */
export const codeOf = async (desk: TourDesk, group: number): Promise<string> =>
  (await classOf(desk))[group - 1]?.code ?? '';

export const cardOf = async (desk: TourDesk, slot = 1): Promise<string> =>
  (await desk.report(STAFF)).slots.find((one) => one.slot === slot)?.card ?? '';

/** A teacher shows her card. @returns her token */
export async function teacher(desk: TourDesk, slot = 1): Promise<string> {
  const reading = await desk.read(await cardOf(desk, slot));
  if (reading.kind !== 'teacher') throw new Error(`It is no teacher but ${reading.kind}.`);
  return reading.token;
}

/** @throws Error when it is no group */
export function visit(reading: TourReading): TourVisit {
  if (reading.kind !== 'group') throw new Error(`It is no group but ${reading.kind}.`);
  return reading.visit;
}

/** Of the three stops of the tour, `201` for one done well, one open and one done. */
export const marksOf = ({ progress }: TourVisit | ClassGroup): string => progress.marks.slice(0, 3).join('');
