import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortLives } from './short-life.ts';

const KILLS = 100;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('flowers, while the process that counts them is killed', () => {
  it(`loses none that was acknowledged in ${KILLS} kills, and every state file can be read`, async () => {
    const file = join(folder, 'counts.json');
    const live = shortLives();
    const safe = new Map<string, number>();
    let [given, diedEarly] = [0, 0];
    for (let kill = 0; kill <= KILLS; kill++) {
      const life = await live(kill, [file]);
      expect(life.warnings).toBe('');
      if (life.found === undefined) diedEarly += 1;
      const found =
        life.found === undefined
          ? Object.fromEntries(safe)
          : (JSON.parse(life.found) as Record<string, number>);
      for (const [key, count] of safe) expect(found[key] ?? 0).toBeGreaterThanOrEqual(count);
      for (const [key, count] of lastCounts(life.acknowledged)) {
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

/** The last acknowledged count of each key. */
function lastCounts(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}
