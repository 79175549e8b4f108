/** A real kiosk process for tests, and a page without a browser that talks to it over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BridgeArgument, BridgeCall, BridgeValues } from '#core/bridge.ts';
import type { Answer } from '#core/bridge.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What is run: the whole way of `npm start`, the part after installing, only what is built, or the same without a build. */
const PROGRAMS = {
  bootstrap: ['build/bootstrap.mjs', 'start'],
  start: ['build/start.ts'],
  built: ['out/main/browser.js'],
  source: ['main/hosts/browser/entry.ts'],
} as const;

export interface KioskRun {
  readonly child: ChildProcess;
  /** Everything that came on stdout so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Waits for a line of JSON on stdout that has `field`, the `nth` of its kind (1 is the first). */
  line(field: string, nth?: number): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * Starts the kiosk with these flags.
 * @param within a program that runs the rest of its arguments, to change what is around the kiosk
 */
export function runKioskProcess(
  flags: readonly string[],
  program: keyof typeof PROGRAMS = 'built',
  environment: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
): KioskRun {
  const [command = '', ...args] = [...within, process.execPath, ...PROGRAMS[program], ...flags];
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    tell();
  });
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  void ended.then(tell);
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    line: (field, nth = 1) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = linesWith(stdout, field)[nth - 1];
          if (found !== undefined) resolve(found);
          else if (child.exitCode !== null)
            reject(new Error(`The kiosk ended without "${field}":\n${stderr}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
  };
}

function linesWith(stdout: string, field: string): Readonly<Record<string, unknown>>[] {
  return stdout
    .slice(0, stdout.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => field in line);
}

/** A page that is only calls. */
export interface BarePage {
  call<Call extends BridgeCall>(
    call: Call,
    argument: BridgeArgument<Call>,
  ): Promise<Answer<BridgeValues[Call]>>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Opens the one-time address as a browser would. */
export async function openBarePage(url: unknown): Promise<BarePage> {
  const boot = new URL(String(url));
  const opened = await fetch(boot, { redirect: 'manual' });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (cookie === '') throw new Error(`The address ${boot.origin} was refused: ${opened.status}`);
  return {
    async call(call, argument) {
      const answer = await fetch(`${boot.origin}/rpc/${call}`, {
        method: 'POST',
        headers: { cookie, origin: boot.origin, 'content-type': 'application/json' },
        body: JSON.stringify(argument),
      });
      return (await answer.json()) as never;
    },
    get: (path, headers) => fetch(`${boot.origin}${path}`, { headers: { cookie, ...headers } }),
  };
}
