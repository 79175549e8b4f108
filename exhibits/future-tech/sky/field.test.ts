import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD_IDS } from '../content.ts';
import { DECADES } from '../decades.ts';
import { choiceOf, lightsOf, sharesOf } from '../votes.ts';
import { fieldOf, type Ground, RISE_SECONDS, risen } from './field.ts';

const ground = (width: number, height: number): Ground => ({
  columns: DECADES.map((_decade, at) => ({ left: (at * width) / 9, right: ((at + 1) * width) / 9 })),
  top: 100,
  bottom: 100 + height,
  largest: 44,
});
const counts = fc.dictionary(
  fc
    .tuple(fc.constantFrom(...WORLD_IDS), fc.constantFrom(...DECADES))
    .map(([world, decade]) => choiceOf({ world, decade })),
  fc.integer({ min: 0, max: 4_000 }),
  { maxKeys: 40 },
);
const grounds = fc.constantFrom(ground(1000, 700), ground(1300, 700), ground(2600, 1400), ground(3400, 900));

describe('the field of lights', () => {
  it('keeps every light on the ground of its decade, whatever was voted', () => {
    fc.assert(
      fc.property(counts, grounds, (all, place) => {
        const outside = fieldOf(place, lightsOf(sharesOf(all), undefined)).filter(
          ({ decade, x, y, size }) => {
            const { left, right } = place.columns[DECADES.indexOf(decade)] ?? { left: 0, right: 0 };
            const across = x - size / 2 >= left && x + size / 2 <= right;
            return !across || y - size / 2 < place.top || y + size / 2 > place.bottom;
          },
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  it('lays no light over another', () => {
    const field = fieldOf(
      ground(1000, 700),
      lightsOf(sharesOf({ 'bci-2030': 300, 'bci-2040': 7 }), undefined),
    );
    const nearest = field.flatMap((one, at) =>
      field.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y) / one.size),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(0.85);
  });

  it('is the same for the same votes, on every machine', () => {
    const draw = () => fieldOf(ground(1000, 700), lightsOf(sharesOf({ 'bci-2030': 30 }), undefined));
    expect(draw()).toEqual(draw());
  });

  it('has large lights for few votes, and smaller ones for many', () => {
    const sizeOf = (votes: number) =>
      fieldOf(ground(1000, 700), lightsOf(sharesOf({ 'bci-2030': votes }), undefined))[0]?.size ?? 0;
    expect(sizeOf(3)).toBeGreaterThan(24);
    expect(sizeOf(1500)).toBeLessThan(sizeOf(200));
    expect(sizeOf(1500)).toBeGreaterThan(4);
  });

  it('has this visit’s light on top of its column', () => {
    const field = fieldOf(
      ground(1000, 700),
      lightsOf(sharesOf({ 'bci-2030': 5, 'brain-bank-2030': 60 }), { world: 'bci', decade: '2030' }),
    );
    const own = field.filter(({ mine }) => mine);
    expect(own).toHaveLength(1);
    expect(own[0]?.height).toBe(Math.max(...field.map(({ height }) => height)));
  });

  it('has no lights where nobody voted', () => expect(fieldOf(ground(1000, 700), [])).toEqual([]));
});

describe('the lights rise', () => {
  it('one after the other from the ground, and all stand when the time is over', () => {
    expect(risen(0, 0)).toBe(0);
    expect(risen(0, 0.2)).toBeGreaterThan(risen(0.8, 0.2));
    for (const height of [0, 0.5, 1]) expect(risen(height, RISE_SECONDS)).toBe(1);
  });
});
