/** A brain from the left, in its own frame of 620 × 500: its outline, and how bright its folds are. For drawings and lights. */

export const FRAME = { width: 620, height: 500 };

type Point = readonly [x: number, y: number];
type Curve = readonly [Point, Point, Point];

/** Cubic curves one after another, from the left below the forehead upwards, round the back, cerebellum, stem, temple. */
const START: Point = [38, 300];
const CURVES: readonly Curve[] = [
  [
    [8, 178],
    [92, 56],
    [252, 34],
  ],
  [
    [402, 12],
    [566, 78],
    [600, 214],
  ],
  [
    [618, 300],
    [588, 346],
    [540, 356],
  ],
  [
    [560, 404],
    [528, 452],
    [462, 456],
  ],
  [
    [420, 458],
    [392, 442],
    [380, 420],
  ],
  [
    [380, 450],
    [376, 476],
    [366, 492],
  ],
  [
    [348, 496],
    [334, 496],
    [316, 492],
  ],
  [
    [322, 460],
    [316, 432],
    [300, 412],
  ],
  [
    [240, 436],
    [152, 424],
    [132, 372],
  ],
  [
    [120, 346],
    [92, 346],
    [62, 340],
  ],
  [
    [48, 334],
    [42, 318],
    [38, 300],
  ],
];
const PER_CURVE = 14;

export const outlinePath = `M${START.join(' ')} ${CURVES.map((curve) => `C${curve.flat().join(' ')}`).join(' ')} Z`;

function along(from: Point, [one, two, to]: Curve, share: number): Point {
  const [a, b, c, d] = [
    (1 - share) ** 3,
    3 * share * (1 - share) ** 2,
    3 * share ** 2 * (1 - share),
    share ** 3,
  ];
  const at = (axis: 0 | 1): number => a * from[axis] + b * one[axis] + c * two[axis] + d * to[axis];
  return [at(0), at(1)];
}

/** The outline as a polygon. */
const OUTLINE: readonly Point[] = CURVES.flatMap((curve, at) => {
  const from = CURVES[at - 1]?.[2] ?? START;
  return Array.from({ length: PER_CURVE }, (_none, step) => along(from, curve, (step + 1) / PER_CURVE));
});

/** Whether a place lies in the brain (even–odd rule). */
export function isInside(x: number, y: number): boolean {
  let inside = false;
  let last = OUTLINE.at(-1) ?? START;
  for (const next of OUTLINE) {
    const crosses = next[1] > y !== last[1] > y;
    if (crosses && x < ((last[0] - next[0]) * (y - next[1])) / (last[1] - next[1]) + next[0])
      inside = !inside;
    last = next;
  }
  return inside;
}

/** Between two crests of the cortex, in the frame. */
const FOLD_WIDTH = 40;
const WAVES = 9;

/** Waves of one length in all directions make a labyrinth, which is what a folded sheet looks like. */
function labyrinth(x: number, y: number): number {
  let sum = 0;
  for (let wave = 0; wave < WAVES; wave++) {
    const angle = (wave * Math.PI) / WAVES;
    const phase = (wave * 2.399 * wave) % (2 * Math.PI);
    sum += Math.cos(((x * Math.cos(angle) + y * Math.sin(angle)) * 2 * Math.PI) / FOLD_WIDTH + phase);
  }
  return sum / Math.sqrt(WAVES);
}

/** The small brain at the back has fine leaves, one upon another; the stem has no folds. */
export function regionAt(x: number, y: number): 'cortex' | 'cerebellum' | 'stem' {
  if (y > 352 + 0.22 * (x - 540) && x > 372) return 'cerebellum';
  return y > 408 && x > 300 ? 'stem' : 'cortex';
}

/** −1 in the depth of a furrow, 1 on a crest. */
export function foldAt(x: number, y: number): number {
  const region = regionAt(x, y);
  if (region === 'cerebellum') return Math.sin((y - 0.16 * (x - 460) ** 2 * 0.02) / 2.6);
  if (region === 'stem') return 0.2;
  const bent = labyrinth(x + 20 * Math.sin(y / 53), y + 20 * Math.sin(x / 67 + 1));
  // The great furrow between temple and the rest.
  const side = y - (392 - 0.36 * x);
  const furrow = x > 120 && x < 430 ? Math.exp(-((side / 9) ** 2)) : 0;
  return Math.max(-1, Math.min(1, bent)) * (1 - furrow) - furrow;
}
