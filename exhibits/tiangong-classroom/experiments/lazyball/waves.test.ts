import { describe, expect, it } from 'vitest';
import {
  AXES,
  CALM,
  carried,
  heightAt,
  type Law,
  lawOf,
  stepSurface,
  type Surface,
  swellOf,
} from './surface.ts';
import { type Drop, legendre, MODES, swingOf, thickening } from './waves.ts';

const STEP = 1 / 120;
const water: Drop = { radius: 0.03, balls: 0 };
const SIGMA_OVER_RHO = 0.0728 / 998;

/** A ball that swings in one mode only, along the first line. */
function single(mode: number, height = 1e-3): Surface {
  return { ...CALM, swells: CALM.swells.map((_, index) => (index === mode - 2 ? height : 0)) };
}

/** Where the swell at the pole passes through zero, s, and its height at each turn, m: seen from outside only. */
function watch(law: Law, mode: number, seconds: number) {
  const crossings: number[] = [];
  const peaks: { time: number; height: number }[] = [];
  let surface = single(mode);
  let [older, old] = [0, heightAt(surface, 0)];
  for (let step = 1; step * STEP < seconds; step++) {
    surface = stepSurface(surface, law, undefined, STEP);
    const now = heightAt(surface, 0);
    if (old < 0 && now >= 0) crossings.push((step - 1 + old / (old - now)) * STEP);
    if (step > 1 && old > older && old > now)
      peaks.push({ time: (step - 1) * STEP, height: peak(older, old, now) });
    [older, old] = [old, now];
  }
  return { crossings, peaks };
}

/** Top of the parabola through three equally spaced heights. */
const peak = (a: number, b: number, c: number): number => b + (a - c) ** 2 / (8 * (2 * b - a - c));

