import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyStore } from '#packs/store/check.ts';
import { openStore } from '#packs/store/store.ts';
import { type Mirror, serveMirror } from '../builders/mirror.ts';
import { noise, putPack } from '../builders/pack-tree.ts';

const KILLS = 100;
/**
 * Longest time that a process may install before it is killed, in installs as the first process made them; from then on it
 * follows what the processes do (a machine may get slower or faster meanwhile), so that about one life in three is long enough
 * for an install: 0.35 × ln 1.075 = 0.65 × ln 1.04.
 */
const LONGEST_LIFE = 1.6;
const AFTER_A_SHORT_LIFE = 1.04;
const AFTER_A_LONG_LIFE = 1 / 1.075;
/** A kill forgets nothing that was written, so memory will do for a disk where there is one, and saves the syncs' time. */
const DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const VERSIONS = 5;
/** Installs that are timed before the kills begin. */
const MEASURED = 4;
const PROGRAM = join(import.meta.dirname, 'installing-process.ts');

let root: string;
let mirror: Mirror;
beforeAll(async () => {
  root = mkdtempSync(join(DISK, 'kill-'));
  const tree = join(root, 'tree');
  mkdirSync(join(tree, 'versions'), { recursive: true });
  for (let number = 1; number <= VERSIONS; number++) {
    const { bytes } = await putPack(tree, filesOf(number), { version: `${number}.0.0` });
    writeFileSync(join(tree, `versions/${number}.json`), bytes);
  }
  mirror = await serveMirror(tree);
});
afterAll(async () => {
  await mirror.close();
  rmSync(root, { recursive: true });
});

/** A film that grows with every version, pictures of which half are new, and a text. */
function filesOf(version: number): Readonly<Record<string, Uint8Array>> {
  const film = Buffer.concat([noise(1_200_000, 1), noise(100_000 * version, 100 + version)]);
  const pictures = Array.from({ length: 6 }, (_none, index): [string, Uint8Array] => [
    `picture-${index}.json`,
    noise(20_000, index % 2 === 0 ? index : 1_000 * version + index),
  ]);
  return {
    'film.mp4': film,
    'content.json': Buffer.from(`{"n":${version}}`),
    ...Object.fromEntries(pictures),
  };
}

interface Life {
  readonly found: number | undefined;
  /** Versions in the order in which they were acknowledged. */
  readonly shown: readonly number[];
  readonly warnings: string;
  /** From its first word to its end. */
  readonly milliseconds: number;
}

/** Starts a process that waits; the next one starts while one is at work, which saves the time it takes to load. */
function ready(): ChildProcess {
  return spawn(process.execPath, [PROGRAM, mirror.url, join(root, 'packs'), String(VERSIONS)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Loading a program a hundred times takes longer than all that it does here.
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
}

/** @param life milliseconds from its first word to its end; until it has shown some versions when undefined */
function liveAndDie(child: ChildProcess, life?: number): Promise<Life> {
  let output = '';
  let warnings = '';
  let begin = 0;
  child.stdout?.on('data', (data: Buffer) => {
    begin ||= performance.now();
    if (output === '' && life !== undefined) setTimeout(() => child.kill('SIGKILL'), life);
    output += data.toString();
    if (life === undefined && output.includes(`shown ${MEASURED}\n`)) child.kill('SIGKILL');
  });
  child.stderr?.on('data', (data: Buffer) => (warnings += data.toString()));
  child.stdin?.write('go\n');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const numbers = (word: string): number[] =>
        [...output.matchAll(new RegExp(`^${word} (\\d+)\\n`, 'gm'))].map((match) => Number(match[1]));
      resolve({
        found: numbers('found')[0],
        shown: numbers('shown'),
        warnings,
        milliseconds: performance.now() - begin,
      });
    });
  });
}

describe('a kiosk whose process is killed while it takes in packs', () => {
  it(`shows the old version or the new one, every byte of it, after each of ${KILLS} kills`, async () => {
    let installs = 0;
    const first = await liveAndDie(ready());
    let longest = (LONGEST_LIFE * first.milliseconds) / MEASURED;
    let acknowledged = first.shown.at(-1) ?? 0;
    let child = ready();
    for (let kill = 0; kill < KILLS; kill++) {
      const next = ready();
      const { shown, warnings } = await liveAndDie(child, Math.random() * longest);
      child = next;
      longest *= shown.length === 0 ? AFTER_A_SHORT_LIFE : AFTER_A_LONG_LIFE;
      expect(warnings).toBe('');
      installs += shown.length;
      acknowledged = shown.at(-1) ?? acknowledged;
      const problems: string[] = [];
      const store = await openStore(join(root, 'packs'), {
        onProblem: ({ message }) => problems.push(message),
      });
      expect({ problems, bad: (await verifyStore(store)).bad }).toEqual({ problems: [], bad: [] });
      const number = Number(store.shown()[0]?.reference.version.split('.')[0] ?? 0);
      // What was acknowledged, or the one after it, flipped just before the process could say so.
      expect([acknowledged, (acknowledged % VERSIONS) + 1]).toContain(number);
      acknowledged = number;
    }
    child.kill('SIGKILL');
    // A run that was always killed before or after an install would prove nothing.
    expect(installs).toBeGreaterThan(KILLS / 5);
    expect(installs).toBeLessThan(KILLS * 3);
  }, 300_000);
});
