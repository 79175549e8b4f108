/**
 * What exists: a cold machine as it hangs in a laboratory. Plates one below the other, each colder than the one above, lines
 * from plate to plate, and the chip in its can at the end. White: the scene tints it.
 */
import type { Drawing } from '../../stage/atlas.ts';

const WIDTH = 480;
const HEIGHT = 760;
const MIDDLE = WIDTH / 2;

/** Height of the plate in the frame and half its width, px. */
const PLATES: readonly (readonly [y: number, half: number])[] = [
  [70, 196],
  [190, 172],
  [306, 150],
  [412, 128],
  [508, 106],
  [592, 84],
];

function plate([y, half]: readonly [number, number]): string {
  const flat = half * 0.17;
  return `<path d="M${MIDDLE - half} ${y} A${half} ${flat} 0 0 0 ${MIDDLE + half} ${y} V${y + 11} A${half} ${flat} 0 0 1 ${MIDDLE - half} ${y + 11} Z" fill="url(#edge)"/>
<ellipse cx="${MIDDLE}" cy="${y}" rx="${half}" ry="${flat}" fill="url(#top)" stroke="#fff" stroke-opacity="0.85" stroke-width="1.8"/>`;
}

/** Lines between a plate and the next: straight rods at the rim, coils of cable within. */
function between([top, half]: readonly [number, number], [bottom, lower]: readonly [number, number]): string {
  const rods = [-0.86, -0.5, 0.5, 0.86].map(
    (share) =>
      `<path d="M${MIDDLE + share * lower} ${top + 12} V${bottom}" stroke="url(#rod)" stroke-width="6"/>`,
  );
  const cables = Array.from({ length: 9 }, (_none, at) => {
    const x = MIDDLE + (at - 4) * lower * 0.15;
    const bend = (at % 2 === 0 ? 1 : -1) * half * 0.06;
    const third = (bottom - top) / 3;
    return `<path d="M${x} ${top + 14} C${x + bend} ${top + third} ${x - bend} ${bottom - third} ${x} ${bottom}" stroke="#fff" stroke-opacity="0.5" stroke-width="1.5" fill="none"/>`;
  });
  return [...rods, ...cables].join('');
}

const levels = PLATES.map((each, at) => {
  const next = PLATES[at + 1];
  return next === undefined ? '' : between(each, next);
});

export const machine: Drawing = {
  width: WIDTH,
  height: HEIGHT,
  svg: `<linearGradient id="edge"><stop stop-color="#fff" stop-opacity="0.2"/><stop offset="0.3" stop-color="#fff" stop-opacity="0.95"/><stop offset="0.55" stop-color="#fff" stop-opacity="0.35"/><stop offset="1" stop-color="#fff" stop-opacity="0.15"/></linearGradient>
<linearGradient id="top"><stop stop-color="#fff" stop-opacity="0.12"/><stop offset="0.4" stop-color="#fff" stop-opacity="0.34"/><stop offset="1" stop-color="#fff" stop-opacity="0.08"/></linearGradient>
<linearGradient id="rod" gradientUnits="userSpaceOnUse" x1="${MIDDLE - 180}" x2="${MIDDLE + 180}"><stop stop-color="#fff" stop-opacity="0.25"/><stop offset="0.4" stop-color="#fff" stop-opacity="0.8"/><stop offset="1" stop-color="#fff" stop-opacity="0.2"/></linearGradient>
<linearGradient id="can"><stop stop-color="#fff" stop-opacity="0.15"/><stop offset="0.34" stop-color="#fff" stop-opacity="0.85"/><stop offset="0.6" stop-color="#fff" stop-opacity="0.3"/><stop offset="1" stop-color="#fff" stop-opacity="0.12"/></linearGradient>
<path d="M${MIDDLE - 60} 0 V60 M${MIDDLE + 60} 0 V60 M${MIDDLE} 0 V56" stroke="#fff" stroke-opacity="0.5" stroke-width="7"/>
${PLATES.toReversed()
  .map((each, at) => `${levels[PLATES.length - 1 - at]}${plate(each)}`)
  .join('')}
<path d="M${MIDDLE - 40} 604 V712 A40 9 0 0 0 ${MIDDLE + 40} 712 V604 Z" fill="url(#can)"/>
<ellipse cx="${MIDDLE}" cy="712" rx="40" ry="9" fill="none" stroke="#fff" stroke-opacity="0.8" stroke-width="1.6"/>
<path d="M${MIDDLE} 634 L${MIDDLE + 24} 658 L${MIDDLE} 682 L${MIDDLE - 24} 658 Z" fill="#fff" fill-opacity="0.85"/>
<path d="M${MIDDLE} 646 L${MIDDLE + 12} 658 L${MIDDLE} 670 L${MIDDLE - 12} 658 Z" fill="none" stroke="#000" stroke-opacity="0.6" stroke-width="2"/>`,
};
