/** The world from afar: a double helix of light, one turn of it golden. */

const TURNS = 2.5;
const REACH = 190;
const RADIUS = 62;
const PIECES = 130;
const RUNGS = 26;
/** Which part is the answer. */
const GOLDEN: readonly [number, number] = [0.42, 0.66];

const stop = (at: number, colour: string, alpha = 1): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

const isGolden = (share: number): boolean => share > GOLDEN[0] && share < GOLDEN[1];

function placeAt(
  share: number,
  strand: 0 | 1,
): { readonly x: number; readonly y: number; readonly depth: number } {
  const angle = share * TURNS * 2 * Math.PI + strand * Math.PI * 0.84;
  // It comes out of the mist and goes back into it.
  const swell = 0.62 + 0.38 * Math.sin(Math.PI * share);
  return { x: -REACH + 2 * REACH * share, y: RADIUS * swell * Math.sin(angle), depth: Math.cos(angle) };
}

interface Piece {
  readonly svg: string;
  readonly depth: number;
}

function piece(share: number, strand: 0 | 1): Piece {
  const [from, to] = [placeAt(share, strand), placeAt(share + 1.06 / PIECES, strand)];
  const near = (1 + from.depth) / 2;
  const colour = isGolden(share) ? '#f6c66a' : near > 0.55 ? '#d6ffd6' : '#62cf78';
  const ends = Math.min(1, 5 * Math.min(share, 1 - share));
  const svg = `<path d="M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}" stroke="${colour}" stroke-opacity="${((0.35 + 0.6 * near) * ends).toFixed(2)}" stroke-width="${(5 + 6 * near).toFixed(1)}" stroke-linecap="butt"/>`;
  return { svg, depth: from.depth };
}

function rung(at: number): Piece {
  const share = (at + 0.5) / RUNGS;
  const [one, other] = [placeAt(share, 0), placeAt(share, 1)];
  const ends = Math.min(1, 5 * Math.min(share, 1 - share));
  const colour = isGolden(share) ? '#ffe2a0' : '#9af0a6';
  const svg = `<path d="M${one.x.toFixed(1)} ${one.y.toFixed(1)}L${other.x.toFixed(1)} ${other.y.toFixed(1)}" stroke="${colour}" stroke-opacity="${(0.5 * ends).toFixed(2)}" stroke-width="3"/>`;
  return { svg, depth: (one.depth + other.depth) / 2 };
}

export function emblemSvg(): string {
  const pieces = [
    ...Array.from({ length: PIECES }, (_, at) => [piece(at / PIECES, 0), piece(at / PIECES, 1)]).flat(),
    ...Array.from({ length: RUNGS }, (_, at) => rung(at)),
  ].toSorted((one, other) => one.depth - other.depth);
  return `<radialGradient id="mist">${stop(0, '#7fe08a', 0.42)}${stop(0.4, '#3fae6a', 0.2)}${stop(0.72, '#1c6a4a', 0.08)}${stop(1, '#1c6a4a', 0)}</radialGradient>
<radialGradient id="gold">${stop(0, '#fff2c8', 0.9)}${stop(0.3, '#f6c66a', 0.5)}${stop(1, '#f6c66a', 0)}</radialGradient>
<filter id="soft" x="-0.5" y="-0.5" width="2" height="2"><feGaussianBlur stdDeviation="16"/></filter>
<circle cx="256" cy="256" r="254" fill="url(#mist)"/>
<g transform="translate(256 256) rotate(-52)" fill="none" stroke-linecap="round">
<ellipse cx="0" cy="0" rx="165" ry="44" fill="#7fe08a" fill-opacity="0.3" filter="url(#soft)"/>${pieces.map(({ svg }) => svg).join('')}
<circle cx="16" cy="0" r="70" fill="url(#gold)" fill-opacity="0.6"/></g>
<g fill="#eafff0"><circle cx="104" cy="186" r="4" fill-opacity="0.8"/><circle cx="392" cy="352" r="5" fill-opacity="0.8"/><circle cx="150" cy="372" r="3" fill-opacity="0.6"/><circle cx="378" cy="150" r="3.4" fill-opacity="0.7"/></g>`;
}
