/** Drawings of the Dyson sphere, by code: Sun, corona, mirror, Mercury, a probe, the shell of the stories; the emblem. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import type { Point } from './space.ts';

const number = (value: number): string => value.toFixed(1);

/** Its disc has a radius of 200 px. */
const sun: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs><radialGradient id="face"><stop stop-color="#fffdf4"/><stop offset="0.55" stop-color="#fff0c4"/><stop offset="0.82" stop-color="#ffd27a"/><stop offset="0.96" stop-color="#f7a23c"/><stop offset="1" stop-color="#e8812a"/></radialGradient>
<radialGradient id="rim"><stop offset="0.76" stop-color="#ffc766" stop-opacity="0"/><stop offset="0.79" stop-color="#ffc766" stop-opacity="0.8"/><stop offset="0.86" stop-color="#ff9d3c" stop-opacity="0.25"/><stop offset="1" stop-color="#ff8a2a" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-0.5" y="-0.5" width="2" height="2"><feGaussianBlur stdDeviation="5"/></filter><clipPath id="disc"><circle cx="256" cy="256" r="200"/></clipPath></defs>
<circle cx="256" cy="256" r="256" fill="url(#rim)"/><circle cx="256" cy="256" r="200" fill="url(#face)"/>
<g clip-path="url(#disc)"><g filter="url(#soft)">${granules()}</g></g>`,
};

function granules(): string {
  const random = seeded(1610);
  return Array.from({ length: 150 }, (_, index) => {
    const [away, angle] = [195 * Math.sqrt(random()), 6.283 * random()];
    const flat = Math.sqrt(Math.max(0.05, 1 - (away / 200) ** 2));
    const [x, y] = [256 + away * Math.cos(angle), 256 + away * Math.sin(angle)];
    const size = 7 + 11 * random();
    const colour = index % 3 === 0 ? '#fff' : '#f08c2c';
    return `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(size * flat)}" ry="${number(size)}" fill="${colour}" fill-opacity="${index % 3 === 0 ? 0.3 : 0.2}" transform="rotate(${number((angle * 180) / Math.PI)} ${number(x)} ${number(y)})"/>`;
  }).join('');
}

/** Streamers, as at an eclipse. */
const corona: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs><radialGradient id="ray" gradientUnits="userSpaceOnUse" cx="256" cy="256" r="254"><stop offset="0.2" stop-color="#fff" stop-opacity="0.5"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.16"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-0.2" y="-0.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="6"/></filter></defs>
<g fill="url(#ray)" filter="url(#soft)">${streamers()}</g>`,
};

function streamers(): string {
  const random = seeded(1919);
  return Array.from({ length: 42 }, (_, index) => {
    const angle = ((index + random()) / 42) * 2 * Math.PI;
    const [wide, far] = [0.05 + 0.1 * random(), 120 + 130 * random() ** 2];
    const point = (turn: number, away: number): string =>
      `${number(256 + away * Math.cos(turn))} ${number(256 + away * Math.sin(turn))}`;
    return `<path d="M${point(angle - wide, 60)} L${point(angle, far)} L${point(angle + wide, 60)} Z"/>`;
  }).join('');
}

/** A six-sided sail with a lit edge; white, to be tinted. */
const mirror: Drawing = {
  width: 48,
  height: 48,
  svg: `<defs><linearGradient id="sail" x2="0.7" y2="1"><stop stop-color="#fff"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.78"/><stop offset="1" stop-color="#fff" stop-opacity="0.5"/></linearGradient></defs>
<path d="M24 2 L43 13 V35 L24 46 L5 35 V13 Z" fill="url(#sail)"/><path d="M5 35 V13 L24 2 L43 13" fill="none" stroke="#fff" stroke-width="3"/>
<path d="M24 2 V46 M5 13 L43 35 M43 13 L5 35" stroke="#000" stroke-opacity="0.22" stroke-width="1.5"/>`,
};

/** The same from outside: no light but its edge; bright enough to be tinted by its heat. */
const shade: Drawing = {
  width: 48,
  height: 48,
  svg: `<path d="M24 2 L43 13 V35 L24 46 L5 35 V13 Z" fill="#7d5a50"/><path d="M24 24 L24 2 L43 13 Z M24 24 L43 35 L24 46 Z M24 24 L5 35 V13 Z" fill="#8c685c"/>
