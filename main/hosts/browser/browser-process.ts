/** One run of the browser: its processes, its pipe and its end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type DevToolsEvent, DevToolsPipe } from './devtools-pipe.ts';

/** How long a browser that was asked to end may take, milliseconds. */
const PATIENCE = 1_500;
/** Bytes of the browser's own complaints that are kept for the log. */
const COMPLAINTS = 2_000;

export class BrowserProcess {
  readonly pipe: DevToolsPipe;
  /** Resolves with one phrase for the log when the main process has ended. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;
  readonly #profile: string;
  #complaints = '';

  constructor(
    program: string,
    args: readonly string[],
    profile: string,
    listener: (event: DevToolsEvent) => void,
  ) {
    this.#profile = profile;
    // An own process group, so that every helper process ends with it.
    this.#child = spawn(program, args, {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#complaints = (this.#complaints + data.toString()).slice(-COMPLAINTS);
    });
    this.pipe = openPipe(this.#child, listener);
    this.ended = new Promise((resolve) => {
      this.#child.on('error', (error) => resolve(`it could not be started: ${error.message}`));
      this.#child.on('exit', (code, killedBy) => resolve(killedBy ?? `exit code ${code}`));
    });
    process.on('exit', this.#killGroup);
  }

  /** The last lines that the browser wrote, for the log. */
  get complaints(): string {
    return this.#complaints.trim().split('\n').slice(-3).join(' · ');
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Ends all its processes at once and waits until none is left. */
  async kill(): Promise<void> {
    this.#killGroup();
    this.pipe.close();
    await this.ended;
    process.off('exit', this.#killGroup);
    killUsersOf(this.#profile);
  }

  /** Asks the browser to end, and kills what is left of it. */
  async end(): Promise<void> {
    const asked = this.pipe.send('Browser.close').then(() => this.ended);
    // A browser that is gone already refuses; what counts is that it is killed next.
    await Promise.race([asked.catch(() => undefined), wait(PATIENCE, undefined, { ref: false })]);
    await this.kill();
  }

  readonly #killGroup = (): void => {
    const { pid } = this.#child;
    if (pid === undefined) return;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else signal(-pid);
  };
}

function openPipe(child: ChildProcess, listener: (event: DevToolsEvent) => void): DevToolsPipe {
  const [, , , write, read] = child.stdio;
  if (!(write instanceof Writable) || !(read instanceof Readable))
    throw new Error('The browser was started without its pipes.');
  return new DevToolsPipe(write, read, listener);
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Helpers that left the group name the profile in their command line; nobody else does. */
function killUsersOf(profile: string): void {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name) && commandLine(name).includes(profile)) signal(Number(name));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // The process ended while the list was read.
    return '';
  }
}
