/** Drawings that every world has besides its own. All white: scenes tint them. */
import type { Drawing, Drawings } from './atlas.ts';

/** Falls off like a light in thin mist: a bright heart, and a rim that ends without an edge. */
const FALL: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.08, 0.82],
  [0.16, 0.58],
  [0.26, 0.36],
  [0.38, 0.2],
  [0.52, 0.1],
  [0.68, 0.038],
  [0.84, 0.01],
  [1, 0],
];

function stops(fall: readonly (readonly [number, number])[]): string {
  return fall
    .map(([at, alpha]) => `<stop offset="${at}" stop-color="#fff" stop-opacity="${alpha}"/>`)
    .join('');
}

function light(size: number, fall = FALL): Drawing {
  const half = size / 2;
  const svg = `<radialGradient id="a">${stops(fall)}</radialGradient><circle cx="${half}" cy="${half}" r="${half}" fill="url(#a)"/>`;
  return { width: size, height: size, svg };
}

/** Bright along its middle, soft on both sides, the same all along: it is stretched. */
function beam(width: number, height: number): Drawing {
  const side = FALL.map(([at, alpha]): [number, number] => [at / 2, alpha]);
  const fall = [
    ...side.map(([at, alpha]): [number, number] => [0.5 - at, alpha]).toReversed(),
    ...side.slice(1).map(([at, alpha]): [number, number] => [0.5 + at, alpha]),
  ];
  const svg = `<linearGradient id="a" x2="0" y2="1">${stops(fall)}</linearGradient><rect width="${width}" height="${height}" fill="url(#a)"/>`;
  return { width, height, svg };
}

/** A heart with four rays, as a bright star has in an eye or a lens. */
function star(size: number): Drawing {
  const half = size / 2;
  const ray = (rx: number, ry: number): string =>
    `<ellipse cx="${half}" cy="${half}" rx="${rx}" ry="${ry}" fill="url(#a)"/>`;
  const svg = `<radialGradient id="a">${stops(FALL)}</radialGradient>${ray(half, half / 14)}${ray(half / 14, half)}${ray(half / 2.4, half / 2.4)}`;
  return { width: size, height: size, svg };
}

/** What flies to the right: a bright head and a tail. */
const spark: Drawing = {
  width: 128,
  height: 32,
  svg: `<linearGradient id="a"><stop stop-color="#fff" stop-opacity="0"/><stop offset="0.86" stop-color="#fff" stop-opacity="0.7"/><stop offset="0.9" stop-color="#fff"/></linearGradient>
<path d="M4 16 L112 10 A6 6 0 0 1 112 22 Z" fill="url(#a)"/>
<radialGradient id="b">${stops(FALL)}</radialGradient><circle cx="112" cy="16" r="16" fill="url(#b)"/>`,
};

const round = (size: number, inner: string): Drawing => ({ width: size, height: size, svg: inner });

export const drawings: Drawings = {
  glow: light(256),
  /** A crisp disc of half the width in a soft rim. */
  dot: light(64, [
    [0, 1],
    [0.44, 1],
    [0.5, 0.6],
    [0.56, 0.26],
    [0.75, 0.08],
    [1, 0],
  ]),
  /** Its line has a fiftieth of the width. */
  ring: round(256, '<circle cx="128" cy="128" r="123" fill="none" stroke="#fff" stroke-width="5"/>'),
  beam: beam(64, 32),
  star: star(128),
  spark,
  /** Fills its frame. */
  disc: round(128, '<circle cx="64" cy="64" r="63.5" fill="#fff"/>'),
  /** A crumb of matter with a lit side; fills its frame. */
  grain: round(
    32,
    '<path d="M9 1.5 L23 1.5 L30.5 9 L30.5 23 L23 30.5 L9 30.5 L1.5 23 L1.5 9 Z" fill="#fff" fill-opacity="0.62"/><path d="M9 1.5 L23 1.5 L30.5 9 L16 16 Z M9 1.5 L16 16 L1.5 9 Z" fill="#fff" fill-opacity="0.9"/>',
  ),
};
