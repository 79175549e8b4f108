/** Drawings of the brain–computer interface: letters, an electrode, and a brain of lights as it hangs in the sky. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing, Drawings } from '../../stage/atlas.ts';
import { CHIP } from './cortex.ts';
import { LETTER_NAMES, LETTERS, type Stroke } from './letters.ts';

const LIGHT = '#4fe0d0';
const PALE = '#d6fffa';
const GOLD = '#f6c66a';

/** px. */
const LETTER = 128;

/** Places of a stroke's pieces as a path. */
function pathOf({ start, directions, lengths }: Stroke, scale: number, middle: number): string {
  let { x, y } = start;
  const at = (): string => `${(middle + x * scale).toFixed(1)} ${(middle + y * scale).toFixed(1)}`;
  const first = `M${at()}`;
  return directions.reduce((path, direction, piece) => {
    const long = lengths[piece] ?? 0;
    x += direction.x * long;
    y += direction.y * long;
    return `${path} L${at()}`;
  }, first);
}

/** White, a light line in a soft rim. */
function letter(stroke: Stroke): Drawing {
  const path = pathOf(stroke, 44, LETTER / 2);
  const line = (width: number, alpha: number): string =>
    `<path d="${path}" stroke-width="${width}" stroke-opacity="${alpha}"/>`;
  return {
    width: LETTER,
    height: LETTER,
    svg: `<g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">${line(20, 0.08)}${line(13, 0.16)}${line(7, 1)}</g>`,
  };
}

/** An electrode: a fine needle with a head, its tip in the middle of the frame. */
const needle: Drawing = {
  width: 48,
  height: 96,
  svg: `<linearGradient id="a" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0.75"/><stop offset="1" stop-color="#fff" stop-opacity="0.25"/></linearGradient>
<path d="M22.6 10 H25.4 L24.4 48 H23.6 Z" fill="url(#a)"/><circle cx="24" cy="9" r="4" fill="#fff"/><circle cx="24" cy="48" r="3" fill="#fff"/>`,
};

/** Where the pen writes: four corners. */
const corners: Drawing = {
  width: 512,
  height: 512,
  svg: '<g fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"><path d="M6 70 V30 Q6 6 30 6 H70"/><path d="M442 6 H482 Q506 6 506 30 V70"/><path d="M506 442 V482 Q506 506 482 506 H442"/><path d="M70 506 H30 Q6 506 6 482 V442"/></g>',
};

/** The chip that electrodes stand on today, as it lies on the cortex; as large as it is seen. */
function chip(): Drawing {
  const { across, down, side } = CHIP;
  const half = side / 2 + 0.6;
  const corner = (column: number, row: number): string =>
    `${(128 + half * (column * across.x + row * down.x)).toFixed(1)} ${(96 + half * (column * across.y + row * down.y)).toFixed(1)}`;
  const edge = `M${corner(-1, -1)} L${corner(1, -1)} L${corner(1, 1)} L${corner(-1, 1)} Z`;
  return {
    width: 256,
    height: 192,
    svg: `<path d="${edge}" fill="#fff" fill-opacity="0.1" stroke="#fff" stroke-width="3" stroke-linejoin="round"/>`,
  };
}

export const drawings: Drawings = {
  needle,
  chip: chip(),
  corners,
  ...Object.fromEntries(LETTERS.map((stroke, at) => [`letter-${LETTER_NAMES[at] ?? ''}`, letter(stroke)])),
};

/** A brain from its left side, the forehead to the left. */
const BRAIN =
  'M104 268 C92 214 118 158 172 138 C206 108 262 102 300 118 C352 120 398 160 404 212 C420 244 414 282 388 300 C378 322 350 330 328 322 C300 336 268 330 250 318 C232 332 196 332 180 312 C140 318 110 300 104 268 Z';
const STEM = 'M300 324 C306 350 314 372 330 392 L302 396 C288 376 278 352 274 326 Z';
const CEREBELLUM = 'M318 326 C346 334 378 328 392 304 C404 322 392 350 362 354 C338 356 322 344 318 326 Z';

