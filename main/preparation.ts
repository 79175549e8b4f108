/**
 * What stands behind the page: settings, state, packs, and the answers to its calls. Loaded while the window comes up, because
 * schemas and parsers take their time.
 */
import { randomBytes } from 'node:crypto';
import { delimiter, join } from 'node:path';
import type { BridgeHandlers } from '#core/bridge.ts';
import type { Host, PageFiles } from '#core/host.ts';
import type { Settings } from '#core/settings.ts';
import type { Day } from '#core/tours/day.ts';
import { BUILD_DATE } from './build-date.ts';
import { builtFolder } from './built-folder.ts';
import type { ExhibitWatch } from './exhibit-watch.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { Flags } from './flags.ts';
import { createHandlers } from './handlers.ts';
import type { KioskProcess, Stop } from './kiosk-process.ts';
import type { Log } from './log.ts';
import { createPageFiles } from './page-files.ts';
import { PackDesk } from './packs/desk.ts';
import { Phone } from './phone/phone.ts';
import { openSettings } from './settings-file.ts';
import { SheetDesk } from './sheets/sheet-desk.ts';
import { faceRules } from './sheets/typeface.ts';
import { openStaffDoor, type StaffDoor } from './staff/pin.ts';
import { openBallots } from './state/ballots.ts';
import { openCounts } from './state/counts.ts';
import { TourDesk } from './tours/desk.ts';
import { localDay } from './tours/keys.ts';

export interface Preparation {
  readonly flags: Flags;
  readonly dataFolder: string;
  /** Settings that were asked for by a flag; otherwise those of the data folder. */
  readonly asked: Settings | undefined;
  readonly log: Log;
  readonly host: Host;
  readonly watch: ExhibitWatch;
  readonly stop: Stop;
  readonly around: KioskProcess;
  readonly painted: { resolve(view: string): void };
  readonly lit: { resolve(): void };
}

export interface Prepared {
  readonly settings: Settings;
  readonly files: PageFiles;
  readonly handlers: BridgeHandlers;
  readonly packs: PackDesk;
  readonly tours: TourDesk;
}

export async function prepareKiosk(given: Preparation): Promise<Prepared> {
  const { dataFolder, log, around } = given;
  const state = { warn: (message: string) => log.write('warn', message), now: Date.now };
  const settings = given.asked ?? (await openSettings(dataFolder, state));
  const [packs, counts, ballots, door] = await Promise.all([
    openPacks(given, settings),
    openCounts(join(dataFolder, 'counts.json'), state),
    openBallots(join(dataFolder, 'ballots.json'), state),
    openStaffDoor(join(dataFolder, 'staff.json'), state),
  ]);
  const renderer = builtFolder('renderer', around.environment.TIANFU_RENDERER);
  const { host, watch, stop } = given;
  const files = createPageFiles(renderer, packs, state.warn);
  const phone = openPhone(given, settings, { files, renderer, calls: () => handlers });
  const tours = await openTours(given, settings, { packs, door, phone });
  const sheets = SheetDesk.open({
    host,
    dataFolder,
    page: renderer,
    stickRoots: stickRootsOf(around),
    warn: state.warn,
    today,
  });
  const handlers: BridgeHandlers = createHandlers({
    host,
    settings,
    packs,
    counts,
    ballots,
    tours,
    sheets,
    phone,
    door,
    watch,
    dataFolder,
    log: (level, message) => log.write(level, message),
    start: given.flags.exhibit,
    painted: (view, lit) => {
      given.painted.resolve(view);
      if (lit) given.lit.resolve();
    },
    restart: () => stop(EXIT_CODES.restart, 'staff asked for a restart'),
    exit: () => stop(EXIT_CODES.done, 'staff asked for it'),
  });
  return { settings, files, handlers, packs, tours };
}

interface TourParts {
  readonly packs: PackDesk;
  readonly door: StaffDoor;
  readonly phone: Phone | undefined;
}

function openTours(
  { dataFolder, watch, log }: Preparation,
  settings: Settings,
  { packs, door, phone }: TourParts,
): Promise<TourDesk> {
  return TourDesk.open({
    settings: settings.tours,
    dataFolder,
    packs,
    hidden: () => watch.hidden(),
    // Phones are let in for longer than a token is good; what each may see is kept with them.
    check: (token) => {
      if (phone?.isPass(token) !== true) door.check(token);
    },
    info: (message) => log.write('info', message),
    warn: (message) => log.write('warn', message),
    now: Date.now,
    clock: () => performance.now(),
    random: randomBytes,
  });
}

interface PhoneParts {
  readonly files: PageFiles;
  /** The folder of the built page. */
  readonly renderer: string;
  readonly calls: () => BridgeHandlers;
}

/** @returns undefined where the settings let no phones in */
function openPhone(
  { log }: Preparation,
  { tours, hall }: Settings,
  { renderer, ...parts }: PhoneParts,
): Phone | undefined {
  if (tours.phone === undefined) return undefined;
  return new Phone({
    ...tours.phone,
    ...parts,
    hall,
    fonts: () => faceRules(renderer),
    today,
    warn: (message) => log.write('warn', message),
    clock: () => performance.now(),
    random: randomBytes,
  });
}

const today = (): Day => localDay(Date.now());

function openPacks({ dataFolder, log, around }: Preparation, settings: Settings): Promise<PackDesk> {
  return PackDesk.open({
    settings: settings.packs,
    hall: settings.hall,
    dataFolder,
    box: builtFolder('packs', around.environment.TIANFU_PACKS),
    floor: BUILD_DATE,
    now: Date.now,
    random: Math.random,
    log: (level, message) => log.write(level, message),
    stickRoots: stickRootsOf(around),
  });
}

/** Folders that count as sticks, besides those that are plugged in. */
const stickRootsOf = ({ environment }: KioskProcess): readonly string[] =>
  (environment.TIANFU_STICKS ?? '').split(delimiter).filter((root) => root !== '');
