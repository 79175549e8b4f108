import { assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { rodOf } from './drag.ts';
import { CLOSED, gape, hurried, linksAt, OPEN } from './gait.ts';
import { BEATS, type NanoAct, type NanoSetup, type NanoState, nanoModel, TRACK_PLACES } from './model.ts';
import { COIL, HEAD, screwSpeed } from './screw.ts';
import { type Motion, STILL, swim } from './swim.ts';

const { step } = nanoModel;
const setupOf = (values: Partial<NanoSetup['values']> = {}): NanoSetup => ({
  values: { ...firstValues(nanoModel.controls), ...values },
});
const SMALL = setupOf();
const POOL = setupOf({ size: 5 });

const press = (state: NanoState, setup: NanoSetup, name: NanoAct): NanoState =>
  nanoModel.act(state, setup, { name, strength: 0.6 });
/** Until it rests, 60 s at most. */
function rested(name: NanoAct, setup: NanoSetup, each: (state: NanoState) => void = () => undefined) {
  let state = press(nanoModel.begin(setup), setup, name);
  let steps = 0;
  for (; !nanoModel.isResting(state, setup) && steps < 60 / step; steps++) {
    state = nanoModel.advance(state, setup);
    each(state);
  }
  return { state, seconds: steps * step };
}
const far = ({ motion: { pose } }: NanoState): number => Math.hypot(pose.x, pose.y);
const reading = (state: NanoState, setup: NanoSetup, name: string): string => {
  const found = nanoModel.read(state, setup).find((each) => each.name === name);
  return found === undefined ? '' : `${numberText(found.value, found.digits)} ${found.unit}`.trim();
};

const anySetup = record({
  size: integer({ min: 1, max: 5 }),
  rate: integer({ min: 1, max: 5 }),
  haste: integer({ min: 1, max: 6 }),
}).map((values) => setupOf(values));

describe('the shell with one hinge', () => {
  it('is, in the small, back where it was after every beat, however fast it is flapped and however hastily closed', () => {
    assert(
      property(anySetup, (setup) => {
        const small = setupOf({ ...setup.values, size: 1 });
        let most = 0;
        const { state } = rested('flap', small, (now) => {
          most = Math.max(most, far(now));
        });
        expect(most).toBeGreaterThan(0.15);
        expect(far(state)).toBeLessThan(3e-4);
      }),
      { numRuns: 15 },
    );
  });

  it('is moved on the way by what the drag of two plates gives on paper', () => {
    // Balance of drag: dx/dα = −(ℓ/2)·γ·sin α/(γ·sin² α + cos² α), integrated over u = cos α.
    const { across, along } = rodOf(1, 0.03);
    const anisotropy = across / along;
    const root = Math.sqrt((anisotropy - 1) / anisotropy);
    const primitive = (angle: number): number => Math.atanh(root * Math.cos(angle)) / root / 2;
    let least = 0;
    rested('flap', setupOf({ haste: 1, rate: 1 }), ({ motion }) => {
      least = Math.min(least, motion.pose.x);
    });
    expect(least).toBeCloseTo(primitive(OPEN) - primitive(CLOSED), 3);
  });

  it('fails ever more exactly the smaller it is: a tenth of the size, a hundredth of the way', () => {
    const way = (size: number): number => {
      const setup = setupOf({ size, haste: 6, rate: 5 });
      return rested('flap', setup).state.motion.pose.x;
    };
    expect(way(3) / way(2)).toBeGreaterThan(50);
    expect(way(2)).toBeGreaterThan(0);
  });

  it('as large as a real one, swims, and coasts on when it has closed', () => {
    let atEnd = 0;
    const { state } = rested('flap', POOL, (now) => {
      if (now.beats < now.until) atEnd = now.motion.pose.x;
    });
    expect(state.motion.pose.x).toBeGreaterThan(1);
    expect(state.motion.pose.x - atEnd).toBeGreaterThan(0.3);
  });
});

describe('swimming by drag alone', () => {
  /** One round of the three links, seen from a room that is turned. */
  function round(turned: number, viscosity: number): Motion {
    let motion: Motion = { pose: { x: 0, y: 0, angle: turned }, momentum: STILL, speed: 0 };
    const shape = (at: number) => linksAt('hinges', hurried((at / 300) % 1, 3));
    for (let at = 0; at < 300; at++)
      motion = swim('hinges', motion, [shape(at), shape(at + 1)], viscosity, 1 / 600);
    return motion;
  }

  it('is the same in every direction, small or large: the way turns with the swimmer', () => {
    assert(
      property(double({ min: -3, max: 3, noNaN: true }), constantFrom(1e4, 1, 1e-4), (turned, viscosity) => {
        const [plain, other] = [round(0, viscosity), round(turned, viscosity)];
        const { x, y } = plain.pose;
        expect(other.pose.x).toBeCloseTo(x * Math.cos(turned) - y * Math.sin(turned), 6);
        expect(other.pose.y).toBeCloseTo(x * Math.sin(turned) + y * Math.cos(turned), 6);
        expect(other.momentum.spin).toBeCloseTo(plain.momentum.spin, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves, in the small, no force on the body: what drags and what pushes add up to nothing', () => {
    const shape = (made: number) => linksAt('hinges', made);
    const [from, to, dt] = [shape(0.1), shape(0.1001), 1e-4];
    const { pose } = swim(
      'hinges',
      { pose: { x: 0, y: 0, angle: 0 }, momentum: STILL, speed: 0 },
      [from, to],
      1e6,
      dt,
    );
    const rod = rodOf(1 / 3, 0.015);
    let [forceX, forceY, size] = [0, 0, 0];
    for (const [index, link] of from.entries()) {
      const after = to[index] ?? link;
      for (let piece = 0; piece < 200; piece++) {
        const place = ((piece + 0.5) / 200 - 0.5) / 3;
        const [x, y] = [link.x + place * Math.cos(link.angle), link.y + place * Math.sin(link.angle)];
        const moveX = after.x + place * Math.cos(after.angle) - x + pose.x - pose.angle * y;
        const moveY = after.y + place * Math.sin(after.angle) - y + pose.y + pose.angle * x;
        const along = moveX * Math.cos(link.angle) + moveY * Math.sin(link.angle);
        const across = moveY * Math.cos(link.angle) - moveX * Math.sin(link.angle);
        forceX += rod.along * along * Math.cos(link.angle) - rod.across * across * Math.sin(link.angle);
        forceY += rod.along * along * Math.sin(link.angle) + rod.across * across * Math.cos(link.angle);
        size += Math.abs(rod.across * across);
      }
    }
    expect(Math.hypot(forceX, forceY) / size).toBeLessThan(1e-3);
  });

  it('with two hinges gets on, and level: as far in every size that is small', () => {
    const ways = [1, 2].map((size) => rested('wave', setupOf({ size, haste: 1 })).state.motion.pose);
    for (const { x, y } of ways) {
      expect(x / BEATS.wave).toBeGreaterThan(0.02);
      expect(Math.abs(y / x)).toBeLessThan(0.01);
    }
    expect((ways[0]?.x ?? 0) / (ways[1]?.x ?? 1)).toBeCloseTo(1, 2);
  });

  it('does not care, in the small, which half of the round is hurried', () => {
    const ways = [1, 6].map((haste) => rested('wave', setupOf({ haste })).state.motion.pose.x);
    expect((ways[0] ?? 0) / (ways[1] ?? 1)).toBeCloseTo(1, 1);
  });
});

describe('the corkscrew', () => {
  /** Sums the drag of short straight pieces of wire in three dimensions. */
  function onPaper(): number {
    const { along, across } = rodOf(COIL.pitch, COIL.thickness);
    const [pieces, rise] = [4000, COIL.length / 4000];
    let [pulled, pushed] = [0, 0];
    for (let at = 0; at < pieces; at++) {
      const angle = (2 * Math.PI * at * rise) / COIL.pitch;
      const wire = [
        rise,
        -COIL.radius * Math.sin(angle) * ((2 * Math.PI * rise) / COIL.pitch),
        COIL.radius * Math.cos(angle) * ((2 * Math.PI * rise) / COIL.pitch),
      ] as const;
      const length = Math.hypot(...wire);
      const force = (speed: readonly [number, number, number]): number => {
        const forward = (speed[0] * wire[0] + speed[1] * wire[1] + speed[2] * wire[2]) / length ** 2;
        return across * speed[0] * length + (along - across) * forward * wire[0] * length;
      };
      pulled += force([1, 0, 0]);
      pushed -= force([0, -COIL.radius * Math.sin(angle), COIL.radius * Math.cos(angle)]);
    }
    return (2 * Math.PI * pushed) / (pulled + 6 * Math.PI * HEAD);
  }

  it('bores forward, a turn, as far as the drag of four thousand pieces of wire says', () => {
    const { state } = rested('screw', SMALL);
    expect(state.advance / onPaper()).toBeCloseTo(1, 2);
    // Artificial flagella 38 µm long go 0.01 to 0.2 of their length a turn (Zhang et al. 2009; Ghosh and Fischer 2009).
    expect(state.advance).toBeGreaterThan(0.01);
    expect(state.advance).toBeLessThan(0.2);
  });

  it('stops dead in the small, and coasts in a pool', () => {
    const stop = (viscosity: number): number => screwSpeed(0.1, 0, viscosity, step);
    expect(Math.abs(stop(1e4) / 0.1)).toBeLessThan(1e-4);
    expect(stop(1e-4)).toBeGreaterThan(0.09);
  });

  it('turned twice as fast goes, in the small, exactly as far with each turn', () => {
    const [slow, fast] = [1, 2].map((rate) => rested('screw', setupOf({ rate })).state.motion.pose.x);
    expect((fast ?? 0) / (slow ?? 1)).toBeCloseTo(1, 3);
  });
});

describe('whatever the sliders say', () => {
  it('comes to rest within 20 s of a touch, or the turns that it was given, with finite numbers and a track that ends', () => {
    assert(
      property(anySetup, constantFrom('flap', 'wave', 'screw'), (setup, name) => {
        const { state, seconds } = rested(name, setup);
        expect(seconds).toBeLessThan(BEATS[name] / setup.values.rate + 18);
        const { pose, speed } = state.motion;
        for (const value of [pose.x, pose.y, pose.angle, speed, state.advance])
          expect(Number.isFinite(value)).toBe(true);
        for (const { value } of nanoModel.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
        expect(state.track.length).toBeLessThanOrEqual(TRACK_PLACES);
        expect(far(state)).toBeLessThan(20);
      }),
      { numRuns: 12 },
    );
  });

  it('opens and closes between its bounds, and is as open on the way back as on the way there', () => {
    assert(
      property(integer({ min: 0, max: 1000 }), (at) => {
        expect(gape(at / 1000)).toBeCloseTo(gape(1 - at / 1000), 9);
        expect(gape(at / 1000)).toBeGreaterThanOrEqual(CLOSED);
        expect(gape(at / 1000)).toBeLessThanOrEqual(OPEN);
      }),
    );
  });

  it('gives a touch more to one that still swims, but never a journey without end', () => {
    let state = nanoModel.begin(SMALL);
    for (let touch = 0; touch < 50; touch++) state = press(state, SMALL, 'screw');
    expect(state.until).toBe(24);
  });
});

describe('what a visitor reads', () => {
  it('is a Reynolds number of 0.0002 at 10 µm, and of 20,000 at 10 cm', () => {
    // ρ·L²·f/μ with water’s 1.004 mm²/s, 2 beats a second.
    expect(reading(nanoModel.begin(SMALL), SMALL, 'reynolds')).toBe('0.0002');
    expect(reading(nanoModel.begin(POOL), POOL, 'reynolds')).toBe('19920');
  });

  it('is nothing gained by flapping, and 0.51 µm by a turn of the screw: a hair a minute', () => {
    expect(reading(rested('flap', SMALL).state, SMALL, 'advance')).toBe('0.00 µm');
    const { state } = rested('screw', SMALL);
    expect(reading(state, SMALL, 'advance')).toBe('0.51 µm');
    expect(reading(state, SMALL, 'hairs')).toBe('0.9');
  });

  it('is told what happened, and why', () => {
    expect(nanoModel.say(nanoModel.begin(SMALL), SMALL)).toBe('ready');
    expect(nanoModel.say(press(nanoModel.begin(SMALL), SMALL, 'flap'), SMALL)).toBe('flapping');
    expect(nanoModel.say(rested('flap', SMALL).state, SMALL)).toBe('returned');
    expect(nanoModel.say(rested('screw', SMALL).state, SMALL)).toBe('stopped');
    expect(nanoModel.say(rested('flap', POOL).state, POOL)).toBe('large');
  });

  it('sees the size as a length', () => {
    const [size] = nanoModel.controls;
    expect([1, 2, 3, 4, 5].map((value) => size?.shown?.(value))).toEqual([
      { value: expect.closeTo(10), unit: 'µm', digits: 0 },
      { value: expect.closeTo(100), unit: 'µm', digits: 0 },
      { value: expect.closeTo(1), unit: 'mm', digits: 0 },
      { value: expect.closeTo(1), unit: 'cm', digits: 0 },
      { value: expect.closeTo(10), unit: 'cm', digits: 0 },
    ]);
  });
});
