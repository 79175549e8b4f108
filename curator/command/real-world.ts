/** The machine that the command line runs on. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { KioskError } from '#core/errors.ts';
import type { World } from './world.ts';

export function realWorld(): World {
  const asking = process.stdin.isTTY && process.stderr.isTTY;
  return {
    environment: process.env,
    now: Date.now,
    print: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
    terminal: process.stderr.isTTY ? process.stderr : undefined,
    ask: asking ? askHidden : undefined,
    freeBytes,
  };
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  // readline echoes what is typed to its output, so it gets one that keeps silent.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const closed = new Promise<never>((_resolve, reject) => {
    lines.once('close', () =>
      reject(new KioskError('flags-invalid', 'No passphrase was given. Nothing was signed.')),
    );
  });
  try {
    // Ctrl+C closes the line without an answer.
    return await Promise.race([lines.question(''), closed]);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function freeBytes(folder: string): Promise<number | undefined> {
  let there = resolve(folder);
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = await statfs(there);
  return bavail * bsize;
}