/** Furrows between the folds, as light that winds along them. */
const FOLDS = [
  'M120 250 C140 232 150 262 172 244 C190 228 178 206 160 204 C140 202 140 178 162 170',
  'M184 300 C186 276 214 284 214 262 C214 240 190 236 200 214 C208 196 236 206 236 186 C236 166 210 166 206 146',
  'M150 290 C160 274 176 282 190 266',
  'M250 312 C246 290 270 288 268 266 C266 246 244 240 252 220 C260 202 284 212 286 190 C288 168 262 160 264 138',
  'M180 312 C210 296 250 308 282 292 C312 278 340 290 372 274',
  'M304 300 C300 280 322 272 316 252 C310 234 292 230 302 212 C312 196 334 206 336 186 C338 166 314 160 312 138',
  'M352 296 C346 274 368 266 362 246 C356 230 344 224 352 206 C360 192 380 204 378 184',
  'M386 286 C380 266 398 254 388 236',
];

/** Electrodes on the strip that moves the hand, seen as lights with a glow. */
function electrodes(): string {
  const random = seeded(96);
  return Array.from({ length: 34 }, (_, at) => {
    const [row, column] = [Math.floor(at / 6), at % 6];
    const x = 206 + column * 17 + row * 2;
    const y = 148 + row * 17 + Math.abs(column - 2.5) * 2;
    const bright = random();
    return `<circle cx="${x}" cy="${y}" r="${(6 + 7 * bright).toFixed(1)}" fill="url(#spark)" opacity="${(0.35 + 0.65 * bright).toFixed(2)}"/><circle cx="${x}" cy="${y}" r="1.9" fill="#fff"/>`;
  }).join('');
}

export const emblem: Drawing = {
  width: 512,
  height: 512,
  svg: `<radialGradient id="halo"><stop stop-color="${LIGHT}" stop-opacity="0.42"/><stop offset="0.5" stop-color="${LIGHT}" stop-opacity="0.13"/><stop offset="1" stop-color="${LIGHT}" stop-opacity="0"/></radialGradient>
<radialGradient id="flesh" cx="0.42" cy="0.3" r="0.8"><stop stop-color="#9ffff4" stop-opacity="0.75"/><stop offset="0.4" stop-color="#2aa79d" stop-opacity="0.55"/><stop offset="1" stop-color="#06262e" stop-opacity="0.85"/></radialGradient>
<radialGradient id="spark"><stop stop-color="#fff"/><stop offset="0.3" stop-color="${PALE}" stop-opacity="0.7"/><stop offset="1" stop-color="${LIGHT}" stop-opacity="0"/></radialGradient>
<radialGradient id="gold"><stop stop-color="#fff6df"/><stop offset="0.2" stop-color="${GOLD}"/><stop offset="0.5" stop-color="${GOLD}" stop-opacity="0.3"/><stop offset="1" stop-color="${GOLD}" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="6"/></filter>
<ellipse cx="256" cy="246" rx="252" ry="222" fill="url(#halo)"/>
<path d="${STEM}" fill="#0d4a4c" fill-opacity="0.8" stroke="${LIGHT}" stroke-width="2.5" stroke-opacity="0.7"/>
<path d="${CEREBELLUM}" fill="#0d4a4c" fill-opacity="0.8" stroke="${LIGHT}" stroke-width="2.5" stroke-opacity="0.8"/>
<path d="${BRAIN}" fill="url(#flesh)"/>
<path d="${BRAIN}" fill="none" stroke="${LIGHT}" stroke-width="9" stroke-opacity="0.7" filter="url(#soft)"/>
<g fill="none" stroke-linecap="round"><path d="${FOLDS.join('')}" stroke="#032026" stroke-width="9" stroke-opacity="0.4"/><path d="${FOLDS.join('')}" stroke="${LIGHT}" stroke-width="7" stroke-opacity="0.35" filter="url(#soft)"/><path d="${FOLDS.join('')}" stroke="${PALE}" stroke-width="2" stroke-opacity="0.75"/></g>
<path d="${BRAIN}" fill="none" stroke="${PALE}" stroke-width="2.6"/>
${electrodes()}
<path d="M262 150 C262 96 316 62 366 74 C410 86 408 128 384 126 C360 122 376 80 424 84" fill="none" stroke="${GOLD}" stroke-width="7" stroke-opacity="0.5" filter="url(#soft)"/>
<path d="M262 150 C262 96 316 62 366 74 C410 86 408 128 384 126 C360 122 376 80 424 84" fill="none" stroke="#ffe2a6" stroke-width="3.5" stroke-linecap="round"/><circle cx="426" cy="84" r="30" fill="url(#gold)"/>`,
};
