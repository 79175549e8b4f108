import { assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  breakingLength,
  EARTH,
  LIFT,
  liftFrom,
  type Material,
  mostStress,
  ORBIT,
  stressAt,
  taperPower,
  thicknessAt,
  WHOLE,
} from './tether.ts';

const material = (gigapascals: number, density: number, taper = 1): Material => ({
  strength: gigapascals * 1e9,
  density,
  taper,
});
const materials = record({
  strength: double({ min: 1e9, max: 130e9, noNaN: true }),
  density: double({ min: 1000, max: 8000, noNaN: true }),
  taper: double({ min: 1, max: 20, noNaN: true }),
});
const radii = double({ min: EARTH, max: ORBIT, noNaN: true });

describe('the numbers of the literature', () => {
  it('steel needs a taper of 1.6·10³³, Kevlar of 2.5·10⁸, carbon nanotubes of 1.6 (Aravind 2007, table I)', () => {
    const taperOf = (of: Material): number => taperPower(of) / Math.LN10;
    expect(taperOf(material(5, 7900))).toBeCloseTo(Math.log10(1.6e33), 1);
    expect(taperOf(material(3.6, 1440))).toBeCloseTo(Math.log10(2.5e8), 1);
    expect(10 ** taperOf(material(130, 1300))).toBeCloseTo(1.6, 1);
  });

  it('agrees with the closed form exp[ρgR(1 + x/2 − 3/2·x^⅓)/σ], x = Rω²/g', () => {
    const gravity = 3.986_004_418e14 / EARTH ** 2;
    const x = (EARTH * 7.292_115e-5 ** 2) / gravity;
    const power = (7900 * gravity * EARTH * (1 + x / 2 - 1.5 * Math.cbrt(x))) / 5e9;
    expect(taperPower(material(5, 7900))).toBeCloseTo(power, 9);
  });

  it('a steel wire of equal thickness would bear 382 GPa, and reach 150,000 km from the middle of the Earth', () => {
    expect(mostStress(EARTH, material(5, 7900)) / 1e9).toBeCloseTo(382, -0.5);
    expect(balanceOf(EARTH) / 1e6).toBeCloseTo(150, 0);
  });

  it('the orbit is 35,786 km above the ground', () => {
    expect(Math.round(WHOLE / 1000)).toBe(35_786);
  });
});

/** The same equilibrium by many small pieces, with nothing known of a closed form. */
function summedStress(end: number, { density, taper }: Material): number {
  const pieces = 40_000;
  const length = (ORBIT - end) / pieces;
  let force = 0;
  for (let index = 0; index < pieces; index++) {
    const radius = end + (index + 0.5) * length;
    const pull = 3.986_004_418e14 / radius ** 2 - 7.292_115e-5 ** 2 * radius;
    force += density * thicknessAt(radius, taper) * pull * length;
  }
  return force / thicknessAt(ORBIT, taper);
}

describe('a tether that hangs', () => {
  it('bears what its pieces weigh together, tapered or not', () => {
    for (const taper of [1, 1.5, 8, 20]) {
      for (const end of [EARTH, 2e7, 4e7]) {
        const of = material(50, 1300, taper);
        expect(mostStress(end, of) / summedStress(end, of)).toBeCloseTo(1, 6);
      }
    }
  });

  // A thousandth of a pascal is what the numbers themselves are rounded by.
  it('bears less the thicker its middle, and most at the orbit', () => {
    assert(
      property(materials, radii, radii, (of, one, other) => {
        const [end, radius] = [Math.min(one, other), Math.max(one, other)];
        expect(stressAt(radius, end, of)).toBeGreaterThanOrEqual(-0.001);
        expect(stressAt(radius, end, of)).toBeLessThanOrEqual(mostStress(end, of) + 0.001);
        expect(mostStress(end, { ...of, taper: of.taper + 1 })).toBeLessThanOrEqual(
          mostStress(end, of) + 0.001,
        );
      }),
    );
  });

  it('with the taper that is needed never bears more than its strength, in whatever material', () => {
    assert(
      property(materials, radii, (of, end) => {
        const taper = Math.exp(Math.min(600, taperPower(of)));
        expect(mostStress(end, { ...of, taper })).toBeLessThanOrEqual(of.strength * (1 + 1e-9));
      }),
    );
  });

  it('breaks where its stress is its strength, and not at all where it holds to the ground', () => {
    assert(
      property(materials, (of) => {
        const length = breakingLength(of);
        const share = mostStress(ORBIT - length, of) / of.strength;
        expect(share).toBeLessThanOrEqual(1);
        expect(length === WHOLE || share > 0.9999).toBe(true);
      }),
    );
  });

  it('is in balance: both ends have the same potential, and each is the other’s balance', () => {
    assert(
      property(radii, (radius) => {
        const outer = balanceOf(radius);
        expect(outer).toBeGreaterThanOrEqual(ORBIT - 1);
        expect(Math.abs(liftFrom(outer) - liftFrom(radius))).toBeLessThan(LIFT * 1e-9);
        expect(balanceOf(outer) / radius).toBeCloseTo(1, 9);
      }),
    );
  });
});
