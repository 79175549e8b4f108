/** Drawings of the space elevator, by code: the limb of the Earth at night, station, climber, counterweight, nanotube; the emblem. */
import type { Drawing, Drawings } from '../../stage/atlas.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

const number = (value: number): string => value.toFixed(1);

/** Half as large as it is shown: the Earth's radius is 650 px here, its highest point 60 px below the upper edge. */
export const LIMB = { width: 1024, height: 360, radius: 650, top: 60 } as const;

/** Night side with dawn along its edge; below, it is lost in the dark. */
const limb: Drawing = {
  width: LIMB.width,
  height: LIMB.height,
  svg: `<defs>
<radialGradient id="air" gradientUnits="userSpaceOnUse" cx="512" cy="710" r="712">
<stop offset="0.905" stop-color="#7ec4ff" stop-opacity="0"/><stop offset="0.913" stop-color="#bfe4ff" stop-opacity="0.95"/>
<stop offset="0.922" stop-color="#6db7ff" stop-opacity="0.42"/><stop offset="0.945" stop-color="#3f86e0" stop-opacity="0.14"/>
<stop offset="1" stop-color="#2a5fc0" stop-opacity="0"/></radialGradient>
<radialGradient id="body" gradientUnits="userSpaceOnUse" cx="512" cy="710" r="650">
<stop offset="0.6" stop-color="#070b18" stop-opacity="0"/><stop offset="0.86" stop-color="#0b1730"/>
<stop offset="0.965" stop-color="#143058"/><stop offset="0.993" stop-color="#2f6fb8"/><stop offset="1" stop-color="#9fd4ff"/></radialGradient>
<linearGradient id="sides"><stop stop-color="#000"/><stop offset="0.22" stop-color="#999"/><stop offset="0.5" stop-color="#fff"/>
<stop offset="0.78" stop-color="#999"/><stop offset="1" stop-color="#000"/></linearGradient>
<linearGradient id="depth" x2="0" y2="1"><stop offset="0.62" stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient>
<mask id="fade"><rect width="1024" height="360" fill="url(#depth)"/></mask>
<mask id="edge"><rect width="1024" height="360" fill="url(#sides)"/></mask></defs>
<g mask="url(#fade)"><circle cx="512" cy="710" r="650" fill="url(#body)"/>
<g mask="url(#edge)"><rect width="1024" height="360" fill="url(#air)"/></g></g>`,
};

/** A hub in a wheel, seen a little from above, with wings that catch the Sun. */
const station: Drawing = {
  width: 256,
  height: 160,
  svg: `<defs><linearGradient id="wing" x2="0" y2="1"><stop stop-color="#dff0ff"/><stop offset="1" stop-color="#5d86b8"/></linearGradient>
<radialGradient id="hub" cx="0.4" cy="0.3"><stop stop-color="#fff"/><stop offset="0.6" stop-color="#b8d4f0"/><stop offset="1" stop-color="#4a6c98"/></radialGradient></defs>
<path d="M6 66 h72 l-6 28 h-72 Z M184 66 h72 l-6 28 h-72 Z" fill="url(#wing)" opacity="0.85"/>
<path d="M24 66 l-6 28 M42 66 l-6 28 M60 66 l-6 28 M202 66 l-6 28 M220 66 l-6 28 M238 66 l-6 28" stroke="#20344f" stroke-width="2" opacity="0.7"/>
<path d="M70 80 H186" stroke="#9fc0e2" stroke-width="4"/>
<ellipse cx="128" cy="80" rx="52" ry="18" fill="none" stroke="#e8f4ff" stroke-width="6"/>
<ellipse cx="128" cy="83" rx="52" ry="18" fill="none" stroke="#5d86b8" stroke-width="3"/>
<rect x="114" y="48" width="28" height="64" rx="13" fill="url(#hub)"/>
<path d="M118 66 H138 M118 76 H138 M118 94 H138" stroke="#33507a" stroke-width="2.5"/>`,
};

