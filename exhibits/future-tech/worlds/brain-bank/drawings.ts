/** Drawings of the brain bank: the brain, the head around it, what the glass shows, and three media. White, but for the emblem. */
import { type Drawing, type Drawings, scaled } from '../../stage/atlas.ts';
import { furrows } from './contour.ts';
import { seen } from './seen.ts';
import { FRAME, outlinePath } from './shape.ts';

const stop = (at: number, alpha: number, colour = '#fff'): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

/** Around the brain for its glow, px. */
const MARGIN = 40;
const folded = furrows();

const brain: Drawing = {
  width: FRAME.width + 2 * MARGIN,
  height: FRAME.height + 2 * MARGIN,
  svg: `<radialGradient id="body" cx="0.4" cy="0.3" r="0.75">${stop(0, 0.3)}${stop(0.5, 0.13)}${stop(1, 0.05)}</radialGradient>
<filter id="f" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="11"/></filter>
<g transform="translate(${MARGIN} ${MARGIN})"><path d="${outlinePath}" fill="none" stroke="#fff" stroke-width="9" opacity="0.55" filter="url(#f)"/>
<path d="${outlinePath}" fill="url(#body)"/><path d="${folded}" fill="none" stroke="#fff" stroke-width="2" stroke-opacity="0.42" stroke-linecap="round"/></g>`,
};

const rim: Drawing = {
  width: FRAME.width + 2 * MARGIN,
  height: FRAME.height + 2 * MARGIN,
  svg: `<filter id="f" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="8"/></filter>
<g transform="translate(${MARGIN} ${MARGIN})" fill="none" stroke="#fff"><path d="${outlinePath}" stroke-width="10" opacity="0.6" filter="url(#f)"/><path d="${outlinePath}" stroke-width="3"/></g>`,
};

/** What is still to be done: the whole brain in slices, and a measure under it. */
const slices: Drawing = {
  width: FRAME.width + 2 * MARGIN,
  height: FRAME.height + 2 * MARGIN,
  svg: `<clipPath id="c"><path d="${outlinePath}"/></clipPath><g transform="translate(${MARGIN} ${MARGIN})" stroke="#fff">
<g clip-path="url(#c)">${Array.from({ length: 39 }, (_none, at) => `<path d="M${16 + at * 15.5} 0 V500" stroke-width="1.6" stroke-opacity="${at % 5 === 0 ? 0.9 : 0.45}"/>`).join('')}</g>
<path d="M18 526 H602 M18 514 V538 M602 514 V538" stroke-width="2.4"/>${Array.from({ length: 16 }, (_none, at) => `<path d="M${53 + at * 34.4} 520 V532" stroke-width="1.6" stroke-opacity="0.8"/>`).join('')}</g>`,
};

/** A line of light that is lost in the distance, to the right. */
const rail: Drawing = {
  width: 256,
  height: 32,
  svg: `<linearGradient id="side" x2="0" y2="1">${stop(0, 0)}${stop(0.4, 0.25)}${stop(0.5, 1)}${stop(0.6, 0.25)}${stop(1, 0)}</linearGradient>
<linearGradient id="along">${stop(0, 0)}${stop(0.06, 1)}${stop(0.4, 0.5)}${stop(0.9, 0)}</linearGradient><mask id="m"><rect width="256" height="32" fill="url(#along)"/></mask><rect width="256" height="32" fill="url(#side)" mask="url(#m)"/>`,
};

/** One cell of the grid, as a light. */
const cell: Drawing = {
  width: 64,
  height: 64,
  svg: `<filter id="f" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="3.4"/></filter><rect x="11" y="11" width="42" height="42" rx="9" fill="#fff" opacity="0.5" filter="url(#f)"/><rect x="14" y="14" width="36" height="36" rx="7" fill="#fff" fill-opacity="0.9"/>`,
};

/** Somebody, in profile. */
const profile =
  'M604 996 C600 930 628 866 676 806 C752 716 806 602 800 462 C794 232 640 66 424 66 C246 66 140 172 120 306 C114 350 122 380 112 414 C102 448 88 466 76 504 C64 542 38 580 42 604 C46 622 76 622 88 632 C96 646 82 664 84 682 C86 696 102 698 104 706 C90 716 86 732 94 744 C104 758 96 772 94 796 C92 836 126 862 178 862 C234 862 276 852 300 880 C320 906 324 950 322 996';

const head: Drawing = {
  width: 860,
  height: 1000,
  svg: `<linearGradient id="fade" x2="0" y2="1">${stop(0, 1)}${stop(0.72, 0.8)}${stop(1, 0)}</linearGradient>
<radialGradient id="body" cx="0.45" cy="0.4" r="0.6">${stop(0, 0.1)}${stop(1, 0)}</radialGradient>
<filter id="f" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="14"/></filter>
<path d="${profile}" fill="url(#body)"/><path d="${profile}" fill="none" stroke="url(#fade)" stroke-width="12" filter="url(#f)" opacity="0.7"/><path d="${profile}" fill="none" stroke="url(#fade)" stroke-width="3"/>`,
};

