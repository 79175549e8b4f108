/** Drawings of the exoskeleton, by code: limbs lit by the stone, the frame over them, the armour of the stories; the emblem. */
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { closedCurve, widened } from '../outline.ts';
import { type Limb, type LimbName, LIMBS } from './limbs.ts';

function around({ width, height, jointX, jointY }: Limb, svg: string): Drawing {
  return { width, height, svg: `<g transform="translate(${jointX} ${jointY})">${svg}</g>` };
}

/** Grey, lost in the dark at the back, bright towards the light in front. */
function flesh(limb: Limb): Drawing {
  const path = closedCurve(limb.outline);
  const [left, right] = [-limb.jointX + 30, limb.width - limb.jointX - 30];
  return around(
    limb,
    `<defs><linearGradient id="f" gradientUnits="userSpaceOnUse" x1="${left}" x2="${right}"><stop stop-color="#1c2032"/><stop offset="0.45" stop-color="#4d536b"/><stop offset="0.8" stop-color="#a4a9bd"/><stop offset="1" stop-color="#e9ebf4"/></linearGradient>
<clipPath id="c"><path d="${path}"/></clipPath><filter id="b" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="3"/></filter></defs>
<path d="${path}" fill="url(#f)"/><g clip-path="url(#c)"><path d="${path}" fill="none" stroke="#fff" stroke-width="5" filter="url(#b)" opacity="0.55" transform="translate(-1 0)"/></g>`,
  );
}

/** Plates as wide as the stories like them: light on their edges, seams across. */
function armour(limb: Limb, factor: number, seams: readonly number[], more = ''): Drawing {
  const path = closedCurve(widened(limb.outline, 0, factor));
  const lines = seams
    .map(
      (y) =>
        `<path d="M-90 ${y + 8} Q0 ${y - 8} 90 ${y + 8}" stroke="#120c0c" stroke-width="7" fill="none"/><path d="M-90 ${y + 10} Q0 ${y - 6} 90 ${y + 10}" stroke="#fff" stroke-width="2" fill="none"/>`,
    )
    .join('');
  return around(
    limb,
    `<defs><linearGradient id="p" gradientUnits="userSpaceOnUse" x1="-62" x2="62"><stop stop-color="#fff" stop-opacity="0.05"/><stop offset="0.45" stop-color="#fff" stop-opacity="0.1"/><stop offset="0.72" stop-color="#fff" stop-opacity="0.34"/><stop offset="0.84" stop-color="#fff" stop-opacity="0.86"/><stop offset="1" stop-color="#fff" stop-opacity="0.4"/></linearGradient>
<clipPath id="c"><path d="${path}"/></clipPath><filter id="g" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="5"/></filter></defs>
<path d="${path}" fill="#1b1110" fill-opacity="0.9"/><path d="${path}" fill="url(#p)"/><g clip-path="url(#c)">${lines}<path d="${path}" fill="none" stroke="#fff" stroke-width="7" filter="url(#g)" opacity="0.55"/></g>
<path d="${path}" fill="none" stroke="#fff" stroke-width="2.2" stroke-opacity="0.9"/>${more}`,
  );
}

const METAL =
  '<linearGradient id="m"><stop stop-color="#6a6a70"/><stop offset="0.3" stop-color="#fff"/><stop offset="0.55" stop-color="#b5b5ba"/><stop offset="1" stop-color="#3c3c42"/></linearGradient>';

/** A rail from joint to joint, with holes to save weight, and bands around the limb. */
function rail(
  limb: Limb,
  length: number,
  bands: readonly (readonly [y: number, half: number])[],
  more = '',
): Drawing {
  const belts = bands
    .map(
      ([y, half]) =>
        `<path d="M${-half} ${y - 9} Q0 ${y + 3} ${half} ${y - 9} L${half - 1} ${y + 9} Q0 ${y + 21} ${1 - half} ${y + 9} Z" fill="#3a3436" stroke="#fff" stroke-width="1.6" stroke-opacity="0.75"/>`,
    )
    .join('');
  const holes = [0.3, 0.5, 0.7]
    .map(
      (share) => `<rect x="-3.5" y="${length * share - 14}" width="7" height="28" rx="3.5" fill="#1a1416"/>`,
    )
    .join('');
  return around(
    limb,
    `<defs>${METAL}</defs>${belts}<path d="M-11 0 L-8 ${length * 0.5} L-10 ${length} H10 L8 ${length * 0.5} L11 0 Z" fill="url(#m)" stroke="#fff" stroke-width="1.4" stroke-opacity="0.8"/>${holes}${more}`,
  );
}

