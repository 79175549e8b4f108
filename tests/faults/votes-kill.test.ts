import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBallots } from '#main/state/ballots.ts';
import { shortLives } from './short-life.ts';
import { votesAfter } from './votes-step.ts';

const KILLS = 40;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'votes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('votes, while the process that counts them is killed', () => {
  it(`in ${KILLS} kills: none that was acknowledged is lost, none is counted twice, a change is never half made`, async () => {
    const file = join(folder, 'ballots.json');
    const live = shortLives();
    let [steps, diedEarly, cutBetween] = [0, 0, 0];
    /** The step that was under way may be in the file or not; nothing else may be. */
    const isRight = (counts: Readonly<Record<string, number>>): void => {
      if (JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(votesAfter(steps)))) cutBetween += 1;
      expect([votesAfter(steps), votesAfter(steps + 1)]).toContainEqual(counts);
    };
    for (let kill = 0; kill <= KILLS; kill++) {
      // Each life begins with the step that had no answer, as a page that asks again would.
      const { found, acknowledged, warnings } = await live(kill, [file, String(steps)]);
      expect(warnings).toBe('');
      if (found === undefined) diedEarly += 1;
      else isRight(JSON.parse(found) as Record<string, number>);
      steps = Number(acknowledged.at(-1) ?? steps - 1) + 1;
    }
    const { read } = await openBallots(file, { warn: (message) => expect.fail(message), now: Date.now });
    isRight(read('tribute-hall', '').counts);
    console.log(
      `${KILLS} kills, ${diedEarly} during the start, ${cutBetween} before an answer; ${steps} steps.`,
    );
    // A run that was always killed before the first vote, or never before it, would prove less than its name says.
    expect(steps).toBeGreaterThan(KILLS);
    expect(diedEarly).toBeGreaterThan(KILLS / 20);
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  });
});

const sorted = (counts: Readonly<Record<string, number>>): readonly [string, number][] =>
  Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
