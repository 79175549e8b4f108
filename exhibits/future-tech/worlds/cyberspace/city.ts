/**
 * The city of cyberspace, as it is seen all around from one place: lights and towers at azimuth and elevation. Made once, by
 * chance from a seed. The picture is a panorama: x is the azimuth and y the elevation, both in degrees, so that a turn of the
 * head only shifts it.
 */
import { seeded } from '#exhibits/kit/random.ts';

/** A point of light. Azimuth 0 to 360, elevation positive upwards, °. */
export interface Light {
  readonly azimuth: number;
  readonly elevation: number;
  /** Width, °. */
  readonly size: number;
  /** 0 to 1. */
  readonly bright: number;
  /** Of the floor, of a tower's window, of the sky. */
  readonly kind: 'floor' | 'window' | 'sky';
}

export interface Tower {
  /** Of its middle, °. */
  readonly azimuth: number;
  readonly width: number;
  /** Of its top and of its foot above the horizon, °. */
  readonly top: number;
  readonly foot: number;
  readonly bright: number;
}

export interface City {
  readonly lights: readonly Light[];
  /** The far ones first. */
  readonly towers: readonly Tower[];
}

const DEGREES = 180 / Math.PI;
/** Of the eye above the floor; a square of the floor is 1 wide. */
const EYE = 1.15;
const REACH = 15;
/** Four avenues run away from where one stands. */
const AVENUE = 90;

export function makeCity(): City {
  const random = seeded(1984);
  const towers = [...row(random, 'far'), ...row(random, 'middle'), ...row(random, 'near')];
  const lights = [...floor(), ...towers.flatMap((tower) => windows(tower, random)), ...sky(random)];
  return { lights, towers };
}

/** A net of streets, with lights where they cross and along the nearer ones. */
function floor(): Light[] {
  const lights: Light[] = [];
  for (let x = -REACH; x <= REACH; x++)
    for (let z = -REACH; z <= REACH; z++) {
      const far = Math.hypot(x, z);
      if (far < 1.3 || far > REACH) continue;
      lights.push(floorLight(x, z, 1));
      if (far < 7.5) lights.push(floorLight(x + 0.5, z, 0.55), floorLight(x, z + 0.5, 0.55));
      if (far < 3.6)
        for (const part of [0.25, 0.75])
          lights.push(floorLight(x + part, z, 0.4), floorLight(x, z + part, 0.4));
    }
  return lights;
}

function floorLight(x: number, z: number, bright: number): Light {
  const far = Math.hypot(x, z);
  return {
    azimuth: (Math.atan2(x, z) * DEGREES + 360) % 360,
    elevation: -Math.atan2(EYE, far) * DEGREES,
    size: 1 + 2.6 / (far + 0.6),
    bright: bright * (0.28 + 0.72 / (1 + far * 0.16)),
    kind: 'floor',
  };
}

const ROWS = {
  far: { count: 96, width: [1.6, 3.6], top: [2.5, 12], foot: -3.2, bright: 0.3, aside: 1.6 },
  middle: { count: 52, width: [3.4, 6.4], top: [10, 32], foot: -7, bright: 0.62, aside: 5 },
  near: { count: 22, width: [7.5, 11], top: [26, 58], foot: -15, bright: 1, aside: 11 },
} as const;

/** Towers all around, side by side, none of them across an avenue. */
function row(random: () => number, name: keyof typeof ROWS): Tower[] {
  const { count, width, top, foot, bright, aside } = ROWS[name];
  const within = ([least, most]: readonly [number, number], share: number): number =>
    least + (most - least) * share;
  return Array.from({ length: count }, (_, at) => ({
    azimuth: ((at + 0.5 + 0.4 * (random() - 0.5)) * 360) / count,
    width: within(width, random()),
    top: within(top, random() ** 1.6),
    foot,
    bright,
  })).filter(({ azimuth }) => {
    const off = ((azimuth + AVENUE / 2) % AVENUE) - AVENUE / 2;
    return Math.abs(off) > aside;
  });
}

/** Some of a tower's windows are lit. */
function windows({ azimuth, width, top, foot, bright }: Tower, random: () => number): Light[] {
  if (bright < 0.5) return [];
  const [columns, apart] = bright > 0.9 ? [5, 3.2] : [3, 2.7];
  const lights: Light[] = [];
  for (let elevation = top - apart; elevation > foot * 0.3; elevation -= apart)
    for (let column = 0; column < columns; column++) {
      if (random() > 0.52) continue;
      lights.push({
        azimuth: (azimuth + ((column + 0.5) / columns - 0.5) * width * 0.8 + 360) % 360,
        elevation,
        size: bright > 0.9 ? 1.5 : 1.1,
        bright: bright * (0.35 + 0.65 * random()),
        kind: 'window',
      });
    }
  return lights;
}

function sky(random: () => number): Light[] {
  return Array.from({ length: 220 }, () => ({
    azimuth: 360 * random(),
    elevation: 8 + 56 * random(),
    size: 0.7 + 0.9 * random() ** 3,
    bright: 0.15 + 0.5 * random() ** 2,
    kind: 'sky',
  }));
}

interface Direction {
  readonly azimuth: number;
  readonly elevation: number;
}

/** A piece of a street's edge. */
export interface Street {
  readonly from: Direction;
  readonly to: Direction;
  readonly bright: number;
}

/** Distances to the side of lines that run along the four avenues, and where they are cut into pieces. */
const LINES = [1, 2, 3, 5] as const;
const CUTS = [14, 8, 5, 3.4, 2.4, 1.7, 1.2, 0.85, 0.55, 0.27, 0] as const;

export function makeStreets(): readonly Street[] {
  return [0, 90, 180, 270].flatMap((towards) =>
    [-1, 1].flatMap((side) => LINES.flatMap((aside) => lineOf(towards, side * aside))),
  );
}

function lineOf(towards: number, aside: number): readonly Street[] {
  return CUTS.slice(1).map((near, at) => ({
    from: directionOf(towards, aside, CUTS[at] ?? 0),
    to: directionOf(towards, aside, near),
    bright: 0.55 / (1 + near * 0.12),
  }));
}

const directionOf = (towards: number, aside: number, along: number): Direction => ({
  azimuth: towards + Math.atan2(aside, along) * DEGREES,
  elevation: -Math.atan2(EYE, Math.hypot(aside, along)) * DEGREES,
});
