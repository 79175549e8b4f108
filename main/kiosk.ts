/** The kiosk, composed: command line → settings → state → packs → bridge → host, until somebody stops it. */
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describeError, isKioskError } from '#core/errors.ts';
import type { Host, HostDuties, HostEvent, HostWindow } from '#core/host.ts';
import type { Settings } from '#core/settings.ts';
import { BUILD_DATE } from './build-date.ts';
import { openDataFolder } from './data-folder.ts';
import { hasDisplay } from './display.ts';
import { type ExhibitWatch, watchExhibits } from './exhibit-watch.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Flags, HELP, readFlags } from './flags.ts';
import { createHandlers } from './handlers.ts';
import { type Log, openLog } from './log.ts';
import { createPageFiles } from './page-files.ts';
import { PackDesk } from './packs/desk.ts';
import { announceWhenPainted } from './ready.ts';
import { openSettings, readSettings } from './settings-file.ts';
import { claimDataFolder } from './single-kiosk.ts';
import { openStaffDoor } from './staff/pin.ts';
import { openBallots } from './state/ballots.ts';
import { openCounts } from './state/counts.ts';
import type { StateOptions } from './state/state-file.ts';

/** What a host needs to know before it is made. */
export interface HostStart {
  readonly flags: Flags;
  readonly dataFolder: string;
}

/** The process around the kiosk; the tests put another one there. */
export interface KioskProcess {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes whole lines. */
  stdout(line: string): void;
  stderr(line: string): void;
  /** Ends the process. */
  exit(code: number): void;
  /** Calls back when the system asks the process to end. */
  onStopSignal(listener: () => void): void;
  /** Calls back with what nobody has caught. */
  onUncaught(listener: (error: unknown) => void): void;
}

/** The page has this long to receive its last answer and to show its calm ground, milliseconds. */
const NOTICE_MS = 150;
/** How long everything may take to close, milliseconds; after that the process ends anyway. */
const CLOSING_MS = 5_000;

/**
 * Runs the kiosk. Resolves when its page is open (or when the command could not be carried out and the process was told
 * to end); never rejects.
 * @param argv the flags alone, without program and script
 */
export async function runKiosk(
  makeHost: (start: HostStart) => Host,
  argv: readonly string[],
  around: KioskProcess = thisProcess(),
): Promise<void> {
  try {
    const flags = readFlags(argv);
    if (flags.help) {
      around.stdout(HELP);
      around.exit(EXIT_CODES.done);
      return;
    }
    await start(makeHost, flags, around);
  } catch (error) {
    around.stderr(`${isKioskError(error) ? error.message : stackOf(error)}\n`);
    around.exit(isKioskError(error) ? EXIT_CODES.refused : EXIT_CODES.fault);
  }
}

async function start(
  makeHost: (start: HostStart) => Host,
  flags: Flags,
  around: KioskProcess,
): Promise<void> {
  // Settings that were asked for are read before anything is made, so that a typing error leaves nothing behind.
  const asked = flags.settings === undefined ? undefined : readSettings(flags.settings);
  const dataFolder = openDataFolder(flags.data, around.environment);
  await claimDataFolder(dataFolder);
  const log = openLog(dataFolder, (line) => around.stderr(line), Date.now);
  const state = { warn: (message: string) => log.write('warn', message), now: Date.now };
  const settings = asked ?? (await openSettings(dataFolder, state));
  const host = makeHost({ flags, dataFolder });
  const closers: (() => void)[] = [];
  const stop = stopper(host, log, around, () => {
    for (const close of closers) close();
  });
  const watch = watchExhibits((message) => log.write('warn', message));
  const painted = Promise.withResolvers<string>();
  const lit = Promise.withResolvers<void>();
  const { duties, packs } = await prepare({
    flags,
    dataFolder,
    settings,
    state,
    log,
    host,
    watch,
    stop,
    around,
    painted,
    lit,
  });
  closers.push(() => packs.stop());
  host.onEvent((event) => onHostEvent(event, { host, log, watch, stop, packs }));
  around.onStopSignal(() => stop(EXIT_CODES.done, 'the system asked for it'));
  around.onUncaught((error) => {
    log.write('error', `Nobody caught this, which is a bug: ${stackOf(error)}`);
    stop(EXIT_CODES.fault, 'of a fault');
  });
  const opened = host.open(windowOf(flags, settings, around), duties);
  const ready = announceWhenPainted({
    flags,
    host,
    opened,
    painted: painted.promise,
    lit: lit.promise,
    log,
    around,
    stop,
  });
  try {
    const { url } = await opened;
    if (flags.serveOnly) around.stdout(`${JSON.stringify({ serving: true, url })}\n`);
  } catch (error) {
    await host.quit();
    throw error;
  }
  void ready;
  await packs.start({
    tryOut: (trial, offered) => host.emit('packs.try', { trial, packs: offered }),
    changed: (shown) => host.emit('packs.changed', { packs: shown }),
  });
}

