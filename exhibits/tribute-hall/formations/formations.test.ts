import { describe, expect, it } from 'vitest';
import { peopleContent } from '#tests/builders/people.ts';
import { STAGES } from '#tests/builders/stages.ts';
import { type Group, type HallState, indexHall, membersOf, START, type View } from '../model.ts';
import { DUST_GATHERS } from '../scene/ambience.ts';
import type { Formation } from '../scene/scene.ts';
import { clustersOf, formationOf, yearsOf } from '../views/formation.ts';
import { hundredLayout } from './hundred.ts';
import { gridOf } from './rows.ts';
import { abovePages, type LightPlace, project, type Stage } from './space.ts';
import { MOST_THREADS } from './threads.ts';

const HALLS = [24, 120, 1_200].map((count) => {
  const content = peopleContent(count);
  return { count, content, index: indexHall(content) };
});
type HallCase = (typeof HALLS)[number];

const CASES = STAGES.flatMap((stage) =>
  HALLS.map((hall) => ({ ...stage, hall, title: `${stage.title}, ${hall.count} people` })),
);
/** Lights fainter than this are dust: they stand for people whom the view does not show. */
const SHOWN = 0.5;

const stateOf = (view: View, group?: Group): HallState => ({ ...START, view, group });
const formed = (
  { content, index }: HallCase,
  state: HallState,
  stage: Stage,
  language: 'zh' | 'en',
): Formation => formationOf(content, index, state, stage, language);

/** What is seen of some lights, unscrolled: px. */
const seen = (stage: Stage, formation: Formation, people?: readonly number[]) =>
  (people ?? formation.places.map((_place, at) => at)).map((at) => project(stage, lightOf(formation, at)));

function lightOf({ places }: Formation, at: number): LightPlace {
  const place = places[at];
  if (place === undefined) throw new Error(`person ${at} stands nowhere`);
  return place;
}

const shown = ({ places }: Formation): readonly number[] =>
  places.flatMap(({ glow }, at) => (glow > SHOWN ? [at] : []));