/** A capsule with lit windows, to be seen against its own halo. */
const climber: Drawing = {
  width: 96,
  height: 160,
  svg: `<defs><linearGradient id="hull"><stop stop-color="#8a5f22"/><stop offset="0.4" stop-color="#ffe9bd"/><stop offset="1" stop-color="#b27a2c"/></linearGradient></defs>
<path d="M48 8 C66 24 74 48 74 84 C74 118 66 138 48 152 C30 138 22 118 22 84 C22 48 30 24 48 8 Z" fill="url(#hull)"/>
<g fill="#fff8e6"><circle cx="48" cy="58" r="7"/><circle cx="48" cy="84" r="7"/><circle cx="48" cy="110" r="7"/></g>
<path d="M48 0 V10 M48 150 V160" stroke="#ffe9bd" stroke-width="5"/>`,
};

/** A captured rock: what holds the cable taut from beyond the orbit. */
const counterweight: Drawing = {
  width: 128,
  height: 128,
  svg: `<defs><linearGradient id="stone" x2="0.8" y2="1"><stop stop-color="#e9eef8"/><stop offset="0.55" stop-color="#7d8aa6"/><stop offset="1" stop-color="#28324a"/></linearGradient></defs>
<path d="M30 18 L74 8 L112 34 L120 78 L92 116 L48 120 L14 90 L8 48 Z" fill="url(#stone)"/>
<path d="M30 18 L58 46 L112 34 M58 46 L50 84 L14 90 M50 84 L92 116 M50 84 L120 78" fill="none" stroke="#fff" stroke-opacity="0.28" stroke-width="2"/>`,
};

const TUBE = { width: 720, height: 260, rings: 26, around: 13, radius: 92, bond: 34 } as const;

/** Of an atom around the tube, radians: rings come in pairs, and each pair is turned by half a place against the last. */
const turnOf = (ring: number, place: number): number =>
  ((place + ((Math.floor(ring / 2) + (ring % 2)) % 2) / 2) / TUBE.around) * 2 * Math.PI;

/** An atom of a rolled-up net of hexagons, “zigzag”: rings half a bond apart, then a whole one. */
function atom(ring: number, place: number): Place {
  const along = Math.floor(ring / 2) * 1.5 + (ring % 2) / 2;
  return { x: 30 + along * TUBE.bond, y: TUBE.height / 2 - TUBE.radius * Math.cos(turnOf(ring, place)) };
}

const depthOf = (ring: number, place: number): number => Math.sin(turnOf(ring, place));

function bond(from: Place, to: Place, depth: number): string {
  const light = depth > 0 ? 0.35 + 0.6 * depth : 0.08 + 0.08 * (1 + depth);
  return `<path d="M${number(from.x)} ${number(from.y)} L${number(to.x)} ${number(to.y)}" stroke-opacity="${light.toFixed(2)}"/>`;
}

/** The ring before a whole bond has one neighbour ahead, the other has two, half a place to either side. */
function neighbours(ring: number, place: number): readonly Place[] {
  if (ring + 1 >= TUBE.rings) return [];
  const middle = turnOf(ring, place);
  return [place - 1, place, place + 1]
    .filter((other) => {
      const apart = Math.abs(turnOf(ring + 1, other) - middle) * (TUBE.around / (2 * Math.PI));
      return ring % 2 === 1 ? apart < 0.25 : Math.abs(apart - 0.5) < 0.25;
    })
    .map((other) => atom(ring + 1, other));
}

function bondsAt(ring: number, place: number): string {
  const depth = depthOf(ring, place);
  const here = atom(ring, place);
  const heart = `<circle cx="${number(here.x)}" cy="${number(here.y)}" r="${number(depth > 0 ? 2.4 + 2.2 * depth : 1.3)}" fill="#fff" fill-opacity="${depth > 0 ? '0.95' : '0.18'}" stroke="none"/>`;
  return (
    neighbours(ring, place)
      .map((to) => bond(here, to, depth))
      .join('') + heart
  );
}