/** A disk drive, seen from its front edge. */
const disk: Drawing = {
  width: 176,
  height: 128,
  svg: `<linearGradient id="a" x2="1" y2="1">${stop(0, 0.5)}${stop(1, 0.12)}</linearGradient>
<path d="M20 52 L60 14 H158 L166 60 L132 100 H22 Z" fill="url(#a)" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"/>
<path d="M20 52 H126 L132 100 M126 52 L158 14" fill="none" stroke="#fff" stroke-width="2" stroke-opacity="0.7"/>
<ellipse cx="92" cy="33" rx="36" ry="14" fill="none" stroke="#fff" stroke-width="2.5"/><ellipse cx="92" cy="33" rx="9" ry="3.5" fill="#fff"/>
<path d="M132 44 L104 34" stroke="#fff" stroke-width="3"/><circle cx="36" cy="78" r="5" fill="#fff"/><path d="M52 78 H108" stroke="#fff" stroke-width="2.5" stroke-opacity="0.5"/>`,
};

/** A cartridge of tape. */
const tape: Drawing = {
  width: 176,
  height: 128,
  svg: `<linearGradient id="a" x2="1" y2="1">${stop(0, 0.45)}${stop(1, 0.12)}</linearGradient>
<rect x="26" y="16" width="124" height="98" rx="9" fill="url(#a)" stroke="#fff" stroke-width="2.5"/>
<circle cx="88" cy="70" r="31" fill="none" stroke="#fff" stroke-width="2.5"/><circle cx="88" cy="70" r="23" fill="none" stroke="#fff" stroke-opacity="0.5" stroke-width="5"/><circle cx="88" cy="70" r="10" fill="#fff" fill-opacity="0.85"/>
<rect x="40" y="24" width="96" height="9" rx="3" fill="#fff" fill-opacity="0.55"/><path d="M26 98 H58 M118 98 H150" stroke="#fff" stroke-width="2" stroke-opacity="0.6"/>`,
};

function rung(at: number): string {
  const y = 14 + at * 9.1;
  const swing = Math.cos(at * 0.62) * 25;
  return `<path d="M${(88 - swing).toFixed(1)} ${y} H${(88 + swing).toFixed(1)}" stroke-opacity="0.55"/>`;
}
function strand(sign: 1 | -1): string {
  const points = Array.from({ length: 45 }, (_none, at) => {
    const turn = at * 0.25;
    return `${(88 + sign * Math.cos(turn * 0.62) * 25).toFixed(1)} ${(14 + turn * 9.1).toFixed(1)}`;
  });
  return `<path d="M${points.join('L')}"/>`;
}

/** DNA in a vial. */
const dna: Drawing = {
  width: 176,
  height: 128,
  svg: `<g fill="none" stroke="#fff" stroke-width="2.6">${strand(1)}${strand(-1)}${Array.from({ length: 12 }, (_none, at) => rung(at)).join('')}
<path d="M52 6 H124 M58 6 V98 A30 24 0 0 0 118 98 V6" stroke-width="2.4" stroke-opacity="0.8"/></g>`,
};

/** The glass. Its line has a fiftieth of the width. */
const glass: Drawing = {
  width: 400,
  height: 400,
  svg: `<radialGradient id="a">${stop(0.8, 0)}${stop(0.885, 0.5)}${stop(0.93, 0.18)}${stop(1, 0)}</radialGradient><circle cx="200" cy="200" r="200" fill="url(#a)"/>
<radialGradient id="b" cx="0.36" cy="0.3" r="0.7">${stop(0, 0.1)}${stop(0.6, 0.02)}${stop(1, 0.1)}</radialGradient><circle cx="200" cy="200" r="176" fill="url(#b)"/>
<circle cx="200" cy="200" r="177" fill="none" stroke="#fff" stroke-width="5"/><circle cx="200" cy="200" r="168" fill="none" stroke="#fff" stroke-opacity="0.35" stroke-width="1.6"/>`,
};

/** What is soft may be enlarged. */
export const drawings: Drawings = {
  brain,
  rim: scaled(rim, 500),
  slices,
  head: scaled(head, 600),
  glass,
  cell,
  rail,
  disk,
  tape,
  dna,
  ...seen,
};

export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<radialGradient id="air">${stop(0, 0.5, '#ff9dbb')}${stop(0.34, 0.18, '#ff9dbb')}${stop(0.66, 0.05, '#ff9dbb')}${stop(1, 0, '#ff9dbb')}</radialGradient>
<radialGradient id="body" cx="0.38" cy="0.26" r="0.8">${stop(0, 0.95, '#ffd3e0')}${stop(0.35, 0.6, '#ff9dbb')}${stop(0.75, 0.42, '#a84a74')}${stop(1, 0.5, '#5c2348')}</radialGradient>
<radialGradient id="spark">${stop(0, 1, '#fff3d6')}${stop(0.2, 0.85, '#f6c66a')}${stop(0.5, 0.22, '#f6c66a')}${stop(1, 0, '#f6c66a')}</radialGradient>
<circle cx="256" cy="256" r="256" fill="url(#air)"/>
<g transform="translate(102 124) scale(0.5)"><path d="${outlinePath}" fill="url(#body)"/><path d="${folded}" fill="none" stroke="#4a1634" stroke-width="6" stroke-opacity="0.55" stroke-linecap="round"/><path d="${folded}" fill="none" stroke="#ffe3ec" stroke-width="2" stroke-opacity="0.6" transform="translate(-2 -3)"/><path d="${outlinePath}" fill="none" stroke="#ffd3e0" stroke-width="5"/></g>
<g fill="none" stroke="#ffb9cf" stroke-width="2" stroke-opacity="0.7"><path d="M128 392 H384 M146 406 H366 M168 420 H344"/></g>
<circle cx="322" cy="196" r="44" fill="url(#spark)"/><circle cx="322" cy="196" r="30" fill="none" stroke="#f6c66a" stroke-width="2.4"/>`,
};
