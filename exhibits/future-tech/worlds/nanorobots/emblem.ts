/** The world from afar: a screw of light in the round of a vessel. */

const COIL = { turns: 3.4, from: -150, to: 62, radius: 44 } as const;
const PIECES = 150;

interface Point {
  readonly x: number;
  readonly y: number;
  /** −1 behind, 1 in front. */
  readonly depth: number;
}

function pointAt(share: number): Point {
  const angle = share * COIL.turns * 2 * Math.PI;
  // It thins towards its end.
  const radius = COIL.radius * (0.35 + 0.65 * Math.min(1, share * 2.2));
  return {
    x: COIL.from + (COIL.to - COIL.from) * share,
    y: radius * Math.sin(angle),
    depth: Math.cos(angle),
  };
}

/** Short pieces of wire, those behind first. */
function wire(): string {
  const pieces = Array.from({ length: PIECES }, (_, at) => {
    const [from, to] = [pointAt(at / PIECES), pointAt((at + 1.15) / PIECES)];
    const light = 0.34 + 0.33 * (1 + from.depth);
    const colour = from.depth > 0.2 ? '#ffe6da' : '#ff8f7e';
    const svg = `<path d="M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}" stroke="${colour}" stroke-opacity="${light.toFixed(2)}" stroke-width="${(8 + 3.4 * from.depth).toFixed(1)}"/>`;
    return { svg, depth: from.depth };
  });
  return pieces
    .toSorted((one, other) => one.depth - other.depth)
    .map(({ svg }) => svg)
    .join('');
}

const stop = (at: number, colour: string, alpha = 1): string =>
  `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha}"/>`;

export function emblemSvg(): string {
  return `<radialGradient id="mist">${stop(0, '#ff7d6e', 0.42)}${stop(0.45, '#d8423f', 0.2)}${stop(0.75, '#8a1f2c', 0.08)}${stop(1, '#8a1f2c', 0)}</radialGradient>
<radialGradient id="vessel">${stop(0, '#3a0f1c', 0)}${stop(0.72, '#7a1f2a', 0.12)}${stop(0.93, '#ff8f7e', 0.5)}${stop(1, '#ff7d6e', 0)}</radialGradient>
<radialGradient id="cell">${stop(0, '#c84a44', 0.3)}${stop(0.55, '#ff8f7e', 0.55)}${stop(0.9, '#ff7d6e', 0.5)}${stop(1, '#ff7d6e', 0)}</radialGradient>
<radialGradient id="head" cx="0.36" cy="0.3" r="0.8">${stop(0, '#fffaf4')}${stop(0.35, '#ffd3c4')}${stop(0.75, '#c25a58')}${stop(1, '#5a1a30')}</radialGradient>
<radialGradient id="gold">${stop(0, '#fff4d0')}${stop(0.25, '#f6c66a', 0.9)}${stop(0.6, '#f6c66a', 0.25)}${stop(1, '#f6c66a', 0)}</radialGradient>
<filter id="soft" x="-0.3" y="-0.3" width="1.6" height="1.6"><feGaussianBlur stdDeviation="9"/></filter>
<circle cx="256" cy="256" r="254" fill="url(#mist)"/><circle cx="256" cy="256" r="176" fill="url(#vessel)"/>
<g fill="url(#cell)"><ellipse cx="150" cy="158" rx="44" ry="40"/><ellipse cx="372" cy="346" rx="36" ry="24" transform="rotate(28 372 346)"/><ellipse cx="166" cy="380" rx="22" ry="20"/></g>
<g transform="translate(256 256) rotate(-32)" fill="none" stroke-linecap="round">
<g filter="url(#soft)" opacity="0.8"><path d="M-150 0H60" stroke="#ff7d6e" stroke-width="40" stroke-opacity="0.5"/></g>
${wire()}<circle cx="100" cy="0" r="58" fill="url(#head)"/><ellipse cx="126" cy="0" rx="20" ry="27" fill="#2a0f22" stroke="#ffe6da" stroke-width="3"/><circle cx="128" cy="0" r="46" fill="url(#gold)"/></g>`;
}
