/** The log: stderr, and a file in the data folder that is turned over before it grows large. */
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

type LogLevel = 'info' | 'warn' | 'error';

export interface Log {
  write(level: LogLevel, message: string): void;
}

/** Bytes; five files of this size are kept. */
const FILE_BYTES = 2_000_000;
const FILES_KEPT = 5;

/**
 * A log into `folder`. A full or broken disk silences the file, said once on stderr; the kiosk goes on.
 * @param now milliseconds since 1970
 */
export function openLog(folder: string, stderr: (line: string) => void, now: () => number): Log {
  const file = join(folder, 'kiosk.log');
  let size = sizeOf(file);
  let broken = false;
  return {
    write(level, message) {
      const line = `${new Date(now()).toISOString()} ${level.padEnd(5)} ${oneLine(message)}\n`;
      stderr(line);
      try {
        if (size > FILE_BYTES) {
          turnOver(file);
          size = 0;
        }
        appendFileSync(file, line);
        size += Buffer.byteLength(line);
        broken = false;
      } catch (error) {
        if (!broken)
          stderr(`The log file cannot be written: ${String(error)}. The kiosk goes on without it.\n`);
        broken = true;
      }
    },
  };
}

function turnOver(file: string): void {
  for (let number = FILES_KEPT - 1; number >= 1; number--) {
    const from = number === 1 ? file : `${file}.${number - 1}`;
    if (sizeOf(from) > 0) renameSync(from, `${file}.${number}`);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Control characters from a page or a pack must not forge lines. */
function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ⏎ ').slice(0, 8_000);
}