/** A carbon nanotube, a millionfold and more. */
const nanotube: Drawing = {
  width: TUBE.width,
  height: TUBE.height,
  svg: `<defs><linearGradient id="ends"><stop offset="0.04" stop-color="#000"/><stop offset="0.34" stop-color="#fff"/><stop offset="0.64" stop-color="#fff"/><stop offset="0.94" stop-color="#000"/></linearGradient>
<linearGradient id="round" x2="0" y2="1"><stop stop-color="#6db7ff" stop-opacity="0.3"/><stop offset="0.45" stop-color="#1c3a66" stop-opacity="0.18"/><stop offset="1" stop-color="#6db7ff" stop-opacity="0.24"/></linearGradient>
<mask id="fade"><rect width="${TUBE.width}" height="${TUBE.height}" fill="url(#ends)"/></mask></defs>
<g mask="url(#fade)"><rect x="30" y="38" width="660" height="184" rx="26" fill="url(#round)"/><g fill="none" stroke="#cfe6ff" stroke-width="2.6" stroke-linecap="round">${Array.from(
    { length: TUBE.rings },
    (_, ring) => Array.from({ length: TUBE.around }, (__, place) => bondsAt(ring, place)).join(''),
  ).join('')}</g></g>`,
};

export const drawings: Drawings = { limb, station, climber, counterweight, nanotube };

/** The Earth, the orbit around it, and one line of light that leaves it. */
export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs>
<radialGradient id="halo"><stop stop-color="#6db7ff" stop-opacity="0.5"/><stop offset="0.45" stop-color="#4b8fe0" stop-opacity="0.16"/><stop offset="1" stop-color="#3b74d0" stop-opacity="0"/></radialGradient>
<radialGradient id="globe" cx="0.36" cy="0.28" r="0.85"><stop stop-color="#e8f5ff"/><stop offset="0.24" stop-color="#8cc8ff"/><stop offset="0.6" stop-color="#2a66b4"/><stop offset="1" stop-color="#08142c"/></radialGradient>
<linearGradient id="line" gradientUnits="userSpaceOnUse" x1="238" y1="296" x2="402" y2="46"><stop stop-color="#bfe2ff"/><stop offset="0.5" stop-color="#fff"/><stop offset="1" stop-color="#6db7ff" stop-opacity="0.35"/></linearGradient>
<radialGradient id="gold"><stop stop-color="#fff6df"/><stop offset="0.2" stop-color="#f6c66a"/><stop offset="0.45" stop-color="#f6c66a" stop-opacity="0.32"/><stop offset="1" stop-color="#f6c66a" stop-opacity="0"/></radialGradient>
<linearGradient id="back"><stop stop-color="#6db7ff" stop-opacity="0.05"/><stop offset="0.5" stop-color="#a9d6ff" stop-opacity="0.55"/><stop offset="1" stop-color="#6db7ff" stop-opacity="0.05"/></linearGradient>
<filter id="soft" x="-0.5" y="-0.5" width="2" height="2"><feGaussianBlur stdDeviation="7"/></filter></defs>
<circle cx="256" cy="262" r="250" fill="url(#halo)"/>
<g transform="rotate(-20 196 366)"><path d="M22 366 A174 52 0 0 1 370 366" fill="none" stroke="url(#back)" stroke-width="3"/></g>
<circle cx="196" cy="366" r="88" fill="#6db7ff" opacity="0.55" filter="url(#soft)"/>
<circle cx="196" cy="366" r="82" fill="url(#globe)"/>
<g fill="#fff" fill-opacity="0.16" filter="url(#soft)"><ellipse cx="178" cy="340" rx="46" ry="9" transform="rotate(-18 178 340)"/><ellipse cx="214" cy="384" rx="50" ry="10" transform="rotate(-18 214 384)"/></g>
<g transform="rotate(-20 196 366)"><path d="M22 366 A174 52 0 0 0 370 366" fill="none" stroke="#d8edff" stroke-opacity="0.7" stroke-width="3"/></g>
<path d="M238 294 L402 46" stroke="#6db7ff" stroke-width="18" stroke-opacity="0.4" filter="url(#soft)"/>
<path d="M238 296 L402 46" stroke="url(#line)" stroke-width="7" stroke-linecap="round"/>
<g transform="translate(356 116) rotate(33)"><rect x="-26" y="-6" width="52" height="12" rx="6" fill="#d8ecff"/><rect x="-7" y="-17" width="14" height="34" rx="7" fill="#fff"/></g>
<circle cx="298" cy="204" r="56" fill="url(#gold)"/><circle cx="298" cy="204" r="10" fill="#fffaf0"/>
<circle cx="402" cy="46" r="6" fill="#d8edff"/>`,
};
