/** Drawings of human hibernation, by hand and by code: pod, frost, sleeper, squirrel, planets, the scale; the emblem. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { body, lacking, pads, SLEEPER, sleeper, sleeperLine, squirrel } from './body.ts';

/** Of the pod, px; so large it is shown. */
export const POD = { width: 880, height: 330 } as const;
/** From 10 °C on the left to 37 °C on the right. */
export const SCALE = { width: 680, height: 48, least: 10, most: 37 } as const;

const SHELL =
  'M165 15 H715 C810 15 868 80 868 165 C868 250 810 315 715 315 H165 C70 315 12 250 12 165 C12 80 70 15 165 15 Z';

const pod: Drawing = {
  ...POD,
  svg: `<defs>
<linearGradient id="glass" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0.42"/><stop offset="0.18" stop-color="#fff" stop-opacity="0.1"/><stop offset="0.55" stop-color="#fff" stop-opacity="0.02"/><stop offset="1" stop-color="#fff" stop-opacity="0.3"/></linearGradient>
<radialGradient id="mist" cx="0.45" cy="0.55" r="0.6"><stop stop-color="#fff" stop-opacity="0.26"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<linearGradient id="cap"><stop stop-color="#fff" stop-opacity="0.75"/><stop offset="0.5" stop-color="#9aa3b8" stop-opacity="0.55"/><stop offset="1" stop-color="#3a4258" stop-opacity="0.5"/></linearGradient>
<linearGradient id="bed" x2="0" y2="1"><stop stop-color="#cfd6e6"/><stop offset="0.25" stop-color="#59617a"/><stop offset="1" stop-color="#161b2c"/></linearGradient>
<clipPath id="in"><path d="${SHELL}"/></clipPath>
<filter id="f" x="-10%" y="-20%" width="120%" height="140%"><feGaussianBlur stdDeviation="7"/></filter></defs>
<path d="${SHELL}" fill="#0d1424" fill-opacity="0.62"/>
<g clip-path="url(#in)"><path d="${SHELL}" fill="url(#mist)"/>
<path d="M0 246 C120 226 200 232 280 236 H640 C720 232 800 230 880 250 V330 H0 Z" fill="url(#bed)"/>
<path d="M40 243 C140 226 220 232 280 236 H640 C720 232 780 232 840 244" stroke="#fff" stroke-opacity="0.8" stroke-width="3" fill="none"/>
<path d="M0 0 H118 C96 60 96 270 118 330 H0 Z" fill="url(#cap)"/>
<path d="M880 0 H762 C784 60 784 270 762 330 H880 Z" fill="url(#cap)" transform="matrix(-1 0 0 1 1642 0) translate(0 0)" opacity="0"/>
<path d="M880 0 H768 C790 60 790 270 768 330 H880 Z" fill="#3a4258" fill-opacity="0.55"/>
<path d="M118 0 C96 60 96 270 118 330 M768 0 C790 60 790 270 768 330" stroke="#fff" stroke-opacity="0.6" stroke-width="3" fill="none"/>
<path d="${SHELL}" fill="url(#glass)"/>
<path d="${SHELL}" fill="none" stroke="#fff" stroke-width="16" filter="url(#f)" opacity="0.75"/></g>
<path d="${SHELL}" fill="none" stroke="#fff" stroke-width="3"/>
<path d="M176 36 H640" stroke="#fff" stroke-opacity="0.75" stroke-width="7" stroke-linecap="round" filter="url(#f)"/>
<path d="M190 34 H560 M590 34 H622" stroke="#fff" stroke-opacity="0.9" stroke-width="3" stroke-linecap="round"/>
<g fill="#fff"><circle cx="58" cy="150" r="4"/><circle cx="58" cy="166" r="4" opacity="0.6"/><circle cx="58" cy="182" r="4" opacity="0.35"/></g>`,
};

const podLine: Drawing = {
  ...POD,
  svg: `<g fill="none" stroke="#fff"><path d="${SHELL}" stroke-width="2.5"/><path d="M118 26 C98 80 98 250 118 304 M768 20 C788 80 788 250 768 310 M40 243 C140 226 220 232 280 236 H640 C720 232 780 232 840 244" stroke-width="1.8" stroke-opacity="0.7"/></g>`,
};