const spine = around(
  LIMBS.trunk,
  `<defs>${METAL}</defs>
<path d="M-64 -206 C-76 -140 -58 -70 -62 -6 L-46 -4 C-44 -70 -60 -140 -48 -206 Z" fill="url(#m)" stroke="#fff" stroke-width="1.5" stroke-opacity="0.8"/>
<path d="M-58 -22 Q0 4 46 -18 L46 6 Q0 28 -58 4 Z" fill="#3a3436" stroke="#fff" stroke-width="1.8" stroke-opacity="0.8"/>
<path d="M-52 -206 C-30 -246 22 -240 40 -196 C46 -170 40 -150 -46 -128" fill="none" stroke="#3a3436" stroke-width="13"/>
<path d="M-52 -206 C-30 -246 22 -240 40 -196 C46 -170 40 -150 -46 -128" fill="none" stroke="#fff" stroke-opacity="0.5" stroke-width="1.6"/>
<path d="M-56 -180 h-14 M-57 -140 h-14 M-56 -100 h-14 M-55 -60 h-14" stroke="#fff" stroke-width="4" stroke-opacity="0.7"/>`,
);

const sole = around(
  LIMBS.foot,
  `<defs>${METAL}</defs><path d="M-42 26 H88 Q98 30 94 38 H-38 Q-46 34 -42 26 Z" fill="#cfcfd4" stroke="#fff" stroke-width="1.4"/><path d="M-9 0 L-16 30 H16 L9 0 Z" fill="url(#m)" stroke="#fff" stroke-width="1.2" stroke-opacity="0.7"/><path d="M34 2 Q52 0 66 14 L62 30 H40 Z" fill="#3a3436" stroke="#fff" stroke-width="1.4" stroke-opacity="0.7"/>`,
);

const HOOK = `<path d="M-20 128 H20 V146 H-20 Z" fill="#3a3436" stroke="#fff" stroke-width="1.5" stroke-opacity="0.8"/>`;

const motor: Drawing = {
  width: 96,
  height: 96,
  svg: `<defs><radialGradient id="r" cx="0.38" cy="0.32" r="0.8"><stop stop-color="#fff"/><stop offset="0.5" stop-color="#a6a6ac"/><stop offset="1" stop-color="#38383e"/></radialGradient></defs>
<circle cx="48" cy="48" r="44" fill="url(#r)" stroke="#fff" stroke-width="2"/><circle cx="48" cy="48" r="31" fill="#221c1e" stroke="#fff" stroke-width="1.6" stroke-opacity="0.6"/>
${Array.from({ length: 12 }, (_, index) => `<path d="M48 22V30" stroke="#fff" stroke-width="5" stroke-opacity="0.75" transform="rotate(${index * 30} 48 48)"/>`).join('')}
<circle cx="48" cy="48" r="13" fill="#d8d8dc"/><circle cx="48" cy="48" r="5" fill="#221c1e"/>`,
};

const pack: Drawing = {
  width: 120,
  height: 220,
  svg: `<defs><linearGradient id="b"><stop stop-color="#2a2628"/><stop offset="0.7" stop-color="#6c686c"/><stop offset="1" stop-color="#3c383a"/></linearGradient></defs>
<rect x="8" y="8" width="104" height="204" rx="22" fill="url(#b)" stroke="#fff" stroke-width="2.6"/><rect x="26" y="28" width="30" height="164" rx="8" fill="#120e10" stroke="#fff" stroke-opacity="0.5" stroke-width="1.6"/>
<path d="M72 40 H98 M72 58 H98 M72 76 H98 M72 94 H98 M72 112 H98 M72 130 H98 M72 148 H98 M72 166 H98" stroke="#fff" stroke-opacity="0.35" stroke-width="4" stroke-linecap="round"/>`,
};

