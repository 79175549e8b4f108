import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KILLS = 100;
/** Longest time that a process may count before it is killed, milliseconds. */
const LONGEST_LIFE = 60;
const PROGRAM = join(import.meta.dirname, 'counting-process.ts');

interface Life {
  /** What the process found when it began. */
  readonly found: Readonly<Record<string, number>>;
  /** The last acknowledged count of each key. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly warnings: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a process count and kills it at a random moment, also in the middle of its start. */
function liveAndDie(file: string, life: number): Promise<Life> {
  const child = spawn(process.execPath, [PROGRAM, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let warnings = '';
  child.stdout.on('data', (data: Buffer) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), life);
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => (warnings += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ ...read(output), warnings }));
  });
}

function read(output: string): Omit<Life, 'warnings'> {
  // What follows the last line break may be half a line.
  const [first = '{}', ...lines] = output.slice(0, output.lastIndexOf('\n')).split('\n');
  const acknowledged = new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
  return { found: JSON.parse(first) as Record<string, number>, acknowledged };
}

describe('flowers, while the process that counts them is killed', () => {
  it(`loses none that was acknowledged in ${KILLS} kills, and every state file can be read`, async () => {
    const file = join(folder, 'counts.json');
    const safe = new Map<string, number>();
    let given = 0;
    for (let kill = 0; kill <= KILLS; kill++) {
      const { found, acknowledged, warnings } = await liveAndDie(file, Math.random() * LONGEST_LIFE);
      expect(warnings).toBe('');
      for (const [key, count] of safe) expect(found[key] ?? 0).toBeGreaterThanOrEqual(count);
      for (const [key, count] of acknowledged) {
        given += count - (found[key] ?? 0);
        safe.set(key, count);
      }
      expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown).not.toThrow();
    }
    // A run that was always killed before the first flower would prove nothing.
    expect(given).toBeGreaterThan(KILLS);
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  });
});