/** A crystal that grows: a stem with branches at 60°, and branches of those. */
function crystal(x: number, y: number, length: number, angle: number, depth: number): string {
  const [toX, toY] = [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  const stem = `M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`;
  if (depth === 0) return stem;
  const branches = [0.3, 0.52, 0.74].flatMap((share) =>
    [-1, 1].map((side) =>
      crystal(
        x + (toX - x) * share,
        y + (toY - y) * share,
        length * (0.46 - share * 0.28),
        angle + (side * Math.PI) / 3,
        depth - 1,
      ),
    ),
  );
  return stem + branches.join('');
}

/** Along the shell's upper and lower edge, growing inwards. */
function frostPath(): string {
  const random = seeded(37);
  return Array.from({ length: 90 }, (_, index) => {
    const isAbove = index % 2 === 0;
    const x = 90 + (index / 90) * 700 + random() * 18;
    const length = 14 + random() ** 2 * 58;
    const angle = (isAbove ? Math.PI / 2 : -Math.PI / 2) + (random() - 0.5) * 1.1;
    return crystal(x, isAbove ? 18 : 312, length, angle, 2);
  }).join('');
}

const frost: Drawing = {
  ...POD,
  svg: `<defs><clipPath id="in"><path d="${SHELL}"/></clipPath><filter id="f"><feGaussianBlur stdDeviation="12"/></filter></defs>
<g clip-path="url(#in)"><path d="${SHELL}" fill="none" stroke="#fff" stroke-width="54" stroke-opacity="0.5" filter="url(#f)"/><path d="${frostPath()}" stroke="#fff" stroke-width="1.6" stroke-opacity="0.85" fill="none"/></g>`,
};

/** Somebody else of the crew, far away. */
const neighbour: Drawing = {
  width: 220,
  height: 84,
  svg: `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0.5"/><stop offset="0.4" stop-color="#fff" stop-opacity="0.06"/><stop offset="1" stop-color="#fff" stop-opacity="0.35"/></linearGradient></defs>
<rect x="4" y="4" width="212" height="76" rx="38" fill="#0d1424" fill-opacity="0.6"/>
<g transform="translate(26 14) scale(0.21)"><path d="${body}" fill="#fff" fill-opacity="0.8"/></g>
<rect x="4" y="4" width="212" height="76" rx="38" fill="url(#g)" stroke="#fff" stroke-width="2.4"/>`,
};

function ticks(): string {
  const { width, least, most } = SCALE;
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const x = 4 + (index / (most - least)) * (width - 8);
    const degrees = least + index;
    const length = degrees % 10 === 0 || degrees === most ? 26 : degrees % 5 === 0 ? 18 : 10;
    return `M${x.toFixed(1)} 8V${8 + length}`;
  }).join('');
}

const scale: Drawing = {
  width: SCALE.width,
  height: SCALE.height,
  svg: `<path d="M4 8H${SCALE.width - 4}${ticks()}" stroke="#fff" stroke-width="2" fill="none"/>`,
};

/** A heart that has lost its beat, as a monitor draws it. */
function flutterPath(): string {
  const random = seeded(28);
  const beats = Array.from({ length: 64 }, (_, index) => {
    const height = 10 + random() * 34 * (0.6 + 0.4 * Math.sin(index / 5));
    return `L${(20 + index * 10.4 + random() * 5).toFixed(1)} ${(50 + (index % 2 === 0 ? -height : height * 0.7)).toFixed(1)}`;
  });
  return `M8 50${beats.join('')}L692 50`;
}

const flutter: Drawing = {
  width: 700,
  height: 100,
  svg: `<defs><filter id="f" y="-50%" height="200%"><feGaussianBlur stdDeviation="5"/></filter></defs><g fill="none" stroke="#fff" stroke-linejoin="round"><path d="${flutterPath()}" stroke-width="5" filter="url(#f)"/><path d="${flutterPath()}" stroke-width="2.6"/></g>`,
};

const mars: Drawing = {
  width: 128,
  height: 128,
  svg: `<defs><radialGradient id="m" cx="0.34" cy="0.34" r="0.75"><stop stop-color="#fff3d6"/><stop offset="0.35" stop-color="#f6c66a"/><stop offset="0.75" stop-color="#a3622a"/><stop offset="1" stop-color="#33170c"/></radialGradient><clipPath id="c"><circle cx="64" cy="64" r="56"/></clipPath></defs>
<circle cx="64" cy="64" r="56" fill="url(#m)"/><g clip-path="url(#c)"><path d="M8 60 C36 48 52 72 84 62 C104 56 116 66 124 62 V82 C104 90 84 78 60 86 C40 92 20 78 8 82 Z" fill="#7c3f1c" opacity="0.4"/><path d="M40 8 Q62 22 86 10 L80 0 H44 Z" fill="#fffaf0" opacity="0.9"/></g>`,
};