interface Preparation {
  readonly flags: Flags;
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly state: StateOptions;
  readonly log: Log;
  readonly host: Host;
  readonly watch: ExhibitWatch;
  readonly stop: Stop;
  readonly around: KioskProcess;
  readonly painted: { resolve(view: string): void };
  readonly lit: { resolve(): void };
}

async function prepare(given: Preparation) {
  const { flags, dataFolder, settings, state, log, host, watch, stop, around } = given;
  const [packs, counts, ballots, door] = await Promise.all([
    PackDesk.open({
      settings: settings.packs,
      hall: settings.hall,
      dataFolder,
      box: builtFolder('packs', around.environment.TIANFU_PACKS),
      floor: BUILD_DATE,
      now: Date.now,
      random: Math.random,
      log: (level, message) => log.write(level, message),
      stickRoots: (around.environment.TIANFU_STICKS ?? '').split(delimiter).filter((root) => root !== ''),
    }),
    openCounts(join(dataFolder, 'counts.json'), state),
    openBallots(join(dataFolder, 'ballots.json'), state),
    openStaffDoor(join(dataFolder, 'staff.json'), state),
  ]);
  const files = createPageFiles(
    builtFolder('renderer', around.environment.TIANFU_RENDERER),
    packs,
    state.warn,
  );
  const handlers = createHandlers({
    host,
    settings,
    packs,
    counts,
    ballots,
    door,
    watch,
    dataFolder,
    log: (level, message) => log.write(level, message),
    start: flags.exhibit,
    painted: (view, lit) => {
      given.painted.resolve(view);
      if (lit) given.lit.resolve();
    },
    restart: () => stop(EXIT_CODES.restart, 'staff asked for a restart'),
    exit: () => stop(EXIT_CODES.done, 'staff asked for it'),
  });
  const duties: HostDuties = { files, handlers, log: (level, message) => log.write(level, message) };
  return { duties, packs };
}

/** `out/main` holds this code when it runs, and `out/renderer` and `out/packs` lie beside it. */
function builtFolder(name: string, instead: string | undefined): string {
  return instead ?? join(import.meta.dirname, '..', name);
}

function windowOf(flags: Flags, settings: Settings, around: KioskProcess): HostWindow {
  const headless = flags.headless || !hasDisplay(around.environment, process.platform);
  return { mode: headless ? 'headless' : (flags.windowed ?? 'kiosk'), display: settings.display };
}

function onHostEvent(
  event: HostEvent,
  {
    host,
    log,
    watch,
    stop,
    packs,
  }: { host: Host; log: Log; watch: ExhibitWatch; stop: Stop; packs: PackDesk },
): void {
  switch (event.type) {
    case 'page-crashed':
    case 'page-hung':
      log.write(
        'error',
        `The page was lost (${event.type === 'page-hung' ? 'it hung' : event.reason}); a new one is opened.`,
      );
      watch.pageLost();
      packs.pageLost(event.type === 'page-hung' ? 'it hung' : event.reason);
      return;
    case 'gpu-crashed':
      log.write('error', `The graphics process was lost (${event.reason}); the page goes on with a new one.`);
      return;
    case 'displays-changed':
      host.displays().then(
        (displays) => host.emit('displays.changed', { count: displays.length }),
        (error: unknown) => log.write('warn', `The displays cannot be listed: ${describeError(error)}`),
      );
      return;
    case 'closed':
      stop(EXIT_CODES.done, 'its window was closed');
  }
}

type Stop = (code: number, reason: string) => void;

/** Closes everything once, and ends the process even if something will not close. */
function stopper(host: Host, log: Log, around: KioskProcess, close: () => void): Stop {
  let stopping = false;
  return (code, reason) => {
    if (stopping) return;
    stopping = true;
    close();
    log.write('info', `The kiosk stops because ${reason}.`);
    host.emit('kiosk.closing', { reason: code === EXIT_CODES.restart ? 'restart' : 'exit' });
    const late = setTimeout(() => around.exit(code), CLOSING_MS);
    wait(NOTICE_MS)
      .then(() => host.quit())
      .catch((error: unknown) => log.write('error', `The host did not close: ${describeError(error)}`))
      .finally(() => {
        clearTimeout(late);
        around.exit(code);
      });
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : describeError(error);
}

/** The real process. */
function thisProcess(): KioskProcess {
  // A reader of our output that goes away (a closed pipe) must not end the kiosk.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    environment: process.env,
    stdout: (line) => void process.stdout.write(line),
    stderr: (line) => void process.stderr.write(line),
    exit: (code) => process.exit(code),
    onStopSignal(listener) {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listener);
    },
    onUncaught(listener) {
      process.on('uncaughtException', listener);
      process.on('unhandledRejection', listener);
    },
  };
}
