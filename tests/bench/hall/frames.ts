/** What a frame costs while a visitor walks along the corridor or turns the line of years. */
import { readCounters } from '../../harness/counters.ts';
import { atMost, median, type Row } from '../table.ts';
import type { Bench } from '../parts/opened.ts';
import { metric, openHall, type OpenedHall } from './opened.ts';

/** Frames between two touches. */
const EVERY = 10;
/** The lights have arrived by then, milliseconds. */
const TRAVELLED_MS = 1_600;

interface FrameCost {
  readonly draws: number;
  readonly scriptMs: number;
}

/** Touches the two buttons by turns: something moves in every frame, and nothing comes to its end. */
async function movingCost({ page, devtools }: OpenedHall, frames: number): Promise<FrameCost> {
  const [script, before] = [await metric(devtools, 'ScriptDuration'), await readCounters(page)];
  await page.evaluate(
    async ({ most, every }) => {
      const steps = document.querySelectorAll<HTMLElement>('.hall-step');
      for (let frame = 0; frame < most; frame++) {
        if (frame % every === 0) steps[(frame / every + 1) % 2]?.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    { most: frames, every: EVERY },
  );
  const [scriptAfter, after] = [await metric(devtools, 'ScriptDuration'), await readCounters(page)];
  return {
    draws: (after.draws - before.draws) / frames,
    scriptMs: ((scriptAfter - script) * 1000) / frames,
  };
}

/**
 * Pages wait side by side and are moved by turns: the machine's speed swings, the ratio of neighbours less.
 * @param counts people of each hall, fewest first; the last two are compared
 */
export async function measureFrames(
  bench: Bench,
  view: 'corridor' | 'years',
  counts: readonly number[],
): Promise<readonly Row[]> {
  const halls: Moved[] = [];
  for (const people of counts) halls.push({ people, hall: await openHall(bench, people, view), costs: [] });
  await halls[0]?.hall.page.waitForTimeout(TRAVELLED_MS);
  for (const { hall } of halls) await movingCost(hall, EVERY * 2);
  for (let round = 0; round < (bench.short ? 3 : 7); round++)
    for (const { hall, costs } of halls) costs.push(await movingCost(hall, EVERY * (bench.short ? 2 : 6)));
  for (const { hall } of halls) await hall.close();
  return rowsOf(view, halls);
}

interface Moved {
  readonly people: number;
  readonly hall: OpenedHall;
  readonly costs: FrameCost[];
}

function rowsOf(view: string, halls: readonly Moved[]): readonly Row[] {
  const draws = halls.map(({ costs }) => median(costs.map((cost) => cost.draws)));
  const [many, most] = halls.slice(-2);
  const ratios = (most?.costs ?? []).map(
    (cost, round) => cost.scriptMs / (many?.costs[round]?.scriptMs ?? Number.NaN),
  );
  return [
    ...halls.flatMap(({ people, costs }, at) => [
      atMost(`${view}: draw calls a frame, ${people} people`, draws[at] ?? Number.NaN, '', 40),
      atMost(`${view}: script a frame, ${people} people`, median(costs.map((cost) => cost.scriptMs)), 'ms'),
    ]),
    atMost(`${view}: draw calls a frame, most less fewest`, Math.max(...draws) - Math.min(...draws), '', 4),
    atMost(`${view}: script a frame, ${most?.people} to ${many?.people} people`, median(ratios), '×', 1.5),
  ];
}
