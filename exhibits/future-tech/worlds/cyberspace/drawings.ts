/** Drawings of cyberspace: towers of light, and a pair of goggles with a city in them as it hangs in the sky. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing, Drawings } from '../../stage/atlas.ts';

const LIGHT = '#f06ce0';
const PALE = '#ffd6fa';
const DEEP = '#5a2b8c';
const GOLD = '#f6c66a';

/** A slab of faint light with bright edges; white, to be tinted and stretched. It stands on the lower rim of its frame. */
const tower: Drawing = {
  width: 96,
  height: 256,
  svg: `<linearGradient id="a" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0.30"/><stop offset="0.6" stop-color="#fff" stop-opacity="0.10"/><stop offset="1" stop-color="#fff" stop-opacity="0.02"/></linearGradient>
<linearGradient id="b" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="0.75" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0.06"/></linearGradient>
<rect x="3" y="3" width="90" height="253" fill="url(#a)"/><rect x="1" y="1" width="4" height="255" fill="url(#b)"/><rect x="91" y="1" width="4" height="255" fill="url(#b)"/>
<rect x="1" y="1" width="94" height="4" fill="#fff"/>`,
};

/** Where the head points: an open ring with four strokes. */
const reticle: Drawing = {
  width: 192,
  height: 192,
  svg: `<g fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round"><circle cx="96" cy="96" r="58" stroke-dasharray="61 30" stroke-dashoffset="30.5"/><path d="M96 10 V30 M96 162 V182 M10 96 H30 M162 96 H182"/></g>`,
};

/** Which way the picture looks: a small peak. */
const peak: Drawing = {
  width: 96,
  height: 64,
  svg: '<path d="M8 56 L48 10 L88 56" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>',
};

/** A line of light that fades upwards. */
const spire: Drawing = {
  width: 32,
  height: 320,
  svg: `<linearGradient id="a" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient>
<linearGradient id="b"><stop stop-color="#fff" stop-opacity="0"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
<mask id="m"><rect width="32" height="320" fill="url(#a)"/></mask><g mask="url(#m)"><rect width="32" height="320" fill="url(#b)"/><rect x="14.5" width="3" height="320" fill="#fff"/></g>`,
};

export const drawings: Drawings = { tower, reticle, peak, spire };

const HORIZON = 262;
const GOGGLES =
  'M92 214 Q92 160 148 158 L364 158 Q420 160 420 214 L420 282 Q420 350 350 350 Q304 350 286 318 Q256 280 226 318 Q208 350 162 350 Q92 350 92 282 Z';

/** Streets that run to one point, and cross streets that close up towards it. */
function streets(): string {
  const along = Array.from({ length: 15 }, (_, at) => `M256 ${HORIZON} L${256 + (at - 7) * 62} 372`).join('');
  const across = [3, 7, 13, 22, 35, 54, 80].map((down) => `M80 ${HORIZON + down} H432`).join('');
  return `<path d="${along}${across}" fill="none" stroke="${LIGHT}" stroke-width="1.6" stroke-opacity="0.75"/>`;
}

function skyline(): string {
  const random = seeded(1984);
  return Array.from({ length: 26 }, (_, at) => {
    const x = 92 + at * 12.8;
    const near = Math.abs(x - 256) / 164;
    const high = 14 + (24 + 54 * near) * random();
    return `<rect x="${x.toFixed(1)}" y="${(HORIZON - high).toFixed(1)}" width="10" height="${high.toFixed(1)}" fill="url(#tower)" stroke="${PALE}" stroke-width="1" stroke-opacity="${(0.35 + 0.4 * near).toFixed(2)}"/>`;
  }).join('');
}

/** A pair of goggles: whoever wears them is in the city. */
export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<radialGradient id="halo"><stop stop-color="${LIGHT}" stop-opacity="0.5"/><stop offset="0.45" stop-color="${LIGHT}" stop-opacity="0.16"/><stop offset="1" stop-color="${LIGHT}" stop-opacity="0"/></radialGradient>
<radialGradient id="dusk" cx="0.5" cy="0.54" r="0.62"><stop stop-color="#ff9cf0" stop-opacity="0.95"/><stop offset="0.3" stop-color="${LIGHT}" stop-opacity="0.6"/><stop offset="0.72" stop-color="${DEEP}" stop-opacity="0.75"/><stop offset="1" stop-color="#1d1040" stop-opacity="0.9"/></radialGradient>
<linearGradient id="tower" x2="0" y2="1"><stop stop-color="#ffc4f6" stop-opacity="0.9"/><stop offset="1" stop-color="${DEEP}" stop-opacity="0.5"/></linearGradient>
<linearGradient id="ground" x2="0" y2="1"><stop stop-color="#2a1250" stop-opacity="0.35"/><stop offset="1" stop-color="#140a2e" stop-opacity="0.95"/></linearGradient>
<radialGradient id="gold"><stop stop-color="#fff6df"/><stop offset="0.2" stop-color="${GOLD}"/><stop offset="0.5" stop-color="${GOLD}" stop-opacity="0.3"/><stop offset="1" stop-color="${GOLD}" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>
<clipPath id="glass"><path d="${GOGGLES}"/></clipPath>
<ellipse cx="256" cy="256" rx="254" ry="200" fill="url(#halo)"/>
<g clip-path="url(#glass)"><rect x="80" y="140" width="352" height="230" fill="url(#dusk)"/>${skyline()}<rect x="80" y="${HORIZON}" width="352" height="110" fill="url(#ground)"/>${streets()}</g>
<path d="${GOGGLES}" fill="none" stroke="${LIGHT}" stroke-width="10" stroke-opacity="0.8" filter="url(#soft)"/>
<path d="${GOGGLES}" fill="none" stroke="${PALE}" stroke-width="4.5"/>
<path d="M92 222 Q62 218 54 236 L54 262 Q62 280 92 276 M420 222 Q450 218 458 236 L458 262 Q450 280 420 276" fill="none" stroke="${LIGHT}" stroke-width="4" stroke-opacity="0.85"/>
<path d="M118 196 Q122 178 150 177 L214 177" fill="none" stroke="#fff" stroke-width="5" stroke-opacity="0.65" stroke-linecap="round"/>
<circle cx="256" cy="${HORIZON - 4}" r="52" fill="url(#gold)"/>`,
};
