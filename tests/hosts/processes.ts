/** The processes of one browser, found by the profile that their command lines name. Linux only, as the fault tests are. */
import { readdirSync, readFileSync } from 'node:fs';

export interface BrowserProcessInfo {
  readonly pid: number;
  /** `browser`, `renderer`, `gpu-process`, `zygote`, `utility`. */
  readonly type: string;
}

/** @param folder the data folder in which the browser's profile lies */
export function browserProcesses(folder: string): readonly BrowserProcessInfo[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const command = commandLine(name);
      if (!command.includes(folder)) return [];
      return [{ pid: Number(name), type: /--type=([a-z-]+)/.exec(command)?.[1] ?? 'browser' }];
    });
}

/**
 * Sends a signal to every process of a kind; the browser may keep a spare one.
 * @throws Error when there is none
 */
export function killAll(folder: string, type: string, signal: NodeJS.Signals = 'SIGKILL'): void {
  const found = browserProcesses(folder).filter((process) => process.type === type);
  if (found.length === 0) throw new Error(`The browser has no process of type ${type}.`);
  for (const { pid } of found) process.kill(pid, signal);
}

/** A dead process that nobody has waited for yet has no command line, so it does not count. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // The process ended while the list was read.
    return '';
  }
}
