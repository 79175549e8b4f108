/** What swims and drifts in the vessel: pearl and steel in coral light. In colour where it has its own, grey where it is tinted. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { emblemSvg } from './emblem.ts';

const stop = (at: number, colour: string, alpha = 1): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

/** A red cell, face on: a soft disc, darker where it is thin, lit from above. @param blur px */
function cell(size: number, blur: number): Drawing {
  const half = size / 2;
  const radius = half - blur * 2 - 4;
  const svg = `<radialGradient id="a" cx="0.5" cy="0.5" r="0.5">${stop(0, '#8f8f8f', 0.5)}${stop(0.34, '#9a9a9a', 0.62)}${stop(0.62, '#e2e2e2', 0.86)}${stop(0.84, '#fff', 0.95)}${stop(0.95, '#c4c4c4', 0.95)}${stop(1, '#8a8a8a', 0.8)}</radialGradient>
<linearGradient id="b" x1="0.3" y1="0" x2="0.62" y2="1">${stop(0, '#fff', 0.5)}${stop(0.4, '#fff', 0)}${stop(0.6, '#000', 0)}${stop(1, '#000', 0.5)}</linearGradient>
<filter id="c" x="-0.2" y="-0.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="${blur}"/></filter>
<g filter="url(#c)"><circle cx="${half}" cy="${half}" r="${radius}" fill="url(#a)"/><circle cx="${half}" cy="${half}" r="${radius}" fill="url(#b)"/></g>`;
  return { width: size, height: size, svg };
}

/** The same from its edge: thin in the middle. */
const edgeOn: Drawing = {
  width: 280,
  height: 110,
  svg: `<linearGradient id="a" x2="0" y2="1">${stop(0, '#fff', 0.95)}${stop(0.45, '#cfcfcf', 0.9)}${stop(1, '#5a5a5a', 0.85)}</linearGradient>
<filter id="c" x="-0.1" y="-0.2" width="1.2" height="1.4"><feGaussianBlur stdDeviation="1.6"/></filter>
<path filter="url(#c)" d="M12 55 C12 18 54 12 84 24 C112 34 168 34 196 24 C226 12 268 18 268 55 C268 92 226 98 196 86 C168 76 112 76 84 86 C54 98 12 92 12 55Z" fill="url(#a)"/>`,
};

/** The vessel's wall, seen along it: the flat cells that it is made of, inside downwards; outside it fades into the night. */
function wall(): Drawing {
  const random = seeded(43);
  const [width, height, skin] = [1024, 440, 262];
  const swell = (x: number, half: number, deep: number): string =>
    `<ellipse cx="${x.toFixed(0)}" cy="${skin}" rx="${half.toFixed(0)}" ry="${deep.toFixed(0)}" fill="url(#a)"/>`;
  const swells = [1, 2, 3, 4, 5, 6].map((at) =>
    swell(at * 146 + 50 * (random() - 0.5), 104 + 66 * random(), 46 + 58 * random()),
  );
  // One lies over the seam of two tiles, so that it is not seen.
  const seam = [0, width].map((x) => swell(x, 150, 72));
  const svg = `<radialGradient id="a">${stop(0, '#431019', 0.7)}${stop(0.62, '#641b25', 0.62)}${stop(0.86, '#86303a', 0.5)}${stop(0.94, '#b8544c', 0.34)}${stop(1, '#b8544c', 0)}</radialGradient>
<linearGradient id="b" x2="0" y2="1">${stop(0, '#2c0b14', 0)}${stop(0.36, '#42101a', 0.6)}${stop(0.6, '#5a1822', 0.4)}${stop(1, '#7a2830', 0)}</linearGradient>
<linearGradient id="d" x2="0" y2="1">${stop(0, '#2c0b14', 0)}${stop(0.3, '#340d16', 0.95)}${stop(0.52, '#3a0f18', 0.85)}${stop(0.72, '#3a0f18', 0)}</linearGradient>
<rect width="${width}" height="${height}" fill="url(#b)"/>${seam.join('')}${swells.join('')}<rect width="${width}" height="${height}" fill="url(#d)"/>`;
  return { width, height, svg };
}

/** One shell from the side: its hinge on the left, its back upwards. */
const shell: Drawing = {
  width: 480,
  height: 156,
  svg: `<linearGradient id="a" x1="0" y1="0" x2="0.2" y2="1">${stop(0, '#fff8f0')}${stop(0.35, '#f3c9bb')}${stop(0.75, '#a8646a')}${stop(1, '#4a2334')}</linearGradient>
<linearGradient id="b">${stop(0, '#fff', 0.1)}${stop(0.5, '#fff', 0.8)}${stop(1, '#fff', 0.1)}</linearGradient>
<path d="M12 84 C60 2 330 -18 470 80 C330 58 130 62 12 84Z" fill="url(#a)"/>
<g fill="none" stroke="#4a2334" stroke-opacity="0.34" stroke-width="2.4"><path d="M24 82 C96 26 320 14 462 79"/><path d="M28 82 C110 40 320 30 458 79"/><path d="M34 82 C130 54 320 45 454 79"/></g>
<path d="M40 58 C110 6 320 -2 446 62" fill="none" stroke="url(#b)" stroke-width="3.4" stroke-linecap="round"/>`,
};

