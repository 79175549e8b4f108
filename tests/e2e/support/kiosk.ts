/** A real kiosk for one test: its Node side as a process of its own, its page in Playwright's browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { z } from '#core/schema.ts';
import type { Settings } from '#core/settings.ts';
import { type Fault, FAULTS } from '../../faulty/names.ts';
import { faultyKiosk } from '../../support/faulty-packs.ts';
import { STILL } from './modes.ts';
import { test as base } from './seen.ts';
import { watchDrawing } from './still.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** A start on a busy machine takes no longer than this, milliseconds. */
const STARTS_WITHIN_MS = 20_000;

export interface KioskOptions {
  /** What a technician wrote into settings.json. */
  readonly settings?: z.input<typeof Settings>;
  /** Data folder of an earlier kiosk, to see what it remembers. */
  readonly data?: string;
  /** Folders that play sticks. */
  readonly sticks?: readonly string[];
  /** Exhibit that the command line opens. */
  readonly exhibit?: string;
  /** Serve the page whose exhibits fail in every way; a list offers only these. */
  readonly faulty?: boolean | readonly Fault[];
}

export interface RunningKiosk {
  /** Address that lets one page in. */
  readonly url: string;
  readonly data: string;
  /** Everything that the log says so far. */
  log(): string;
  /** As a power cut would do it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the browser host without a browser; resolves when it serves. */
export async function startKiosk(options: KioskOptions = {}): Promise<RunningKiosk> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'tianfu-e2e-'));
  if (options.settings !== undefined || options.data === undefined)
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ access: STILL, ...options.settings }));
  const script = join(ROOT, 'out/main/browser.js');
  const args = ['--serve-only', '--port', '0', '--data', data];
  if (options.exhibit !== undefined) args.push('--exhibit', options.exhibit);
  const { faulty = false } = options;
  const offered = faulty === true ? (Object.keys(FAULTS) as Fault[]) : faulty;
  const env = offered === false ? {} : await faultyKiosk(data, offered);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, TIANFU_STICKS: (options.sticks ?? []).join(delimiter) },
  });
  let log = '';
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString();
  });
  const url = await addressOf(child, () => log);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { url, data, log: () => log, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function addressOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The kiosk did not serve in time:\n${log()}`)),
      STARTS_WITHIN_MS,
    );
    child.once('exit', (code) => reject(new Error(`The kiosk stopped with ${code}:\n${log()}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(late);
      resolve((JSON.parse(line) as { url: string }).url);
    });
  });
}

interface Fixtures {
  readonly options: KioskOptions;
  readonly kiosk: RunningKiosk;
}

/** `page` has the kiosk's attract screen open, or what `--exhibit` asks for. */
export const test = base.extend<Fixtures>({
  options: [{}, { option: true }],
  kiosk: async ({ options }, use) => {
    const kiosk = await startKiosk(options);
    await use(kiosk);
    await kiosk.stop();
    if (options.data === undefined) rmSync(kiosk.data, { recursive: true, force: true });
  },
  page: async ({ page, kiosk }, use) => {
    await watchDrawing(page);
    await page.goto(kiosk.url);
    await page.locator('[data-view]').first().waitFor();
    await use(page);
  },
});

export { expect } from './seen.ts';