function measured(law: Law, mode: number) {
  const { crossings, peaks } = watch(law, mode, 40);
  const period = ((crossings.at(-1) ?? 0) - (crossings[0] ?? 0)) / (crossings.length - 1);
  const [first, last] = [peaks[0], peaks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('it does not swing');
  const damping = Math.log(first.height / last.height) / (last.time - first.time);
  return { frequency: (2 * Math.PI) / period, damping };
}

describe('a ball of pure water', () => {
  it.each(MODES)('swings in mode %d at Rayleigh’s frequency, measured within 0.1 %', (mode) => {
    const rayleigh = Math.sqrt((mode * (mode - 1) * (mode + 2) * SIGMA_OVER_RHO) / 0.03 ** 3);
    expect(Math.abs(measured(lawOf(water, STEP), mode).frequency / rayleigh - 1)).toBeLessThan(1e-3);
  });

  it.each(MODES)('calms down in mode %d at Lamb’s rate, measured within 2 %', (mode) => {
    const lamb = ((mode - 1) * (2 * mode + 1) * 1e-6) / 0.03 ** 2;
    expect(Math.abs(measured(lawOf(water, STEP), mode).damping / lamb - 1)).toBeLessThan(0.02);
  });

  it('swings once in 1.35 s and keeps half its swell for more than two minutes at a radius of 3 cm', () => {
    const { frequency, damping } = swingOf(2, water);
    expect((2 * Math.PI) / frequency).toBeCloseTo(1.35, 2);
    expect(Math.log(2) / damping).toBeGreaterThan(120);
  });

  it('swings in all modes at once as each would alone: the sum agrees to 1e-12', () => {
    const law = lawOf(water, STEP);
    const alone = MODES.map((mode) => single(mode));
    const sum = (surfaces: readonly Surface[]): Surface => ({
      swells: CALM.swells.map((_, index) =>
        surfaces.reduce((total, one) => total + (one.swells[index] ?? 0), 0),
      ),
      speeds: CALM.speeds.map((_, index) =>
        surfaces.reduce((total, one) => total + (one.speeds[index] ?? 0), 0),
      ),
    });
    const run = (surface: Surface): Surface => {
      let current = surface;
      for (let step = 0; step < 600; step++) current = stepSurface(current, law, undefined, STEP);
      return current;
    };
    const apart = heightAt(sum(alone.map(run)), 0);
    expect(Math.abs(apart - heightAt(run(sum(alone)), 0))).toBeLessThan(1e-12);
  });
});

describe('a ball with steel balls in it', () => {
  const loaded: Drop = { radius: 0.03, balls: 12 };

  it.each(MODES)(
    'swings more slowly and calms down faster in mode %d, at the rate that was computed within 2 %',
    (mode) => {
      const [plain, heavy] = [measured(lawOf(water, STEP), mode), measured(lawOf(loaded, STEP), mode)];
      expect(heavy.frequency).toBeLessThan(plain.frequency);
      expect(heavy.damping).toBeGreaterThan(1.3 * plain.damping);
      expect(Math.abs(heavy.damping / swingOf(mode, loaded).damping - 1)).toBeLessThan(0.02);
    },
  );

  it('calms down more than five times as fast in the egg-shaped mode, which moves all of its water', () => {
    expect(swingOf(2, loaded).damping).toBeGreaterThan(5 * swingOf(2, water).damping);
  });

  it('has Einstein’s viscosity 1 + 2.5φ while it holds few, within 1 %, and ever more when crowded', () => {
    expect(Math.abs(thickening(0.01) / 1.025 - 1)).toBeLessThan(0.01);
    expect(thickening(0.3)).toBeGreaterThan(1 + 2.5 * 0.3);
  });
});

describe('the measure of a swell', () => {
  const law = lawOf(water, STEP);

  it('is the root mean square over the surface, within 1 % of adding up 20,000 points', () => {
    const swells = CALM.swells.map((_, index) => 1e-3 * Math.sin(1 + index * 1.7));
    let sum = 0;
    const points = 20_000;
    for (let point = 0; point < points; point++) {
      const z = 1 - (2 * point + 1) / points;
      const angle = point * Math.PI * (3 - Math.sqrt(5));
      const [x, y] = [Math.sqrt(1 - z * z) * Math.cos(angle), Math.sqrt(1 - z * z) * Math.sin(angle)];
      const height = swells.reduce((total, swell, index) => {
        const line = Math.floor(index / 5) * (Math.PI / 4);
        const values = legendre(x * Math.cos(line) + y * Math.sin(line));
        return total + swell * (values[2 + (index % 5)] ?? 0);
      }, 0);
      sum += height * height;
    }
    const mean = Math.sqrt(sum / points);
    expect(Math.abs(swellOf({ swells, speeds: CALM.speeds }, law) / mean - 1)).toBeLessThan(0.01);
  });

  it('hardly changes within a swing, though the ball passes through round: within 1 %', () => {
    let surface = single(3);
    const before = swellOf(surface, law);
    for (let step = 0; step < 21; step++) surface = stepSurface(surface, law, undefined, STEP);
    expect(Math.abs(heightAt(surface, 0))).toBeLessThan(0.2e-3);
    expect(Math.abs(swellOf(surface, law) / before - 1)).toBeLessThan(0.01);
  });
});

describe('the water inside', () => {
  it('moves with the surface at the surface, within 1e-9, and not at all in the middle', () => {
    const swells = CALM.swells.map((_, index) => 1e-3 * Math.cos(index * 2.3));
    const surface: Surface = { swells, speeds: CALM.speeds };
    AXES.forEach((axis, line) => {
      const moved = carried(surface, 0.03, { ...axis, z: 0 });
      const outwards = (moved.x * axis.x + moved.y * axis.y) * 0.03;
      expect(Math.abs(outwards - heightAt(surface, line))).toBeLessThan(1e-9);
    });
    expect(carried(surface, 0.03, { x: 0, y: 0, z: 0 })).toEqual({ x: 0, y: 0 });
  });
});