const earth: Drawing = {
  width: 96,
  height: 96,
  svg: `<defs><radialGradient id="e" cx="0.62" cy="0.34" r="0.75"><stop stop-color="#e8f6ff"/><stop offset="0.3" stop-color="#7ec0ff"/><stop offset="0.75" stop-color="#1f55a0"/><stop offset="1" stop-color="#0a1830"/></radialGradient><clipPath id="c"><circle cx="48" cy="48" r="40"/></clipPath></defs>
<circle cx="48" cy="48" r="40" fill="url(#e)"/><g clip-path="url(#c)" fill="none" stroke="#fff" stroke-opacity="0.5" stroke-width="5" stroke-linecap="round"><path d="M14 36 q22 -10 40 0 M40 56 q20 -8 40 2 M22 70 q14 -4 24 2"/></g>`,
};

export const drawings: Drawings = {
  pod,
  podLine,
  frost,
  sleeper: { ...SLEEPER, svg: sleeper },
  sleeperLine: { ...SLEEPER, svg: sleeperLine },
  lacking: { ...SLEEPER, svg: lacking },
  pads: { ...SLEEPER, svg: pads },
  squirrel: { width: 300, height: 250, svg: squirrel },
  neighbour,
  scale,
  flutter,
  mars,
  earth,
};

/** A sleeper in a pod of ice, a ring of rations around it, Mars far away. */
export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<defs>
<radialGradient id="halo"><stop stop-color="#a9d8ff" stop-opacity="0.55"/><stop offset="0.35" stop-color="#7fbcff" stop-opacity="0.2"/><stop offset="0.7" stop-color="#5a9cf0" stop-opacity="0.06"/><stop offset="1" stop-color="#5a9cf0" stop-opacity="0"/></radialGradient>
<radialGradient id="gold"><stop stop-color="#fff6e0"/><stop offset="0.22" stop-color="#f6c66a"/><stop offset="0.5" stop-color="#f6c66a" stop-opacity="0.3"/><stop offset="1" stop-color="#f6c66a" stop-opacity="0"/></radialGradient>
<linearGradient id="ice" x2="0" y2="1"><stop stop-color="#f2faff" stop-opacity="0.85"/><stop offset="0.25" stop-color="#bfe2ff" stop-opacity="0.35"/><stop offset="0.6" stop-color="#86bdf5" stop-opacity="0.28"/><stop offset="1" stop-color="#d4ecff" stop-opacity="0.8"/></linearGradient>
<linearGradient id="skin" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#6ea6e0"/></linearGradient>
<filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="10"/></filter></defs>
<circle cx="256" cy="256" r="256" fill="url(#halo)"/>
<g transform="rotate(-14 256 256)">
<path d="M66 268 A190 62 0 0 1 446 268" fill="none" stroke="#cfe8ff" stroke-width="7" stroke-dasharray="2.5 7" stroke-opacity="0.6"/>
<path d="M92 264 A164 48 0 0 1 420 264" fill="none" stroke="#cfe8ff" stroke-width="5" stroke-dasharray="2 6" stroke-opacity="0.45"/>
<rect x="116" y="198" width="280" height="116" rx="58" fill="#a9d8ff" filter="url(#soft)" opacity="0.75"/>
<rect x="116" y="198" width="280" height="116" rx="58" fill="#16304f"/>
<g transform="translate(139 218) scale(0.292)"><path d="${body}" fill="url(#skin)"/></g>
<rect x="116" y="198" width="280" height="116" rx="58" fill="url(#ice)" stroke="#eef8ff" stroke-width="3.5"/>
<path d="M160 211 H336" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity="0.9"/>
<path d="M66 268 A190 62 0 0 0 446 268" fill="none" stroke="#f2faff" stroke-width="9" stroke-dasharray="3 7"/>
<path d="M92 264 A164 48 0 0 0 420 264" fill="none" stroke="#dff0ff" stroke-width="6" stroke-dasharray="2.5 6" stroke-opacity="0.8"/></g>
<path d="M96 190 C150 70 320 40 404 118" fill="none" stroke="#f6c66a" stroke-width="3" stroke-dasharray="3 9" stroke-linecap="round" opacity="0.75"/>
<circle cx="410" cy="124" r="54" fill="url(#gold)"/>`,
};