<path d="M24 2 L43 13 V35 L24 46 L5 35 V13 Z" fill="none" stroke="#fff0d8" stroke-width="2.6"/>`,
};

/** Lit from the upper left, where the Sun is. */
const mercury: Drawing = {
  width: 192,
  height: 192,
  svg: `<defs><radialGradient id="ball" cx="0.24" cy="0.2" r="0.95"><stop stop-color="#f4ede2"/><stop offset="0.3" stop-color="#b9aa97"/><stop offset="0.62" stop-color="#5d5348"/><stop offset="1" stop-color="#15131a"/></radialGradient>
<clipPath id="edge"><circle cx="96" cy="96" r="92"/></clipPath></defs>
<circle cx="96" cy="96" r="92" fill="url(#ball)"/><g clip-path="url(#edge)">${craters()}</g>`,
};

function craters(): string {
  const random = seeded(1974);
  return Array.from({ length: 46 }, () => {
    const [x, y, size] = [10 + 172 * random(), 10 + 172 * random(), 2 + 11 * random() ** 3];
    const at = (shift: number): string =>
      `cx="${number(x + shift)}" cy="${number(y + shift)}" r="${number(size)}"`;
    return `<circle ${at(0)} fill="#2a241f" fill-opacity="0.34"/><circle ${at(size * 0.22)} fill="#fff" fill-opacity="0.1"/>`;
  }).join('');
}

/** Heat shield towards the Sun (left), two short wings. */
const probe: Drawing = {
  width: 96,
  height: 72,
  svg: `<path d="M8 8 L16 4 V68 L8 64 Z" fill="#fff"/><path d="M16 24 H52 L60 36 L52 48 H16 Z" fill="#c9d2e6"/><path d="M24 24 L36 4 H48 L40 24 Z M24 48 L36 68 H48 L40 48 Z" fill="#8fa8d8"/><path d="M60 36 H94" stroke="#fff" stroke-width="3"/>`,
};

/** The corners of an icosahedron with each edge cut in `cuts`, pushed out to the sphere, and the edges between them. */
function netOf(cuts: number): readonly (readonly [Point, Point])[] {
  const golden = (1 + Math.sqrt(5)) / 2;
  const corners: readonly Point[] = [-1, 1].flatMap((one) =>
    [-golden, golden].flatMap((other) => [
      { x: 0, y: one, z: other },
      { x: one, y: other, z: 0 },
      { x: other, y: 0, z: one },
    ]),
  );
  const near = (one: Point, other: Point): boolean =>
    Math.abs(Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z) - 2) < 0.01;
  const faces = corners.flatMap((a, i) =>
    corners.slice(i + 1).flatMap((b, j) =>
      corners
        .slice(i + j + 2)
        .filter((c) => near(a, b) && near(b, c) && near(a, c))
        .map((c) => [a, b, c] as const),
    ),
  );
  return faces.flatMap(([a, b, c]) => edgesOf(a, b, c, cuts));
}

function edgesOf(a: Point, b: Point, c: Point, cuts: number): readonly (readonly [Point, Point])[] {
  const at = (i: number, j: number): Point => {
    const [u, v, w] = [i / cuts, j / cuts, 1 - (i + j) / cuts];
    return outward({
      x: a.x * u + b.x * v + c.x * w,
      y: a.y * u + b.y * v + c.y * w,
      z: a.z * u + b.z * v + c.z * w,
    });
  };
  const edges: (readonly [Point, Point])[] = [];
  for (let i = 0; i < cuts; i++)
    for (let j = 0; i + j < cuts; j++) {
      const [here, right, up] = [at(i, j), at(i + 1, j), at(i, j + 1)];
      edges.push([here, right], [right, up], [up, here]);
    }
  return edges;
}

/** Onto the sphere, and turned so that no axis of it looks straight at the visitor. */
function outward({ x, y, z }: Point): Point {
  const size = Math.hypot(x, y, z);
  const [tilted, deep] = [y * 0.9 - z * 0.436, y * 0.436 + z * 0.9];
  return {
    x: (x * 0.954 + deep * 0.3) / size,
    y: tilted / size,
    z: (deep * 0.954 - x * 0.3) / size,
  };
}

const SHELL = { size: 860, radius: 420 } as const;

/** The shell of the stories: a solid net around the star. Its radius is 420 px. */
const shell: Drawing = {
  width: SHELL.size,
  height: SHELL.size,
  svg: `<defs><radialGradient id="body"><stop offset="0.4" stop-color="#ffd98a" stop-opacity="0"/><stop offset="0.9" stop-color="#f0a850" stop-opacity="0.16"/><stop offset="0.975" stop-color="#ffd98a" stop-opacity="0.42"/><stop offset="1" stop-color="#ffd98a" stop-opacity="0"/></radialGradient></defs>
