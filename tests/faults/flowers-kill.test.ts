import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KILLS = 100;
/** Longest time that a process may count before it is killed, milliseconds. */
const LONGEST_LIFE = 60;
const PROGRAM = join(import.meta.dirname, 'counting-process.ts');

/** From what on the time to the kill is counted: the start of the program, its opening of the file, its counting. */
const MOMENTS = ['spawned', 'opening', 'counting'] as const;
type Moment = (typeof MOMENTS)[number];

interface Life {
  /** What the process found when it began; nothing when it was killed before it could say so. */
  readonly found: Readonly<Record<string, number>> | undefined;
  /** The last acknowledged count of each key. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly warnings: string;
  /** How long each part took, milliseconds, as far as it came. */
  readonly took: Readonly<Partial<Record<Moment, number>>>;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a process count and kills it `life` milliseconds after a moment. */
function liveAndDie(file: string, moment: Moment, life: number): Promise<Life> {
  const child = spawn(process.execPath, [PROGRAM, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const begin = performance.now();
  const took: Partial<Record<Moment, number>> = {};
  let [output, warnings] = ['', ''];
  const reach = (next: Moment, before: Moment): void => {
    if (took[before] !== undefined) return;
    const spent = Object.values(took).reduce((sum, part) => sum + part, 0);
    took[before] = performance.now() - begin - spent;
    if (moment === next) setTimeout(() => child.kill('SIGKILL'), life);
  };
  if (moment === 'spawned') setTimeout(() => child.kill('SIGKILL'), life);
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    const lines = output.split('\n').length - 1;
    if (lines >= 1) reach('opening', 'spawned');
    if (lines >= 2) reach('counting', 'opening');
  });
  child.stderr.on('data', (data: Buffer) => (warnings += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ ...read(output), warnings, took }));
  });
}

function read(output: string): Pick<Life, 'found' | 'acknowledged'> {
  // What follows the last line break may be half a line.
  const [, first, ...lines] = output.slice(0, Math.max(0, output.lastIndexOf('\n'))).split('\n');
  const acknowledged = new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
  const found = first === undefined ? undefined : (JSON.parse(first) as Record<string, number>);
  return { found, acknowledged };
}

describe('flowers, while the process that counts them is killed', () => {
  it(`loses none that was acknowledged in ${KILLS} kills, and every state file can be read`, async () => {
    const file = join(folder, 'counts.json');
    const safe = new Map<string, number>();
    const longest = { spawned: LONGEST_LIFE, opening: LONGEST_LIFE, counting: LONGEST_LIFE };
    let [given, diedEarly] = [0, 0];
    for (let kill = 0; kill <= KILLS; kill++) {
      // The first lives count, so that there is something to lose and the length of a start is known.
      const moment = kill < 3 ? 'counting' : (MOMENTS[kill % 3] ?? 'counting');
      const until = kill < 3 ? LONGEST_LIFE : Math.random() * longest[moment];
      const life = await liveAndDie(file, moment, until);
      const { spawned, opening } = life.took;
      if (spawned !== undefined && opening !== undefined) Object.assign(longest, { spawned, opening });
      expect(life.warnings).toBe('');
      if (life.found === undefined) diedEarly += 1;
      const found = life.found ?? Object.fromEntries(safe);
      for (const [key, count] of safe) expect(found[key] ?? 0).toBeGreaterThanOrEqual(count);
      for (const [key, count] of life.acknowledged) {
        given += count - (found[key] ?? 0);
        safe.set(key, count);
      }
      // On a very slow machine the first lives may end before the first flower.
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
    console.log(`${KILLS} kills, ${diedEarly} of them during the start; ${given} flowers given.`);
    // A run that was always killed before the first flower, or never before it, would prove less than its name says.
    expect(given).toBeGreaterThan(KILLS);
    expect(diedEarly).toBeGreaterThan(KILLS / 10);
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  });
});
