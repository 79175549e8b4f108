/** Drawings of the quantum computer: globe, arrow, lying cards, the cold machine. White, but for the emblem. */
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { machine } from './machine.ts';

const stop = (at: number, alpha: number, colour = '#fff'): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

/** How far the globe is seen from above: the equator is so flat. */
export const FLAT = 0.3;
/** Of the globe in its frame of 512, px. */
const RADIUS = 196;

const line = (rx: number, ry: number, turn: number, alpha: number): string =>
  `<ellipse cx="256" cy="256" rx="${rx}" ry="${ry}" transform="rotate(${turn} 256 256)" fill="none" stroke="#fff" stroke-opacity="${alpha}" stroke-width="1.6"/>`;

function parallel(share: number): string {
  const [x, y] = [Math.sqrt(1 - share ** 2) * RADIUS, -share * RADIUS * Math.sqrt(1 - FLAT ** 2)];
  return `<ellipse cx="256" cy="${(256 + y).toFixed(1)}" rx="${x.toFixed(1)}" ry="${(x * FLAT).toFixed(1)}" fill="none" stroke="#fff" stroke-opacity="0.2" stroke-width="1.2"/>`;
}

const globe: Drawing = {
  width: 512,
  height: 512,
  svg: `<radialGradient id="body" cx="0.42" cy="0.36" r="0.66">${stop(0, 0.34)}${stop(0.35, 0.13)}${stop(0.74, 0.08)}${stop(0.92, 0.3)}${stop(1, 0.62)}</radialGradient>
<radialGradient id="halo">${stop(0.72, 0)}${stop(0.762, 0.42)}${stop(0.81, 0.16)}${stop(0.9, 0.04)}${stop(1, 0)}</radialGradient>
<circle cx="256" cy="256" r="256" fill="url(#halo)"/>
<circle cx="256" cy="256" r="${RADIUS}" fill="url(#body)"/>
${[0.71, 0.38, -0.38, -0.71].map(parallel).join('')}
${line(RADIUS, RADIUS * FLAT, 0, 0.75)}${line(RADIUS * 0.42, RADIUS, 0, 0.26)}${line(RADIUS * 0.8, RADIUS, 0, 0.18)}
<circle cx="256" cy="256" r="${RADIUS}" fill="none" stroke="#fff" stroke-width="2.4" stroke-opacity="0.9"/>`,
};

/** Points to the right; it is laid from the globe's middle to its rim. */
const arrow: Drawing = {
  width: 256,
  height: 64,
  svg: `<linearGradient id="shaft">${stop(0, 0.25)}${stop(0.3, 0.85)}${stop(1, 1)}</linearGradient>
<linearGradient id="ends">${stop(0, 0)}${stop(0.3, 1)}${stop(0.7, 1)}${stop(1, 0)}</linearGradient>
<linearGradient id="soft" x2="0" y2="1">${stop(0, 0)}${stop(0.38, 0.16)}${stop(0.5, 0.5)}${stop(0.62, 0.16)}${stop(1, 0)}</linearGradient>
<mask id="m"><rect width="256" height="64" fill="url(#ends)"/></mask><rect width="256" height="64" fill="url(#soft)" mask="url(#m)"/>
<path d="M4 32 L206 28.5 L206 35.5 Z" fill="url(#shaft)"/><path d="M252 32 L198 14 L210 32 L198 50 Z" fill="#fff"/>`,
};

/** Fades in from its left end and is brightest at its right: a wave, from the water to its tip. */
const pillar: Drawing = {
  width: 256,
  height: 64,
  svg: `<linearGradient id="side" x2="0" y2="1">${stop(0, 0)}${stop(0.3, 0.12)}${stop(0.42, 0.4)}${stop(0.47, 0.95)}${stop(0.53, 0.95)}${stop(0.58, 0.4)}${stop(0.7, 0.12)}${stop(1, 0)}</linearGradient>
<linearGradient id="along">${stop(0, 0.3)}${stop(0.5, 0.55)}${stop(0.94, 1)}${stop(1, 0)}</linearGradient>
<mask id="m"><rect width="256" height="64" fill="url(#along)"/></mask><rect width="256" height="64" fill="url(#side)" mask="url(#m)"/>`,
};

/** A card of light; it lies on the water, and stands when it is turned over. */
const card: Drawing = {
  width: 160,
  height: 224,
  svg: `<linearGradient id="face" x2="0.6" y2="1">${stop(0, 0.42)}${stop(0.5, 0.14)}${stop(1, 0.3)}</linearGradient>
<filter id="f" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>
<rect x="18" y="18" width="124" height="188" rx="16" fill="none" stroke="#fff" stroke-width="7" filter="url(#f)" opacity="0.7"/>
<rect x="18" y="18" width="124" height="188" rx="16" fill="url(#face)" stroke="#fff" stroke-width="3.5"/>
<rect x="30" y="30" width="100" height="164" rx="9" fill="none" stroke="#fff" stroke-opacity="0.35" stroke-width="1.6"/>`,
};

const point = (at: number, radius: number): string =>
  `${(64 + radius * Math.sin(at)).toFixed(2)} ${(64 - radius * Math.cos(at)).toFixed(2)}`;

function rosette(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_none, at) =>
    point((at * Math.PI) / points, at % 2 === 0 ? outer : inner),
  );
  return `M${corners.join('L')}Z`;
}

