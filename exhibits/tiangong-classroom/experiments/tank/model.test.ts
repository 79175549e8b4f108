import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import { BALL, BALL_MATTER, lift, OIL_DROP, risingSpeed } from './buoyancy.ts';
import {
  type TankAct,
  type TankControl,
  tankModel as model,
  type TankSentence,
  type TankSetup,
  type TankState,
} from './model.ts';
import { DROPS, gathered, TANK } from './swarm.ts';

const setupOf = (place: Place, values: Partial<Record<TankControl, number>> = {}): TankSetup => {
  const first = firstSetup<TankControl>(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
};

const run = (state: TankState, setup: TankSetup, seconds: number): TankState => {
  let now = state;
  for (let step = 0; step < Math.round(seconds / model.step); step++) now = model.advance(now, setup);
  return now;
};

const shake: Deed<TankAct> = { name: 'shake', strength: 0.6 };
const begun = (setup: TankSetup, seconds: number): TankState => run(model.begin(setup), setup, seconds);
const oil = ({ swarm }: TankState): number => swarm.radii.reduce((sum, radius) => sum + radius ** 3, 0);

/** One drop by itself in water that turns already. */
function alone(setup: TankSetup, radius: number, place: readonly number[], spin: number): TankState {
  const state = model.begin(setup);
  const swarm = {
    ...state.swarm,
    radii: new Float64Array(DROPS),
    places: new Float64Array(3 * DROPS),
    speeds: new Float64Array(3 * DROPS),
  };
  swarm.radii[0] = radius;
  swarm.places.set(place);
  return { ...state, swarm, spin, ball: { ...state.ball, place: { x: 0, y: 0.028, z: 0 } } };
}

describe('the laws', () => {
  it('a fine drop rises as Hadamard and Rybczynski say within 1 percent', () => {
    const radius = 2e-5;
    const slip = (3 + 3 * OIL_DROP.stiffness) / (2 + 3 * OIL_DROP.stiffness);
    const wanted = ((2 / 9) * (998 - 900) * 9.81 * radius ** 2 * slip) / 998e-6;
    expect(Math.abs(risingSpeed(OIL_DROP, radius, 1) / wanted - 1)).toBeLessThan(0.01);
    expect(slip).toBeGreaterThan(1);
  });

  it('a large drop balances buoyancy with Newtons drag, 0.44, within 1 percent', () => {
    const radius = 0.01;
    const speed = risingSpeed(OIL_DROP, radius, 1);
    const drag = 0.44 * 0.5 * 998 * Math.PI * radius ** 2 * speed ** 2;
    expect(Math.abs(drag / ((4 / 3) * Math.PI * radius ** 3 * (998 - 900) * 9.81) - 1)).toBeLessThan(0.01);
  });

  it('the ball begins to rise at (ρw − ρb)g/(ρb + ρw/2) within 1 percent', () => {
    const state = begun(setupOf('earth'), 1 / 120);
    const wanted = ((998 - BALL_MATTER.density) * 9.81) / (BALL_MATTER.density + 499);
    expect(Math.abs((state.ball.speed.y * 120) / wanted - 1)).toBeLessThan(0.01);
    expect(lift(BALL_MATTER, 1)).toBeCloseTo(wanted, 9);
  });

  it('in water that turns a fine drop goes inwards at the speed at which ω²r would lift it, within 5 percent', () => {
    const spin = 4 * Math.PI;
    const setup = setupOf('orbit', { spin: 2 });
    const radius = 1.5e-4;
    const state = run(alone(setup, radius, [0.03, -0.03, 0], spin), setup, 0.5);
    const [x, , z] = state.swarm.places;
    let far = 0.03;
    for (let step = 0; step < 500; step++)
      far -= 1e-3 * risingSpeed(OIL_DROP, radius, (spin ** 2 * far) / 9.81);
    expect(Math.abs((0.03 - Math.hypot(x ?? 0, z ?? 0)) / (0.03 - far) - 1)).toBeLessThan(0.05);
  });

  it('in free fall on Earth everything is exactly as in orbit, and pushed with 1 g in orbit exactly as on Earth', () => {
    expect(begun(setupOf('earth', { lift: -1 }), 3)).toEqual(begun(setupOf('orbit'), 3));
    expect(begun(setupOf('orbit', { lift: 1 }), 3)).toEqual(begun(setupOf('earth'), 3));
  });
});

describe('what is seen', { timeout: 60_000 }, () => {
  const put: Deed<TankAct> = { name: 'put', strength: 0.3, direction: { x: 0.6, y: -0.8 } };

  const reach = Math.hypot(TANK.radius, TANK.height / 2);

  it('in orbit the ball stays where it is put', () => {
    const setup = setupOf('orbit');
    const { x, y } = run(model.act(model.begin(setup), setup, put), setup, 60).ball.place;
    expect(x).toBeCloseTo(0.3 * reach * 0.6, 9);
    expect(y).toBeCloseTo(-0.3 * reach * 0.8, 9);
  });

  it('on Earth it comes up within a second, and stays under the lid', () => {
    const setup = setupOf('earth');
    const state = run(model.act(begun(setup, 1), setup, put), setup, 1.2);
    expect(state.ball.place.y).toBeCloseTo(TANK.height / 2 - BALL.radius, 9);
  });

  const shaken = (setup: TankSetup): TankState => run(model.act(begun(setup, 3), setup, shake), setup, 1.2);

  it('shaken oil gathers on Earth within 5 s to more than 85 percent', () => {
    expect(gathered(run(shaken(setupOf('earth')), setupOf('earth'), 5).swarm)).toBeGreaterThan(0.85);
  });

  it('in orbit it is mixed a minute later still, gathered to less than 15 percent', () => {
    expect(gathered(run(shaken(setupOf('orbit')), setupOf('orbit'), 60).swarm)).toBeLessThan(0.15);
  });

  it('in orbit a spin gathers the oil along the axis within 12 s to more than 80 percent', () => {
    const setup = setupOf('orbit', { spin: 2 });
    expect(gathered(begun(setup, 0).swarm)).toBeLessThan(0.2);
    expect(gathered(begun(setup, 12).swarm)).toBeGreaterThan(0.8);
  });

  it('larger drops gather sooner than small ones', () => {
    const share = (drop: number): number =>
      gathered(begun(setupOf('earth', { drop, lift: -0.9 }), 1.5).swarm);
    expect(share(3)).toBeGreaterThan(share(0.5) + 0.1);
  });
});

describe('as an experiment', { timeout: 60_000 }, () => {
  it('no oil is lost by flowing together or by shaking: 1e-9', () => {
    const setup = setupOf('earth');
    const first = oil(model.begin(setup));
    const joined = begun(setup, 10);
    expect(joined.swarm.radii.filter((radius) => radius > 0).length).toBeLessThan(DROPS - 20);
    expect(Math.abs(oil(joined) / first - 1)).toBeLessThan(1e-9);
    const torn = run(model.act(joined, setup, shake), setup, 0.1);
    expect(torn.swarm.radii.filter((radius) => radius > 0).length).toBe(DROPS);
    expect(Math.abs(oil(torn) / first - 1)).toBeLessThan(1e-9);
  });

  it('the same deeds give the same states', () => {
    const once = (): TankState => {
      const setup = setupOf('orbit', { spin: 1 });
      return run(model.act(begun(setup, 1), setup, shake), setup, 2);
    };
    expect(once()).toEqual(once());
  });

  it('every sentence can be reached by deeds and settings', () => {
    const said = new Set<TankSentence>();
    const watch = (state: TankState, setup: TankSetup): TankState => {
      let now = state;
      for (let step = 0; step < 120 * 8; step++) {
        said.add(model.say(now, setup));
        now = model.advance(now, setup);
      }
      return now;
    };
    const orbit = setupOf('orbit');
    const spun = watch(watch(model.begin(orbit), orbit), setupOf('orbit', { spin: 2 }));
    watch(spun, orbit);
    watch(model.act(spun, orbit, shake), setupOf('orbit', { lift: 0.3 }));
    for (const values of [{}, { lift: -1 }, { spin: 3 }]) {
      const setup = setupOf('earth', values);
      watch(model.begin(setup), setup);
    }
    expect([...said].sort()).toEqual(
      [
        'apart',
        'earthFalls',
        'earthLayers',
        'earthRises',
        'earthSpins',
        'shaken',
        'spins',
        'still',
        'thrust',
      ].sort(),
    );
  });

  it('what rests in orbit begins to move under a tenth of the weight, and does not stop at once', () => {
    const setup = setupOf('orbit');
    const rest = begun(setup, 4);
    expect(model.isResting(rest, setup)).toBe(true);
    const pushed = setupOf('orbit', { lift: 0.1 });
    let state = rest;
    for (let step = 0; step < 120; step++) {
      expect(model.isResting(state, pushed)).toBe(false);
      state = model.advance(state, pushed);
    }
  });

  it('comes to rest after a shake, in orbit and on Earth, but not while it turns', () => {
    for (const place of ['orbit', 'earth'] as const) {
      const setup = setupOf(place);
      expect(model.isResting(run(model.act(model.begin(setup), setup, shake), setup, 40), setup)).toBe(true);
    }
    expect(model.isResting(begun(setupOf('orbit', { spin: 1 }), 20), setupOf('orbit', { spin: 1 }))).toBe(
      false,
    );
  });

  it('10,000 random deeds and settings keep everything in the tank', { timeout: 60_000 }, () => {
    const deeds = record({
      name: constantFrom<TankAct>('shake', 'put'),
      strength: double({ min: 0, max: 1, noNaN: true }),
      angle: double({ min: 0, max: 6.3, noNaN: true }),
      place: constantFrom<Place>('earth', 'orbit'),
      lift: double({ min: -1, max: 1, noNaN: true }),
      spin: double({ min: 0, max: 3, noNaN: true }),
      steps: integer({ min: 0, max: 5 }),
    });
    assert(
      property(
        integer({ min: 1, max: 4 }),
        array(deeds, { minLength: 200, maxLength: 200 }),
        (drop, list) => {
          let state = model.begin(setupOf('orbit', { drop }));
          for (const { name, strength, angle, place, lift: push, spin, steps } of list) {
            const setup = setupOf(place, { drop, lift: push, spin });
            const direction = { x: Math.cos(angle), y: Math.sin(angle) };
            state = run(model.act(state, setup, { name, strength, direction }), setup, steps * model.step);
          }
          const { places, radii } = state.swarm;
          radii.forEach((radius, at) => {
            const [x = 0, y = 0, z = 0] = places.subarray(3 * at, 3 * at + 3);
            if (radius === 0) return;
            expect(Math.hypot(x, z)).toBeLessThanOrEqual(TANK.radius - radius + 1e-9);
            expect(radius === 0 ? 0 : Math.abs(y)).toBeLessThanOrEqual(TANK.height / 2 - radius + 1e-9);
          });
          expect(Math.abs(state.ball.place.y)).toBeLessThanOrEqual(TANK.height / 2 - BALL.radius + 1e-9);
          expect(state.swarm.speeds.every((speed) => Math.abs(speed) < 3)).toBe(true);
        },
      ),
      { numRuns: 50, seed: 8 },
    );
  });
});
