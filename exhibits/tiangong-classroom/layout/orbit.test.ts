import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { screenGeometry } from '#core/screen.ts';
import { emOf, type Room, roomOf } from '#exhibits/kit/room.ts';
import { orbitLayout } from './orbit.ts';

const SIZES = [
  [1080, 1920],
  [1920, 1080],
  [3840, 2160],
  [3840, 1080],
] as const;
const NAMES = {
  Chinese: [
    '会调头的扳手',
    '又见陀螺',
    '动量守恒',
    '太空转身',
    '液桥',
    '毛细效应',
    '水球光学',
    '浮力消失，水油分离',
    '水球变“懒”',
    '球形火焰',
  ],
  English: [
    'The tumbling wrench',
    'The gyroscope',
    'Colliding balls',
    'Turning in space',
    'Liquid bridge',
    'Capillary climb',
    'Water-ball optics',
    'Lost buoyancy, oil and water',
    'The lazy water ball',
    'Spherical flame',
  ],
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const apart = (one: Box, other: Box): boolean =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

function laidOut(stage: Room, names: readonly string[]) {
  const widths = names.map((name) => (emOf(name) + 1.9) * stage.text);
  const layout = orbitLayout(stage, 4, widths, stage.text * 20);
  const experiments = layout.experiments.map(({ x, y }, at): Box => {
    const [width, height] = [widths[at] ?? 0, Math.max(stage.target, stage.text * 1.2)];
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  });
  // As wide as a day is written, and as high as light, title, day and mission.
  const [half, under] = layout.compact
    ? [stage.text * 3, stage.text * 2.9]
    : [stage.text * 4.6, stage.text * 4.9];
  const lessons = layout.lessons.map(({ x, y }): Box => {
    return {
      left: x - half,
      right: x + half,
      top: y - stage.target * 0.6,
      bottom: y + stage.target * 0.6 + under,
    };
  });
  return { layout, experiments, lessons };
}

const stages = SIZES.flatMap(([width, height]) =>
  ([1, 2] as const).flatMap((text) =>
    (['Chinese', 'English'] as const).map((language) => {
      const stage = roomOf(screenGeometry(DEFAULT_SETTINGS.screen, width, height), text);
      return [`${width} × ${height}, text × ${text}, ${language}`, stage, NAMES[language]] as const;
    }),
  ),
);

describe.each(stages)('the orbit at %s', (_where, stage, names) => {
  const { layout, experiments, lessons } = laidOut(stage, names);
  const all = [...experiments, ...lessons];

  it('lies within reach and on the screen', () => {
    for (const { left, right, top, bottom } of all) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(stage.width);
      expect(top).toBeGreaterThanOrEqual(stage.top);
      expect(bottom).toBeLessThanOrEqual(stage.bottom + 0.5);
    }
  });

  it('keeps what is touched apart', () => {
    const touching = all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .flatMap((other, after) => (apart(one, other) ? [] : [[at, at + 1 + after, one, other]])),
    );
    expect(touching).toEqual([]);
  });

  it('has the lessons on the orbit, the experiments on the Earth', () => {
    for (const { x, y } of layout.lessons)
      expect(Math.hypot(x - layout.orbit.x, y - layout.orbit.y)).toBeCloseTo(layout.orbit.radius, 3);
    for (const { x, y } of layout.experiments)
      expect(Math.hypot(x - layout.limb.x, y - layout.limb.y)).toBeLessThan(layout.limb.radius);
  });
});

it.each(SIZES)(
  'at %d × %d, in low reach and at every size of text, it is whole or a list',
  (width, height) => {
    for (const text of [1, 1.5, 2])
      for (const names of Object.values(NAMES)) {
        const geometry = screenGeometry(DEFAULT_SETTINGS.screen, width, height, true);
        const { layout, experiments, lessons } = laidOut(roomOf(geometry, text), names);
        const all = [...experiments, ...lessons];
        const whole = all.every((one, at) => all.slice(at + 1).every((other) => apart(one, other)));
        expect(whole || layout.crowded).toBe(true);
        // Only nine lines of a low wall are within a low reach; elsewhere plain text has room.
        expect(text === 1 && width / height < 3 && layout.crowded).toBe(false);
      }
  },
);

it('a pack with one lesson and no experiments has an orbit too', () => {
  const stage = roomOf(screenGeometry(DEFAULT_SETTINGS.screen, 1080, 1920), 1);
  const { lessons, experiments } = orbitLayout(stage, 1, [], 200);
  expect(lessons).toHaveLength(1);
  expect(experiments).toEqual([]);
  expect(Number.isFinite(lessons[0]?.y)).toBe(true);
});