/** The mark. */
const seal: Drawing = {
  width: 128,
  height: 128,
  svg: `<radialGradient id="a">${stop(0, 0.7)}${stop(0.35, 0.22)}${stop(1, 0)}</radialGradient><circle cx="64" cy="64" r="64" fill="url(#a)"/>
<path d="${rosette(8, 40, 19)}" fill="#fff"/><circle cx="64" cy="64" r="47" fill="none" stroke="#fff" stroke-width="3" stroke-opacity="0.8"/>`,
};

/** Where the waves are: a disc of dark water, brighter at its rim. */
const pool: Drawing = {
  width: 1000,
  height: 340,
  svg: `<radialGradient id="a">${stop(0, 0.2)}${stop(0.45, 0.05)}${stop(0.78, 0.11)}${stop(0.845, 0.34)}${stop(0.87, 0.12)}${stop(1, 0)}</radialGradient>
<ellipse cx="500" cy="170" rx="500" ry="168" fill="url(#a)"/>`,
};

/** Degrees around the water, for what is to be measured: one line in five is long. */
const scale: Drawing = {
  width: 1000,
  height: 340,
  svg: Array.from({ length: 120 }, (_none, at) => {
    const [x, y] = [Math.cos((at * Math.PI) / 60), Math.sin((at * Math.PI) / 60)];
    const long = at % 5 === 0 ? 1.055 : 1.026;
    return `<path d="M${(500 + 436 * x).toFixed(1)} ${(170 + 146 * y).toFixed(1)} L${(500 + 436 * long * x).toFixed(1)} ${(170 + 146 * long * y).toFixed(1)}" stroke="#fff" stroke-width="${at % 5 === 0 ? 2 : 1.4}"/>`;
  }).join(''),
};

/** The dream: paths that run out of the globe and come back to it, many at once. */
const paths: Drawing = {
  width: 900,
  height: 420,
  svg: Array.from({ length: 13 }, (_none, at) => {
    const [turn, wide] = [at * 27.7, 180 + (at % 5) * 58];
    return `<ellipse cx="450" cy="210" rx="${wide}" ry="${(wide * (0.12 + 0.02 * (at % 4))).toFixed(1)}" transform="rotate(${(((turn % 70) - 35) * 0.75).toFixed(1)} 450 210)" fill="none" stroke="#fff" stroke-width="${at % 3 === 0 ? 2.2 : 1.4}" stroke-opacity="${(0.2 + 0.09 * (at % 4)).toFixed(2)}"/>`;
  }).join(''),
};

export const drawings: Drawings = { globe, arrow, pillar, card, seal, pool, scale, paths, machine };

/** A column of the emblem's ring. */
function column(at: number): string {
  const [x, y] = [256 + 168 * Math.cos(at), 330 + 50 * Math.sin(at)];
  const high = 34 + 26 * Math.sin(at * 3 + 1);
  const gold = Math.abs(at - 1.05) < 0.01;
  const tip = gold ? y - 150 : y - high;
  const colour = gold ? '#f6c66a' : '#b9aeff';
  return `<path d="M${x - 3.5} ${y} L${x} ${tip} L${x + 3.5} ${y} Z" fill="${colour}"/><ellipse cx="${x}" cy="${y}" rx="11" ry="4" fill="${colour}" opacity="0.5"/><circle cx="${x}" cy="${tip}" r="${gold ? 7 : 3.6}" fill="${gold ? '#ffe6b0' : '#efeaff'}"/>${gold ? `<circle cx="${x}" cy="${tip}" r="30" fill="url(#tip)"/>` : ''}`;
}

export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<radialGradient id="air">${stop(0, 0.5, '#9b8cff')}${stop(0.3, 0.2, '#9b8cff')}${stop(0.62, 0.06, '#9b8cff')}${stop(1, 0, '#9b8cff')}</radialGradient>
<radialGradient id="tip">${stop(0, 0.9, '#f6c66a')}${stop(0.3, 0.3, '#f6c66a')}${stop(1, 0, '#f6c66a')}</radialGradient>
<radialGradient id="orb" cx="0.38" cy="0.3" r="0.75">${stop(0, 0.95, '#e4deff')}${stop(0.3, 0.5, '#9b8cff')}${stop(0.72, 0.35, '#4a3fb0')}${stop(0.93, 0.75, '#8c7dff')}${stop(1, 0.95, '#cfc6ff')}</radialGradient>
<circle cx="256" cy="256" r="256" fill="url(#air)"/>
<ellipse cx="256" cy="330" rx="168" ry="50" fill="#9b8cff" fill-opacity="0.12" stroke="#b9aeff" stroke-width="2.5"/>
<ellipse cx="256" cy="330" rx="112" ry="33" fill="none" stroke="#b9aeff" stroke-opacity="0.45" stroke-width="1.6"/>
${[-0.3, -0.79, -1.31, -1.83, -2.36, -2.88].map(column).join('')}
<circle cx="256" cy="212" r="112" fill="url(#orb)"/>
<ellipse cx="256" cy="212" rx="112" ry="34" fill="none" stroke="#efeaff" stroke-opacity="0.7" stroke-width="2"/>
<ellipse cx="256" cy="212" rx="46" ry="112" fill="none" stroke="#efeaff" stroke-opacity="0.32" stroke-width="1.6"/>
<path d="M253.4 212 L304 132 L310.6 136 Z M316 114 L291 131 L304 136 L315.5 146 Z" fill="#fff"/>
${[0.16, 0.6, 1.05, 1.57, 2.09, 2.62].map(column).join('')}`,
};