<circle cx="430" cy="430" r="428" fill="url(#body)"/><g fill="none" stroke="#fff" stroke-linecap="round">${netOf(5).map(strut).join('')}</g>`,
};

function strut([from, to]: readonly [Point, Point]): string {
  const depth = (from.z + to.z) / 2;
  const x = (point: Point): string => number(SHELL.size / 2 + SHELL.radius * point.x);
  const y = (point: Point): string => number(SHELL.size / 2 + SHELL.radius * point.y);
  const [light, width] = depth > 0 ? [0.26 + 0.4 * depth, 1.3 + 1.9 * depth] : [0.1, 1];
  return `<path d="M${x(from)} ${y(from)} L${x(to)} ${y(to)}" stroke-opacity="${light.toFixed(2)}" stroke-width="${width.toFixed(1)}"/>`;
}

export const drawings: Drawings = { sun, corona, mirror, shade, mercury, probe, shell };

const PANELS = 460;
/** From where the building began, to the gap through which the star is seen. */
const OPEN: Point = { x: 0.62, y: -0.42, z: 0.66 };

/** Panels of a sphere that is two thirds built: outside dark, with lit edges towards the gap; inside golden. */
function panels(front: boolean): string {
  const random = seeded(1960);
  return Array.from({ length: PANELS }, (_, index) => {
    const y = 1 - (2 * (index + 0.5)) / PANELS;
    const turn = index * Math.PI * (3 - Math.sqrt(5));
    const [x, z] = [Math.cos(turn) * Math.sqrt(1 - y * y), Math.sin(turn) * Math.sqrt(1 - y * y)];
    const towards = x * OPEN.x + y * OPEN.y + z * OPEN.z;
    const built = towards + 0.42 * (random() - 0.5) < 0.42;
    return built && z > 0 === front ? panel({ x, y, z }, towards) : '';
  }).join('');
}

/** Foreshortened towards the sphere's edge. */
function panel({ x, y, z }: Point, towards: number): string {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  const near = Math.max(0, Math.min(1, (towards + 0.35) / 0.75));
  const fill =
    z > 0
      ? `rgb(${Math.round(74 + 96 * near)},${Math.round(34 + 46 * near)},${Math.round(20 + 14 * near)})`
      : '#e8a54e';
  const edge =
    z > 0
      ? `stroke="#ffd98a" stroke-opacity="${(0.22 + 0.75 * near).toFixed(2)}"`
      : 'stroke="#fff0cc" stroke-opacity="0.7"';
  const place = `translate(${number(256 + 156 * x)} ${number(256 + 156 * y)}) rotate(${number(angle)}) scale(${Math.max(0.16, Math.abs(z)).toFixed(2)} 1) rotate(${number(-angle)})`;
  return `<path transform="${place}" d="M0 -12 L10.4 -6 V6 L0 12 L-10.4 6 V-6 Z" fill="${fill}" ${edge} stroke-width="1.6"/>`;
}

/** A star in a sphere of mirrors that is not closed yet, and the dark red of their heat. */
export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs><radialGradient id="heat"><stop offset="0.3" stop-color="#c8401e" stop-opacity="0.5"/><stop offset="0.64" stop-color="#a02c18" stop-opacity="0.26"/><stop offset="1" stop-color="#801c10" stop-opacity="0"/></radialGradient>
<radialGradient id="glow"><stop stop-color="#fff3d0" stop-opacity="0.95"/><stop offset="0.4" stop-color="#ffc766" stop-opacity="0.45"/><stop offset="1" stop-color="#ff9a3c" stop-opacity="0"/></radialGradient>
<radialGradient id="leak"><stop stop-color="#fff3d0" stop-opacity="0.5"/><stop offset="0.5" stop-color="#ffc766" stop-opacity="0.16"/><stop offset="1" stop-color="#ffc766" stop-opacity="0"/></radialGradient>
<radialGradient id="face"><stop stop-color="#fffdf4"/><stop offset="0.7" stop-color="#fff0c4"/><stop offset="1" stop-color="#ffc766"/></radialGradient></defs>
<circle cx="256" cy="256" r="252" fill="url(#heat)"/>${panels(false)}
<circle cx="256" cy="256" r="178" fill="url(#glow)"/><circle cx="256" cy="256" r="72" fill="url(#face)"/>${panels(true)}
<circle cx="338" cy="200" r="120" fill="url(#leak)"/>`,
};