const packLine: Drawing = {
  width: 120,
  height: 220,
  svg: `<defs><filter id="f" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="5"/></filter></defs><g fill="none" stroke="#fff"><rect x="12" y="12" width="96" height="196" rx="20" stroke-width="7" filter="url(#f)"/><rect x="12" y="12" width="96" height="196" rx="20" stroke-width="3"/><path d="M66 62 L44 118 H62 L52 162 L80 100 H62 Z" stroke-width="3" stroke-linejoin="round"/></g>`,
};

/** A boulder that glows from within. */
const stone: Drawing = {
  width: 200,
  height: 200,
  svg: `<defs><radialGradient id="s" cx="0.45" cy="0.45" r="0.6"><stop stop-color="#fff6dd"/><stop offset="0.45" stop-color="#f6c66a"/><stop offset="1" stop-color="#8a5420"/></radialGradient></defs>
<path d="M46 14 L140 8 L188 56 L196 140 L150 192 L58 194 L10 146 L6 62 Z" fill="url(#s)"/>
<g fill="#fff" fill-opacity="0.3"><path d="M46 14 L140 8 L118 66 L62 74 Z"/><path d="M6 62 L46 14 L62 74 L50 128 L10 146 Z" fill-opacity="0.12"/></g>
<g fill="#5a3010" fill-opacity="0.35"><path d="M188 56 L196 140 L140 132 L118 66 L140 8 Z" fill-opacity="0.22"/><path d="M196 140 L150 192 L58 194 L82 150 L140 132 Z"/><path d="M10 146 L50 128 L82 150 L58 194 Z" fill-opacity="0.24"/></g>
<path d="M46 14 L62 74 L118 66 L140 8 M62 74 L50 128 L82 150 L140 132 L118 66 M50 128 L10 146 M82 150 L58 194 M140 132 L196 140 M6 62 L62 74 M118 66 L188 56" stroke="#fff3d0" stroke-opacity="0.75" stroke-width="2" fill="none"/>`,
};

/** A line of measure from end to end, with a stop at each. */
const lever: Drawing = {
  width: 300,
  height: 40,
  svg: `<path d="M3 4V36M297 4V36M3 20H297" stroke="#fff" stroke-width="3" fill="none"/><path d="${Array.from({ length: 34 }, (_, index) => `M${11.4 + index * 8.4} 20v${index % 5 === 4 ? 11 : 6}`).join('')}" stroke="#fff" stroke-width="1.6" stroke-opacity="0.75"/>`,
};

const PAULDRON = `<ellipse cy="-2" rx="52" ry="46" fill="#1b1110"/><ellipse cy="-2" rx="52" ry="46" fill="url(#p)" stroke="#fff" stroke-width="2.4"/><path d="M-46 16 Q0 34 46 16 M-38 28 Q0 46 38 28" stroke="#fff" stroke-width="2" fill="none"/>`;
const VISOR = `<path d="M14 -96 L62 -90 L58 -66 L20 -72 Z" fill="#fff" stroke="#fff" stroke-width="2"/><path d="M30 -50 L56 -46 M28 -40 L50 -36" stroke="#fff" stroke-width="3" opacity="0.7"/>`;
const CHEST = `<path d="M10 -196 L52 -176 L50 -120 L14 -104 Z" fill="#fff" fill-opacity="0.22" stroke="#fff" stroke-width="2.4"/><circle cx="32" cy="-150" r="11" fill="#fff"/>`;

const flesh7 = Object.fromEntries(
  Object.entries(LIMBS).map(([name, limb]) => [name, flesh(limb)]),
) as Readonly<Record<LimbName, Drawing>>;

