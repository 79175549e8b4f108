/**
 * The swarm as lights: ring upon ring of mirrors. Behind the star they show their bright inner sides, before it their outer sides,
 * which send out nothing but heat. There are far too few of them, and far too large: below a twentieth of the whole each power of
 * ten adds some, above it they are as many as the share that is covered.
 */
import type { Container } from 'pixi.js';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { GOLD, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased } from '../light.ts';
import { type DysonState, MOST_RINGS, RING } from './model.ts';
import { evenPoint, type Ring, ringOf } from './space.ts';

const LIGHT = WORLD_LIGHT['dyson-sphere'];
const IN_A_RING = 96;
/** No common divisor with the number of places: a ring fills evenly from the first mirror on. */
const STRIDE = 37;
/** The least that is ever launched, a thousand mirrors: log₁₀ of the share that they cover, and how many are drawn. */
const LEAST = { logarithm: -15, share: 0.14 } as const;
/** Of a mirror, scene units. */
const SIZE = 22;
const RINGS = Array.from({ length: MOST_RINGS }, (_, index) => ringOf(index));
/** Where the mirrors of a ring are at first, in the order in which they come. */
const PLACES = Array.from({ length: IN_A_RING }, (_, mirror) => {
  const turn = (((mirror * STRIDE) % IN_A_RING) / IN_A_RING) * 2 * Math.PI;
  return { cos: Math.cos(turn), sin: Math.sin(turn), turn };
});

const ALL = MOST_RINGS * IN_A_RING;
/** As evenly as so many can stand around a star, in an order that leaves no side empty. */
const EVEN = Array.from({ length: ALL }, (_, index) => evenPoint((index * 797) % ALL, ALL));

/** How many mirrors are drawn for a share of the sphere, 0 to 1. */
export function mirrorsFor(coverage: number): number {
  if (coverage <= 0) return 0;
  const way = (Math.log10(coverage) - LEAST.logarithm) / (Math.log10(RING) - LEAST.logarithm);
  const early = LEAST.share + (1 - LEAST.share) * Math.max(0, Math.min(1, way));
  return Math.round(IN_A_RING * Math.max(early, MOST_RINGS * Math.min(1, coverage)));
}

/**
 * How far the rings have dissolved into a sphere, 0 to 1: where many rings cross, mirrors would stand in each other's light, and the
 * model says that they never do.
 */
export function spreadFor(coverage: number): number {
  return eased((coverage - 0.28) / 0.5);
}

/** How the swarm is to be seen. */
export interface SwarmLook {
  readonly coverage: number;
  /** Scene units. */
  readonly radius: number;
  /** Colour of the outer sides. */
  readonly heat: number;
  /** 0 to 1. */
  readonly light: number;
}

export class SwarmLights {
  private readonly inner: Cloud;
  private readonly outer: Cloud;
  private inners = 0;
  private outers = 0;

  constructor(brush: Brush) {
    this.inner = brush.cloud('mirror', ALL);
    this.outer = brush.cloud('shade', ALL);
    this.inner.view.blendMode = 'add';
  }

  /** What is farther than the star. */
  get behind(): Container {
    return this.inner.view;
  }

  get before(): Container {
    return this.outer.view;
  }

  draw(state: DysonState, look: SwarmLook): void {
    const count = look.light > 0.01 ? mirrorsFor(look.coverage) : 0;
    this.inners = 0;
    this.outers = 0;
    for (let first = 0, index = 0; first < count; first += IN_A_RING, index++) {
      const ring = RINGS[index % MOST_RINGS];
      if (ring !== undefined) this.putRing(state, look, index, ring, Math.min(IN_A_RING, count - first));
    }
    send(this.inner, this.inners);
    send(this.outer, this.outers);
  }

  private putRing(
    { rings, turned, area, target }: DysonState,
    look: SwarmLook,
    index: number,
    ring: Ring,
    shown: number,
  ): void {
    const angle = rings[index] ?? ring.angle;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const flat = Math.sin(ring.tilt);
    const deep = Math.cos(ring.tilt);
    const start = turned * ring.pace + index;
    const startCos = Math.cos(start);
    const startSin = Math.sin(start);
    const globeCos = Math.cos(turned * 0.6);
    const globeSin = Math.sin(turned * 0.6);
    const spread = spreadFor(look.coverage);
    // The one that is just being built.
    const newest = index === rings.length - 1 && area < target;
    for (let mirror = 0; mirror < shown; mirror++) {
      const place = PLACES[mirror];
      const even = EVEN[index * IN_A_RING + mirror];
      if (place === undefined || even === undefined) return;
      const along = startCos * place.cos - startSin * place.sin;
      const across = startSin * place.cos + startCos * place.sin;
      const evenX = even.x * globeCos + even.z * globeSin;
      const evenZ = even.z * globeCos - even.x * globeSin;
      const x = mix(ring.size * (cos * along - sin * flat * across), evenX, spread);
      const y = mix(ring.size * (sin * along + cos * flat * across), even.y, spread);
      const z = mix(deep * across, evenZ, spread);
      // On its way from one place to the other it keeps its distance from the star.
      const out = look.radius * mix(1, 1 / Math.max(0.3, Math.hypot(x, y, z)), spread);
      const size = SIZE * mix(1 + 0.3 * z, 0.55 + 0.86 * Math.abs(z), spread);
      this.put(x * out, y * out, z, size, place.turn * (1 - spread), look, newest);
    }
  }

  private put(
    x: number,
    y: number,
    z: number,
    size: number,
    angle: number,
    { coverage, heat, light }: SwarmLook,
    newest: boolean,
  ): void {
    if (z >= 0) {
      this.outer.put(this.outers++, x, y, size, newest ? GOLD : heat, light, angle);
      return;
    }
    // The less light comes out, the less of it is seen on the inner sides.
    const alpha = newest ? light : light * (1 - 0.75 * coverage) * (0.55 - 0.4 * z);
    this.inner.put(this.inners++, x, y, size, newest ? GOLD : LIGHT, alpha, angle);
  }
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

function send(cloud: Cloud, count: number): void {
  cloud.count = count;
  if (count > 0) cloud.send();
}
