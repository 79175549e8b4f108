/** What happens once the first view stands on the screen: the line on stdout, the picture, the end if that was asked for. */
import { resolve } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { Host } from '#core/host.ts';
import { durableWrite } from '#packs/durable-write.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { Flags } from './flags.ts';
import type { Log } from './log.ts';

/** A kiosk that is to end when it is ready must end somehow; milliseconds. */
const PAINT_LIMIT_MS = 90_000;

interface Announcement {
  readonly flags: Flags;
  readonly host: Host;
  readonly opened: Promise<{ readonly url: string }>;
  /** Resolves with the name of the view once its words and its ground are painted. */
  readonly painted: Promise<string>;
  /** Resolves once the lights behind it are painted too. */
  readonly lit: Promise<void>;
  readonly log: Log;
  readonly around: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    stdout(line: string): void;
  };
  readonly stop: (code: number, reason: string) => void;
}

/** Never rejects. */
export async function announceWhenPainted(given: Announcement): Promise<void> {
  const { flags, host, log, stop, around } = given;
  const late = flags.exitWhenReady
    ? setTimeout(() => stop(EXIT_CODES.fault, 'nothing was painted in time'), PAINT_LIMIT_MS)
    : undefined;
  try {
    const [view, { url }] = await Promise.all([given.painted, given.opened]);
    const milliseconds = sinceCommand(around.environment);
    around.stdout(`${JSON.stringify({ ready: true, host: host.name, url, ms: milliseconds })}\n`);
    log.write('info', `The first view (${view}) stood after ${milliseconds} ms.`);
    if (flags.screenshot !== undefined) {
      await given.lit;
      await takePicture(host, flags.screenshot);
    }
    clearTimeout(late);
    if (flags.exitWhenReady) stop(EXIT_CODES.done, '--exit-when-ready asked for it');
  } catch (error) {
    clearTimeout(late);
    // A host that did not open is told to the caller by `opened` itself.
    if (error instanceof KioskError && error.code !== 'screenshot-failed') return;
    log.write('error', describeError(error));
    if (flags.exitWhenReady) stop(EXIT_CODES.fault, 'there is no picture');
  }
}

async function takePicture(host: Host, file: string): Promise<void> {
  const path = resolve(file);
  try {
    await durableWrite(path, await host.screenshot());
  } catch (error) {
    throw new KioskError(
      'screenshot-failed',
      `The picture ${path} was not written: ${describeError(error)}.`,
      error,
    );
  }
}

/** Milliseconds since the command began, as the launcher noted it, or since this process did. */
function sinceCommand(environment: Readonly<Record<string, string | undefined>>): number {
  const began = Number(environment.TIANFU_STARTED_AT ?? Number.NaN);
  return Math.round(Number.isFinite(began) ? Date.now() - began : performance.now());
}
