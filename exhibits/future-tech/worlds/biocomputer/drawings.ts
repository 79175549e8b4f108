/** One turn of a strand and of its splint (ten letters are a turn of the double helix), the tube, and the marks of the map. */
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { emblemSvg } from './emblem.ts';

const stop = (at: number, colour: string, alpha = 1): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

const TURN = { width: 132, height: 96, radius: 34, pieces: 26, letters: 10 } as const;

/** A backbone that winds once, and ten teeth that reach to the axis. @param side 1 the strand, −1 its splint */
function turn(side: 1 | -1): Drawing {
  const { width, height, radius, pieces, letters } = TURN;
  const middle = height / 2;
  const y = (share: number): number => middle - side * radius * Math.sin(2 * Math.PI * share);
  const depth = (share: number): number => side * Math.cos(2 * Math.PI * share);
  const teeth = Array.from({ length: letters }, (_, at) => {
    const share = (at + 0.5) / letters;
    return `<path d="M${(share * width).toFixed(1)} ${y(share).toFixed(1)}V${middle + (side > 0 ? -1.5 : 1.5) * Math.sign(Math.sin(2 * Math.PI * share))}" stroke-width="4.4" stroke-opacity="0.55"/>`;
  });
  const bone = Array.from({ length: pieces }, (_, at) => {
    const [from, to] = [at / pieces, (at + 1) / pieces];
    const near = (1 + depth(from)) / 2;
    return `<path d="M${(from * width).toFixed(1)} ${y(from).toFixed(1)}L${(to * width).toFixed(1)} ${y(to).toFixed(1)}" stroke-width="${(6 + 5.5 * near).toFixed(1)}" stroke-opacity="${(0.6 + 0.4 * near).toFixed(2)}"/>`;
  });
  return {
    width,
    height,
    svg: `<g stroke="#fff" fill="none"><g stroke-linecap="round">${teeth.join('')}</g><g stroke-linecap="butt">${bone.join('')}</g></g>`,
  };
}

/** A tube of glass, lying; its mouth on the right. */
const tube: Drawing = {
  width: 1020,
  height: 500,
  svg: `<linearGradient id="a" x2="0" y2="1">${stop(0, '#dfffe6', 0.2)}${stop(0.1, '#7fe08a', 0.06)}${stop(0.5, '#7fe08a', 0.015)}${stop(0.88, '#7fe08a', 0.07)}${stop(1, '#dfffe6', 0.24)}</linearGradient>
<linearGradient id="b">${stop(0, '#eafff0', 0.65)}${stop(0.5, '#bff5c8', 0.32)}${stop(1, '#bff5c8', 0.5)}</linearGradient>
<linearGradient id="c">${stop(0, '#fff', 0)}${stop(0.2, '#fff', 0.5)}${stop(0.75, '#fff', 0.22)}${stop(1, '#fff', 0)}</linearGradient>
<path d="M978 14 H250 A236 236 0 0 0 250 486 H978 Z" fill="url(#a)"/>
<path d="M978 14 H250 A236 236 0 0 0 250 486 H978" fill="none" stroke="url(#b)" stroke-width="3.4"/>
<path d="M978 6 q22 0 22 14 V480 q0 14 -22 14" fill="none" stroke="#dfffe6" stroke-opacity="0.55" stroke-width="4"/>
<path d="M196 52 H900" stroke="url(#c)" stroke-width="7" stroke-linecap="round"/><path d="M112 150 C70 220 70 290 104 350" fill="none" stroke="#fff" stroke-opacity="0.22" stroke-width="8" stroke-linecap="round"/>`,
};

/** Which way a road goes, to the right. */
const arrow: Drawing = {
  width: 64,
  height: 64,
  svg: '<path d="M18 12 L50 32 L18 52 L26 32Z" fill="#fff"/>',
};

/** A city: a light with a fine ring. */
const city: Drawing = {
  width: 160,
  height: 160,
  svg: `<radialGradient id="a">${stop(0, '#fff')}${stop(0.2, '#fff', 0.95)}${stop(0.3, '#fff', 0.4)}${stop(0.6, '#fff', 0.1)}${stop(1, '#fff', 0)}</radialGradient><circle cx="80" cy="80" r="79" fill="url(#a)"/><circle cx="80" cy="80" r="44" fill="none" stroke="#fff" stroke-opacity="0.8" stroke-width="3"/>`,
};

/** The first and the last have a second ring. */
const gate: Drawing = {
  width: 160,
  height: 160,
  svg: '<circle cx="80" cy="80" r="66" fill="none" stroke="#fff" stroke-width="4"/><path d="M80 4v18M80 138v18M4 80h18M138 80h18" stroke="#fff" stroke-width="4" stroke-linecap="round"/>',
};

/** A clock without figures: 10 hours on it. */
const clock: Drawing = {
  width: 320,
  height: 320,
  svg: `<g fill="none" stroke="#fff" stroke-linecap="round"><circle cx="160" cy="160" r="150" stroke-width="5"/>${Array.from(
    { length: 12 },
    (_, at) =>
      `<path d="M160 22v${at % 3 === 0 ? 22 : 11}" stroke-width="5" transform="rotate(${at * 30} 160 160)"/>`,
  ).join('')}<path d="M160 160 L160 62 M160 160 L98 204" stroke-width="7"/></g>`,
};

export const drawings: Drawings = { strand: turn(1), splint: turn(-1), tube, arrow, city, gate, clock };

export const emblem: Drawing = { width: 512, height: 512, svg: emblemSvg() };
