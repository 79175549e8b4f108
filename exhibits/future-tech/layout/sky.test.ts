import { describe, expect, it } from 'vitest';
import { screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { emOf, type Room, roomOf } from '#exhibits/kit/room.ts';
import { nameSize, skyLayout } from './sky.ts';

const SIZES = [
  [1080, 1920],
  [1920, 1080],
  [3840, 2160],
  [5120, 1440],
] as const;
const NAMES = {
  Chinese: [
    '太空电梯',
    '赛博空间',
    '脑机接口',
    '纳米机器人',
    '生物计算机',
    '人体冬眠',
    '机械外骨骼',
    '戴森球',
    '量子计算机',
    '脑库',
  ],
  English: [
    'Space Elevator',
    'Cyberspace',
    'Brain–Computer Interface',
    'Nanorobots',
    'Biological Computer',
    'Human Hibernation',
    'Mechanical Exoskeleton',
    'Dyson Sphere',
    'Quantum Computer',
    'Brain Bank',
  ],
};

const roomFor = (width: number, height: number, text: number, low: boolean): Room =>
  roomOf(screenGeometry(DEFAULT_SETTINGS.screen, width, height, low), text);
const laidOut = (room: Room, names: readonly string[]) =>
  skyLayout(
    room,
    names.map((name) => nameSize(emOf(name), room.text * 1.15)),
  );

const rooms = SIZES.flatMap(([width, height]) =>
  ([1, 2] as const).flatMap((text) =>
    ([false, true] as const).flatMap((low) =>
      (['Chinese', 'English'] as const).map((language) => {
        const where = `${width} × ${height}, text × ${text}, ${low ? 'low reach' : 'standing'}, ${language}`;
        return { where, room: roomFor(width, height, text, low), language, text, low };
      }),
    ),
  ),
);

describe.each(rooms)('the sky at $where', ({ room, language, text, low }) => {
  const { worlds, crowded, lines } = laidOut(room, NAMES[language]);

  it('hangs all ten within reach, or says that their names have to be a list', () => {
    expect(worlds).toHaveLength(10);
    const hasRoom = text === 1 && (!low || room.width < room.height * 3);
    expect(crowded && hasRoom).toBe(false);
    if (crowded) return;
    for (const { touch } of worlds) {
      expect(touch.left).toBeGreaterThanOrEqual(0);
      expect(touch.left + touch.width).toBeLessThanOrEqual(room.width);
      expect(touch.top).toBeGreaterThanOrEqual(room.top - 1);
      expect(touch.top + touch.height).toBeLessThanOrEqual(room.bottom + 1);
      expect(Math.min(touch.width, touch.height)).toBeGreaterThanOrEqual(room.target);
    }
  });

  it('keeps what is touched at least 8 px apart', () => {
    if (crowded) return;
    const close = worlds.flatMap((one, at) =>
      worlds.slice(at + 1).flatMap((other) => {
        const across = Math.max(
          one.touch.left - other.touch.left - other.touch.width,
          other.touch.left - one.touch.left - one.touch.width,
        );
        const along = Math.max(
          one.touch.top - other.touch.top - other.touch.height,
          other.touch.top - one.touch.top - one.touch.height,
        );
        return Math.max(across, along) < 8 ? [[one, other]] : [];
      }),
    );
    expect(close).toEqual([]);
  });

  it('joins all of them in one constellation', () => {
    const seen = new Set([0]);
    for (const [from, to] of lines) {
      expect(seen.has(from)).toBe(true);
      seen.add(to);
    }
    expect(seen.size).toBe(10);
  });
});

describe('a sky', () => {
  it('is no grid: bodies differ in size and depth, and hardly two share a height', () => {
    for (const [width, height] of SIZES) {
      const { worlds } = laidOut(roomFor(width, height, 1, false), NAMES.Chinese);
      const sizes = worlds.map(({ size }) => size);
      expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(1.8);
      expect(new Set(worlds.map(({ y }) => Math.round(y / 8))).size).toBeGreaterThanOrEqual(7);
      expect(worlds.map(({ depth }) => depth)).toContain(1);
    }
  });

  it('hangs its bodies large where there is room', () => {
    const { worlds } = laidOut(roomFor(1920, 1080, 1, false), NAMES.Chinese);
    expect(Math.max(...worlds.map(({ size }) => size))).toBeGreaterThan(200);
  });

  it.each([0, 1, 2, 7])('of a pack with %d worlds stands too', (count) => {
    const { worlds, crowded } = laidOut(roomFor(1080, 1920, 1, false), NAMES.English.slice(0, count));
    expect(worlds).toHaveLength(count);
    expect(crowded).toBe(false);
    expect(worlds.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});
