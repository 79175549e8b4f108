/** The kiosk, composed: command line → host → settings → state → packs → bridge, until somebody stops it. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { describeError, isKioskError } from '#core/errors.ts';
import type { Host, HostDuties, HostEvent, HostWindow } from '#core/host.ts';
import { builtFolder } from './built-folder.ts';
import { openDataFolder } from './data-folder.ts';
import { hasDisplay } from './display.ts';
import { type ExhibitWatch, watchExhibits } from './exhibit-watch.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { type Flags, HELP, readFlags } from './flags.ts';
import { type KioskProcess, type Stop, thisProcess } from './kiosk-process.ts';
import { type Log, openLog } from './log.ts';
import type { PackDesk } from './packs/desk.ts';
import type { Preparation, Prepared } from './preparation.ts';
import { requirePage } from './page-files.ts';
import { announceWhenPainted } from './ready.ts';
import { claimDataFolder } from './single-kiosk.ts';

/** What a host needs to know before it is made. */
export interface HostStart {
  readonly flags: Flags;
  readonly dataFolder: string;
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
  const asked =
    flags.settings === undefined
      ? undefined
      : (await import('./settings-file.ts')).readSettings(flags.settings);
  requirePage(builtFolder('renderer', around.environment.TIANFU_RENDERER));
  const dataFolder = openDataFolder(flags.data, around.environment);
  await claimDataFolder(dataFolder);
  const log = openLog(dataFolder, (line) => around.stderr(line), Date.now);
  const host = makeHost({ flags, dataFolder });
  let desk: PackDesk | undefined;
  const stop = stopper(host, log, around, () => desk?.stop());
  const watch = watchExhibits((message) => log.write('warn', message));
  const painted = Promise.withResolvers<string>();
  const lit = Promise.withResolvers<void>();
  host.onEvent((event) => onHostEvent(event, { host, log, watch, stop, desk: () => desk }));
  around.onStopSignal(() => stop(EXIT_CODES.done, 'the system asked for it'));
  around.onUncaught((error) => {
    log.write('error', `Nobody caught this, which is a bug: ${stackOf(error)}`);
    stop(EXIT_CODES.fault, 'of a fault');
  });
  const prepared = Promise.withResolvers<Prepared>();
  // A window takes longest to come up: it is asked for before anything heavy is loaded, and what its page asks for waits.
  const opened = host.open(windowOf(flags, prepared.promise, around), dutiesOf(prepared.promise, log));
  prepared.resolve(
    prepare({ flags, dataFolder, asked, log, host, watch, stop, around, painted, lit }).then((parts) => {
      desk = parts.packs;
      return parts;
    }),
  );
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
    const [{ url }, { packs, tours }] = await Promise.all([opened, prepared.promise]);
    if (flags.serveOnly) around.stdout(`${JSON.stringify({ serving: true, url })}\n`);
    void ready;
    tours.connect().catch((error: unknown) => {
      log.write('warn', `Groups are not told to other kiosks: ${describeError(error)}`);
    });
    await packs.start({
      tryOut: (trial, offered) => host.emit('packs.try', { trial, packs: offered }),
      changed: (shown) => host.emit('packs.changed', { packs: shown }),
    });
  } catch (error) {
    // What is being written is written to its end, so that nothing half-made stays behind.
    await Promise.allSettled([prepared.promise]);
    desk?.stop();
    await host.quit();
    throw error;
  }
}

/** The same duties from the first moment on; what is not prepared yet is waited for. */
function dutiesOf(prepared: Promise<Prepared>, log: Log): HostDuties {
  const handlers = prepared.then((parts) => parts.handlers);
  // Whoever waits for the kiosk itself is told; a page that waits meanwhile is closed.
  handlers.catch(() => undefined);
  const camera = prepared.then(({ settings }) => settings.tours.camera);
  camera.catch(() => undefined);
  return {
    camera,
    files: async (request) => (await prepared).files(request),
    handlers,
    log: (level, message) => log.write(level, message),
  };
}

/** Loaded apart: its schemas and parsers take as long as the start of a browser. */
async function prepare(given: Preparation): Promise<Prepared> {
  // The window is asked for first: loading holds up everything else.
  await nextTurn();
  const { prepareKiosk } = await import('./preparation.ts');
  return prepareKiosk(given);
}

function windowOf(flags: Flags, prepared: Promise<Prepared>, around: KioskProcess): HostWindow {
  const headless = flags.headless || !hasDisplay(around.environment, process.platform);
  const display = prepared.then(({ settings }) => settings.display);
  display.catch(() => undefined);
  return { mode: headless ? 'headless' : (flags.windowed ?? 'kiosk'), display };
}

function onHostEvent(
  event: HostEvent,
  {
    host,
    log,
    watch,
    stop,
    desk,
  }: { host: Host; log: Log; watch: ExhibitWatch; stop: Stop; desk: () => PackDesk | undefined },
): void {
  switch (event.type) {
    case 'page-crashed':
    case 'page-hung':
      log.write(
        'error',
        `The page was lost (${event.type === 'page-hung' ? 'it hung' : event.reason}); a new one is opened.`,
      );
      watch.pageLost();
      desk()?.pageLost(event.type === 'page-hung' ? 'it hung' : event.reason);
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