/** How many places are taken twice. */
function doubled(places: readonly { readonly x: number; readonly y: number }[]): number {
  return places.length - new Set(places.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size;
}

const outside = (values: readonly number[], least: number, most: number): readonly number[] =>
  values.filter((value) => !(value >= least - 0.5 && value <= most + 0.5));

/** How high a light may begin whose cell is so high: in reach, and in a low one so that a finger finds its name. */
const inReach = (stage: Stage, cellHeight: number): number =>
  stage.low ? stage.reachTop - cellHeight + stage.target : Math.max(stage.top, stage.reachTop);

const sorted = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((one, other) => one - other);
const everybody = ({ count }: HallCase): readonly number[] =>
  Array.from({ length: count }, (_person, at) => at);

describe.each(CASES)('on $title', ({ stage, language, hall }) => {
  it.each(['corridor', 'hundred', 'years', 'fields', 'places', 'garden'] as const)(
    '%s has one place for everybody, and no more lines and dust than can be drawn',
    (view) => {
      const { places, threads, dust } = formed(hall, stateOf(view), stage, language);
      expect(places).toHaveLength(hall.count);
      const numbers = places.flatMap(({ x, y, z, size, glow }) => [x, y, z, size, glow]);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(places.every(({ z, size, glow }) => z < 0 && size > 0 && glow > 0 && glow <= 1)).toBe(true);
      expect(threads.length).toBeLessThanOrEqual(MOST_THREADS);
      expect(threads.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]).every(Number.isFinite)).toBe(true);
      expect(dust?.every(Number.isFinite) ?? true).toBe(true);
      expect(dust?.length ?? DUST_GATHERS * 2).toBe(DUST_GATHERS * 2);
    },
  );

  it('the corridor hangs everybody apart from everybody else', () => {
    const { places } = formed(hall, stateOf('corridor'), stage, language);
    expect(new Set(places.map(({ x, z }) => `${x.toFixed(1)} ${z.toFixed(1)}`)).size).toBe(hall.count);
  });

  it('the hundred shows the honoured in the figure and all others in the ribbon, on the screen', () => {
    const formation = formed(hall, stateOf('hundred'), stage, language);
    const { figure, ribbon } = hundredLayout(stage);
    const honoured = membersOf(hall.index, { kind: 'list', id: 'hundred' });
    const others = membersOf(hall.index, { kind: 'list', id: 'sichuan' });
    expect(sorted([...honoured, ...others])).toEqual(everybody(hall));
    const [above, below] = [seen(stage, formation, honoured), seen(stage, formation, others)];
    expect(doubled([...above, ...below])).toBe(0);
    expect(
      outside(
        above.map(({ x }) => x),
        figure.left,
        figure.left + figure.width,
      ),
    ).toEqual([]);
    expect(
      outside(
        above.map(({ y }) => y),
        figure.top,
        figure.top + figure.height,
      ),
    ).toEqual([]);
    expect(
      outside(
        below.map(({ x }) => x),
        ribbon.left,
        ribbon.left + ribbon.width,
      ),
    ).toEqual([]);
    expect(
      outside(
        below.map(({ y }) => y),
        ribbon.top,
        ribbon.top + ribbon.height,
      ),
    ).toEqual([]);
    expect(
      outside([figure.top, figure.top + figure.height, ribbon.top + ribbon.height], stage.top, stage.bottom),
    ).toEqual([]);
    expect(
      outside([figure.left, figure.left + figure.width, ribbon.left + ribbon.width], 0, stage.width),
    ).toEqual([]);
    // Whoever reaches only so high can tap both.
    expect(figure.top + figure.height - stage.target).toBeGreaterThan(stage.reachTop);
    expect(ribbon.top + ribbon.height - stage.target).toBeGreaterThan(stage.reachTop);
  });

  it('the line of years shows everybody once, in reach, and can be scrolled to the last', () => {
    const formation = formed(hall, stateOf('years'), stage, language);
    const timeline = yearsOf(hall.index, stage, language);
    expect(sorted(shown(formation))).toEqual(everybody(hall));
    const lights = seen(stage, formation);
    expect(doubled(lights)).toBe(0);
    const half = timeline.cellWidth / 2;
    expect(
      outside(
        lights.map(({ x }) => x),
        half,
        stage.width + timeline.scroll - half,
      ),
    ).toEqual([]);
    expect(
      outside(
        lights.map(({ y }) => y - timeline.size / 2),
        inReach(stage, timeline.cellHeight),
        stage.bottom,
      ),
    ).toEqual([]);
    expect(
      outside(
        lights.map(({ y }) => y - timeline.size / 2 + timeline.cellHeight),
        stage.top,
        timeline.scroll > 0 ? abovePages(stage).bottom : stage.bottom,
      ),
    ).toEqual([]);
    expect(timeline.groups.reduce((sum, { span }) => sum + span.count, 0)).toBe(hall.count);
  });

  it('years are tapped on buttons that do not touch each other', () => {
    const { groups, clouds, labels } = yearsOf(hall.index, stage, language);
    expect(clouds).toHaveLength(groups.length);
    const middles = clouds.map(({ x }) => x);
    const gaps = middles.slice(1).map((x, at) => x - (middles[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(stage.target + 8);
    expect(labels.height).toBeGreaterThanOrEqual(stage.target);
    expect(labels.top).toBeGreaterThanOrEqual(stage.top);
    // Where there is no room below a low reach, the buttons below the line turn pages.
    const highest = stage.low ? 0 : stage.reachTop + stage.target * 0.5;
    expect(labels.top + labels.height).toBeGreaterThan(highest);
  });

  it.each(['fields', 'places'] as const)('%s show each person in one cloud', (view) => {
    const formation = formed(hall, stateOf(view), stage, language);
    const overview = clustersOf(hall.content, hall.index, stateOf(view), stage, language);
    const gathered = overview?.members.flat() ?? [];
    const placed = everybody(hall).filter(
      (at) => view === 'fields' || hall.content.people[at]?.places.length !== 0,
    );
    expect(sorted(gathered)).toEqual(placed);
    expect(sorted(shown(formation))).toEqual(placed);
    const lights = seen(stage, formation, gathered);
    expect(doubled(lights)).toBe(0);
    const top = Math.max(stage.reachTop, stage.top);
    const [across, down] = [lights.map(({ x }) => x), lights.map(({ y }) => y)];
    expect(outside(across, 0, stage.width)).toEqual([]);
    expect(outside(down, top, stage.bottom)).toEqual([]);
    for (const [at, cluster] of (overview?.clusters ?? []).entries()) {
      const own = seen(stage, formation, overview?.members[at]);
      const far = own.map(({ x, y }) => Math.hypot(x - cluster.x, y - cluster.y));
      expect(Math.max(...far)).toBeLessThanOrEqual(cluster.radius + 0.5);
    }
  });

  it('a group stands in rows within reach, in cells of their own, with room for a finger', () => {
    for (const { id } of hall.content.fields) {
      const group: Group = { kind: 'field', id };
      const members = membersOf(hall.index, group);
      const formation = formed(hall, stateOf('fields', group), stage, language);
      const grid = gridOf(stage, members.length, language);
      expect(sorted(shown(formation))).toEqual(sorted(members));
      const lights = seen(stage, formation, members);
      expect(doubled(lights)).toBe(0);
      const half = grid.cellWidth / 2;
      expect(
        outside(
          lights.map(({ x }) => x),
          half,
          stage.width + grid.scroll - half,
        ),
      ).toEqual([]);
      expect(
        outside(
          lights.map(({ y }) => y - grid.size / 2),
          inReach(stage, grid.cellHeight),
          stage.bottom,
        ),
      ).toEqual([]);
      expect(
        outside(
          lights.map(({ y }) => y - grid.size / 2 + grid.cellHeight),
          stage.top,
          abovePages(stage).bottom,
        ),
      ).toEqual([]);
      expect(Math.min(grid.cellWidth, grid.cellHeight)).toBeGreaterThanOrEqual(stage.target + 8);
    }
  });
});