/** One of the three links. */
const link: Drawing = {
  width: 190,
  height: 60,
  svg: `<linearGradient id="a" x2="0" y2="1">${stop(0, '#fffaf4')}${stop(0.3, '#eec3b6')}${stop(0.72, '#93545e')}${stop(1, '#3c1d2e')}</linearGradient>
<rect x="6" y="12" width="178" height="36" rx="18" fill="url(#a)"/><rect x="26" y="17" width="138" height="4" rx="2" fill="#fff" fill-opacity="0.75"/>
<path d="M62 13v34M128 13v34" stroke="#3c1d2e" stroke-opacity="0.5" stroke-width="2"/>`,
};

/** A hinge, and every bead of the wire: a small ball of metal. */
const bead: Drawing = {
  width: 64,
  height: 64,
  svg: `<radialGradient id="a" cx="0.36" cy="0.3" r="0.75">${stop(0, '#fff')}${stop(0.28, '#f0f0f0')}${stop(0.7, '#9a9a9a')}${stop(1, '#4e4e4e')}</radialGradient><circle cx="32" cy="32" r="31" fill="url(#a)"/>`,
};

/** The body: a ball with a window in front. */
const head: Drawing = {
  width: 260,
  height: 260,
  svg: `<radialGradient id="a" cx="0.36" cy="0.28" r="0.82">${stop(0, '#fffaf5')}${stop(0.22, '#f6d9cf')}${stop(0.52, '#b0717a')}${stop(0.82, '#4c2440')}${stop(1, '#2a1530')}</radialGradient>
<radialGradient id="b" cx="0.5" cy="0.5" r="0.5">${stop(0, '#2a0f22')}${stop(0.7, '#1a0b1c')}${stop(1, '#3a1a34')}</radialGradient>
<linearGradient id="c" x1="0" y1="1" x2="1" y2="0.4">${stop(0, '#ff7d6e', 0)}${stop(0.5, '#ff7d6e', 0.9)}${stop(1, '#ff7d6e', 0)}</linearGradient>
<circle cx="130" cy="130" r="124" fill="url(#a)"/>
<path d="M36 206 A121 121 0 0 0 236 190" fill="none" stroke="url(#c)" stroke-width="6" stroke-linecap="round"/>
<g fill="none" stroke="#3a1a34" stroke-opacity="0.42" stroke-width="2.4"><path d="M60 28 C92 90 92 170 60 232"/><path d="M110 8 C140 80 140 180 110 252"/></g>
<ellipse cx="186" cy="130" rx="44" ry="58" fill="url(#b)" stroke="#f6d9cf" stroke-width="5"/>
<path d="M158 104 C162 88 178 80 192 82" fill="none" stroke="#fff" stroke-opacity="0.55" stroke-width="5" stroke-linecap="round"/>
<ellipse cx="86" cy="66" rx="34" ry="16" transform="rotate(-36 86 66)" fill="#fff" fill-opacity="0.75"/>`,
};

/** Light from a lamp, to the right. */
const cone: Drawing = {
  width: 512,
  height: 320,
  svg: `<linearGradient id="a">${stop(0, '#fff', 0.75)}${stop(0.25, '#fff', 0.34)}${stop(1, '#fff', 0)}</linearGradient>
<filter id="c" x="-0.1" y="-0.1" width="1.2" height="1.2"><feGaussianBlur stdDeviation="9"/></filter>
<path filter="url(#c)" d="M30 148 L490 50 L490 270 L30 172Z" fill="url(#a)"/>`,
};

/** One of many, far away. */
const mate: Drawing = {
  width: 120,
  height: 36,
  svg: `<path d="M6 18 q6 -13 12 0 t12 0 t12 0 t12 0 t12 0 t10 0" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-opacity="0.85"/><circle cx="97" cy="18" r="14" fill="#fff"/>`,
};

/** What was taken and what waits to be taken: lines as on a plate of an old book. */
const icon = (svg: string): Drawing => ({
  width: 160,
  height: 100,
  svg: `<g fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${svg}</g>`,
});
const iconFlap = icon(
  '<path d="M134 50 C100 6 56 2 22 14 C56 26 96 34 134 50Z"/><path d="M134 50 C100 94 56 98 22 86 C56 74 96 66 134 50Z"/><circle cx="138" cy="50" r="7" fill="#fff"/>',
);
const iconWave = icon(
  '<path d="M14 78 L54 44 L106 44 L146 78"/><circle cx="54" cy="44" r="7" fill="#fff"/><circle cx="106" cy="44" r="7" fill="#fff"/>',
);
const iconScrew = icon(
  '<path d="M12 50 q9 -34 18 0 t18 0 t18 0 t18 0 t16 0"/><circle cx="126" cy="50" r="22"/><circle cx="133" cy="50" r="6" fill="#fff"/>',
);

export const drawings: Drawings = {
  cell: cell(360, 2),
  cellSmall: cell(72, 1),
  cellNear: cell(420, 22),
  edgeOn,
  wall: wall(),
  shell,
  link,
  bead,
  head,
  cone,
  mate,
  iconFlap,
  iconWave,
  iconScrew,
};

export const emblem: Drawing = { width: 512, height: 512, svg: emblemSvg() };
