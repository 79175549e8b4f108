import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#exhibits/kit/random.ts';
import { listen, spread, typicalError } from './decoder.ts';
import { fitted, LETTERS, likeness, nearest, PIECES, type Point, strokeOf } from './letters.ts';

/** What is read for one direction, many times. */
function readings(electrodes: number, seconds: number, angle: number, many = 2000): readonly Point[] {
  const random = seeded(electrodes * 1000 + many);
  const direction = { x: Math.cos(angle), y: Math.sin(angle) };
  return Array.from({ length: many }, () => {
    const { x, y } = listen(direction, electrodes, seconds, random).movement;
    // Along the movement and sideways of it.
    return { x: x * direction.x + y * direction.y, y: y * direction.x - x * direction.y };
  });
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const rms = (numbers: readonly number[]): number => Math.sqrt(mean(numbers.map((each) => each ** 2)));

describe('reading a direction from spikes', () => {
  it.each([4, 7, 16, 96, 256])('is right on average with %d electrodes', (electrodes) => {
    const read = readings(electrodes, 0.1, 1.1);
    // Three standard errors of a mean.
    const margin = (3 * spread(electrodes, 0.1)) / Math.sqrt(2000) + 0.01;
    expect(Math.abs(mean(read.map(({ x }) => x)) - 1)).toBeLessThan(margin * 1.3);
    expect(Math.abs(mean(read.map(({ y }) => y)))).toBeLessThan(margin * 1.3);
  });

  it.each([16, 64, 256])('scatters with %d electrodes as the formula says, within 8 %%', (electrodes) => {
    for (const angle of [0, 0.7, 2.5]) {
      const sideways = rms(readings(electrodes, 0.05, angle).map(({ y }) => y));
      expect(Math.abs(sideways / spread(electrodes, 0.05) - 1)).toBeLessThan(0.08);
    }
  });

  it('errs half as much with four times the electrodes: 1/√N', () => {
    const error = (electrodes: number): number =>
      rms(readings(electrodes, 0.8, 0.4).map(({ x, y }) => Math.atan2(y, x)));
    expect(error(64) / error(256)).toBeGreaterThan(1.85);
    expect(error(64) / error(256)).toBeLessThan(2.15);
  });

  it('is off by less than the number that is shown in two of three cases', () => {
    const read = readings(96, 1 / PIECES, 0.9);
    const limit = (typicalError(96, 1 / PIECES) * Math.PI) / 180;
    const within = read.filter(({ x, y }) => Math.abs(Math.atan2(y, x)) < limit).length / read.length;
    expect(within).toBeGreaterThan(0.6);
    expect(within).toBeLessThan(0.72);
  });

  it('hears as many spikes as the neurons fire: 10 a second each, over all directions', () => {
    const random = seeded(7);
    let spikes = 0;
    for (let at = 0; at < 500; at++) {
      spikes += listen({ x: 0, y: 1 }, 256, 0.1, random).spikes.reduce((sum, each) => sum + each, 0);
    }
    expect(Math.abs(spikes / (500 * 256 * 0.1) / 10 - 1)).toBeLessThan(0.02);
  });

  it('is shown as an angle that only ever falls with more electrodes and more time, and never passes 90°', () => {
    assert(
      property(
        integer({ min: 4, max: 255 }),
        double({ min: 0.01, max: 0.2, noNaN: true }),
        (electrodes, seconds) => {
          const error = typicalError(electrodes, seconds);
          expect(error).toBeLessThan(90);
          expect(typicalError(electrodes + 1, seconds)).toBeLessThan(error);
          expect(typicalError(electrodes, seconds * 1.1)).toBeLessThan(error);
        },
      ),
    );
  });
});

describe('letters', () => {
  it('are each nearest to themselves, and no two are alike', () => {
    LETTERS.forEach((letter, at) => {
      expect(nearest(letter.directions)).toBe(at);
      const others = LETTERS.filter((other) => other !== letter);
      const alike = others.map((other) => likeness(letter.directions, other));
      expect(Math.max(...alike)).toBeLessThan(0.9);
    });
  });

  it('are strokes of 24 pieces that stay in their box, and are written back by their own directions', () => {
    for (const { start, lengths, directions } of LETTERS) {
      expect(directions).toHaveLength(PIECES);
      let { x, y } = start;
      directions.forEach((direction, at) => {
        expect(Math.hypot(direction.x, direction.y)).toBeCloseTo(1, 9);
        x += direction.x * (lengths[at] ?? 0);
        y += direction.y * (lengths[at] ?? 0);
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1.001);
      });
    }
  });

  it('that a hand has written fill the same box, their form kept', () => {
    const box = fitted([
      { x: 3, y: 3 },
      { x: 3, y: 7 },
      { x: 4, y: 7 },
    ]);
    expect(box).toEqual([
      { x: -0.25, y: -1 },
      { x: -0.25, y: 1 },
      { x: 0.25, y: 1 },
    ]);
    expect(strokeOf([{ x: 1, y: 1 }])).toBeUndefined();
  });
});