export const drawings: Drawings = {
  ...flesh7,
  thighRail: rail(LIMBS.thigh, 184, [
    [52, 46],
    [128, 36],
  ]),
  shankRail: rail(LIMBS.shank, 185, [[74, 32]]),
  footRail: sole,
  trunkRail: spine,
  upperArmRail: rail(LIMBS.upperArm, 140, [[62, 29]]),
  forearmRail: rail(LIMBS.forearm, 128, [[58, 24]], HOOK),
  thighPlate: armour(LIMBS.thigh, 1.42, [20, 110, 150]),
  shankPlate: armour(LIMBS.shank, 1.5, [10, 120]),
  footPlate: armour(LIMBS.foot, 1.08, []),
  trunkPlate: armour(LIMBS.trunk, 1.3, [-20, -56, -88], CHEST),
  headPlate: armour(LIMBS.head, 1.16, [], VISOR),
  upperArmPlate: armour(LIMBS.upperArm, 1.5, [84, 112], PAULDRON),
  forearmPlate: armour(LIMBS.forearm, 1.5, [36, 104]),
  motor,
  pack,
  packLine,
  stone,
  lever,
};

/** A standing figure for the emblem: limbs in place, arms held out. */
function standing(part: (name: LimbName) => string): string {
  const at = (name: LimbName, x: number, y: number, turn = 0): string =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${part(name)}</g>`;
  return [
    at('thigh', 0, 0, 12),
    at('shank', -38, 180, 22),
    at('foot', -106, 352, 8),
    at('trunk', 0, 0),
    at('head', 0, -217),
    at('thigh', 0, 0, -14),
    at('shank', 44, 178, 4),
    at('foot', 32, 362),
    at('upperArm', 0, -208, -14),
    at('forearm', 34, -72, -84),
  ].join('');
}

const outlineOf = (name: LimbName): string => closedCurve(LIMBS[name].outline);

export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs>
<radialGradient id="halo"><stop stop-color="#e8a06a" stop-opacity="0.42"/><stop offset="0.4" stop-color="#d9803f" stop-opacity="0.15"/><stop offset="0.72" stop-color="#c06a30" stop-opacity="0.045"/><stop offset="1" stop-color="#c06a30" stop-opacity="0"/></radialGradient>
<radialGradient id="gold"><stop stop-color="#fff6e0"/><stop offset="0.25" stop-color="#f6c66a"/><stop offset="0.5" stop-color="#f6c66a" stop-opacity="0.32"/><stop offset="1" stop-color="#f6c66a" stop-opacity="0"/></radialGradient>
<linearGradient id="skin" gradientUnits="userSpaceOnUse" x1="-60" x2="60"><stop stop-color="#1d1a26"/><stop offset="0.6" stop-color="#4d3a38"/><stop offset="1" stop-color="#ffd9b0"/></linearGradient>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="9"/></filter></defs>
<circle cx="256" cy="256" r="256" fill="url(#halo)"/>
<g transform="translate(236 268) scale(0.43)">
<g fill="none" stroke="#e8a06a" stroke-width="16" filter="url(#soft)" opacity="0.9">${standing((name) => `<path d="${outlineOf(name)}"/>`)}</g>
${standing((name) => `<path d="${outlineOf(name)}" fill="url(#skin)" stroke="#ffcf9f" stroke-width="4"/>`)}
<g fill="none" stroke="#ffb67c" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"><path d="M44 178 L0 0 L-54 -4 L-56 -206 L0 -208 L34 -72 L182 -58 M44 178 L34 366 M-38 180 L0 0 M-38 180 L-106 352"/></g>
<rect x="-128" y="-196" width="66" height="140" rx="18" fill="#3a2a22" stroke="#ffb67c" stroke-width="7"/>
<g fill="#fff0de" stroke="#a85a20" stroke-width="8"><circle cx="0" cy="0" r="25"/><circle cx="44" cy="178" r="22"/><circle cx="34" cy="-72" r="20"/><circle cx="0" cy="-208" r="20"/></g>
<circle cx="190" cy="14" r="150" fill="url(#gold)"/><path d="M184 -56 V-20" stroke="#f6c66a" stroke-width="6"/>
<path d="M160 -20 L216 -24 L240 4 L242 50 L214 76 L164 76 L138 48 L136 4 Z" fill="#f6c66a" stroke="#fff6e0" stroke-width="5"/></g>`,
};
