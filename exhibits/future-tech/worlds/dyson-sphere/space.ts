/** Points around a sphere's middle, as they look from here: x to the right, y down, z to the visitor; and where rings lie. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A ring as it is seen: its long axis at this angle on the picture, its plane tilted against the line of sight; radians. */
export interface Ring {
  readonly angle: number;
  /** 0 is seen as a line that runs in front of the star. */
  readonly tilt: number;
  /** Of its radius against that of the swarm. */
  readonly size: number;
  /** How fast it goes round, and which way. */
  readonly pace: number;
}

/** The golden angle and the golden ratio spread any number of rings evenly, however few there are. */
const ANGLE = Math.PI * (3 - Math.sqrt(5));
const RATIO = (Math.sqrt(5) - 1) / 2;

/** Those that no hand has laid; more of them pass in front of the star than beside it. */
export function ringOf(index: number): Ring {
  const share = (0.31 + index * RATIO) % 1;
  return {
    angle: 0.3 + index * ANGLE,
    tilt: 0.08 + 1.1 * share ** 1.6,
    size: 0.93 + 0.14 * ((index * 0.37) % 1),
    pace: index % 3 === 1 ? -0.8 : 1 - 0.3 * share,
  };
}

/** One of `count` points that lie evenly on the sphere (a Fibonacci lattice), its poles a little to the side. */
export function evenPoint(index: number, count: number): Point {
  const up = 1 - (2 * (index + 0.5)) / count;
  const [x, z] = [Math.cos(index * ANGLE), Math.sin(index * ANGLE)].map(
    (part) => part * Math.sqrt(1 - up * up),
  );
  const [across = 0, deep = 0] = [x, z];
  return { x: across * 0.94 - up * 0.34, y: up * 0.94 + across * 0.34, z: deep };
}
