/** What is seen in the glass, from folds to a synapse: five round drawings, white. Drawn after what such pictures show. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Drawing } from '../../stage/atlas.ts';

const SIZE = 352;
const HALF = SIZE / 2;

/** In a round glass that darkens towards its rim. */
function round(inner: string): Drawing {
  return {
    width: SIZE,
    height: SIZE,
    svg: `<radialGradient id="glass"><stop offset="0.72" stop-color="#fff"/><stop offset="0.97" stop-color="#fff" stop-opacity="0"/></radialGradient>
<mask id="round"><circle cx="${HALF}" cy="${HALF}" r="${HALF}" fill="url(#glass)"/></mask><g mask="url(#round)" fill="none" stroke="#fff" stroke-linecap="round">${inner}</g>`,
  };
}

const chance = seeded(31);
const between = (least: number, most: number): number => least + (most - least) * chance();
const many = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_none, at) => each(at)).join('');
const place = (value: number): string => value.toFixed(1);

/** A bent band of grey matter around white. */
const folds = round(
  [0, 1, 2, 3]
    .map((at) => {
      const x = 20 + at * 96;
      const line = `M${x - 60} 380 C${x - 50} 200 ${x - 34} ${70 + (at % 2) * 40} ${x} ${66 + (at % 2) * 40} S${x + 44} 200 ${x + 36} 380`;
      return `<path d="${line}" stroke-width="44" stroke-opacity="0.22"/><path d="${line}" stroke-width="30" stroke-opacity="0.2"/><path d="${line}" stroke-width="3" stroke-opacity="0.9" transform="translate(0 -20)"/>`;
    })
    .join(''),
);

/** Six layers, each with cells of its own size and number. */
const LAYERS: readonly (readonly [top: number, bottom: number, count: number, size: number])[] = [
  [20, 56, 12, 2],
  [58, 104, 120, 2.6],
  [106, 164, 90, 3.6],
  [166, 206, 190, 2.1],
  [208, 268, 60, 5],
  [270, 336, 100, 3.2],
];

const layers = round(
  LAYERS.map(
    ([top, bottom, count, size]) =>
      many(
        count,
        () =>
          `<circle cx="${place(between(0, SIZE))}" cy="${place(between(top, bottom))}" r="${place(size * between(0.7, 1.2))}" fill="#fff" fill-opacity="${place(between(0.5, 1))}" stroke="none"/>`,
      ) + `<path d="M0 ${bottom} H${SIZE}" stroke-opacity="0.22" stroke-width="1.4"/>`,
  ).join(''),
);

/** A thread that wanders. */
function thread(x: number, y: number, toX: number, toY: number, width: number, alpha: number): string {
  const [bendX, bendY] = [between(-30, 30), between(-24, 24)];
  return `<path d="M${place(x)} ${place(y)} Q${place((x + toX) / 2 + bendX)} ${place((y + toY) / 2 + bendY)} ${place(toX)} ${place(toY)}" stroke-width="${width}" stroke-opacity="${alpha}"/>`;
}

/** A pyramidal cell: body, one long dendrite upwards, short ones below, an axon. */
function cell(x: number, y: number, size: number): string {
  const top = y - size * between(4.4, 5.4);
  const roots = many(5, (at) =>
    thread(x, y + size * 0.4, x + (at - 2) * size * 0.85, y + size * between(1.5, 2.3), 2, 0.75),
  );
  const twigs = many(6, (at) => {
    const from = y - size * (1.2 + at * 0.6);
    return thread(
      x,
      from,
      x + (at % 2 === 0 ? 1 : -1) * size * between(0.8, 1.5),
      from - size * between(0.5, 1),
      1.6,
      0.7,
    );
  });
  return `<path d="M${x} ${place(y - size * 1.15)} C${place(x + size * 0.3)} ${place(y - size * 0.3)} ${place(x + size * 0.75)} ${place(y + size * 0.55)} ${x} ${place(y + size * 0.6)} C${place(x - size * 0.75)} ${place(y + size * 0.55)} ${place(x - size * 0.3)} ${place(y - size * 0.3)} ${x} ${place(y - size * 1.15)} Z" fill="#fff" fill-opacity="0.85" stroke-width="1.5"/><path d="M${x} ${place(y - size)} V${place(top)}" stroke-width="3.4" stroke-opacity="0.85"/>${roots}${twigs}${thread(x, y + size * 0.6, x + between(-16, 16), y + size * 5, 1.3, 0.6)}`;
}

const cells = round(
  cell(84, 186, 22) +
    cell(182, 238, 27) +
    cell(276, 176, 21) +
    cell(232, 108, 13) +
    cell(130, 92, 12) +
    cell(300, 300, 15) +
    cell(52, 300, 15),
);

/** Everything between the cells is threads, large and small. */
const branches = round(
  many(30, () =>
    thread(
      between(0, SIZE),
      between(-20, 40),
      between(0, SIZE),
      between(310, 372),
      between(1.4, 3),
      between(0.25, 0.6),
    ),
  ) +
    many(4, () => thread(-10, between(0, SIZE), 362, between(0, SIZE), 13, 0.22)) +
    many(7, () => thread(-10, between(0, SIZE), 362, between(0, SIZE), 6, 0.75)) +
    many(
      60,
      () =>
        `<circle cx="${place(between(0, SIZE))}" cy="${place(between(0, SIZE))}" r="${place(between(2, 4.4))}" fill="#fff" fill-opacity="0.8" stroke="none"/>`,
    ),
);

/** The end of an axon with its vesicles, a narrow cleft, and the spine of the next cell. */
const synapse = round(
  `<path d="M-20 70 C60 40 96 66 116 96 C150 120 230 120 250 158 C262 188 222 196 176 196 C120 196 78 192 70 160 C64 128 40 112 -20 118" fill="#fff" fill-opacity="0.14" stroke-width="4.5"/>
<path d="M78 214 C110 204 232 204 262 212 C292 222 282 262 240 268 C214 272 206 290 208 372 M78 214 C58 224 66 258 108 266 C140 272 150 290 146 372" stroke-width="4.5"/>
<path d="M96 210 H250" stroke-width="10" stroke-opacity="0.95"/><path d="M104 196 H234" stroke-width="5" stroke-opacity="0.7"/>
${many(42, () => {
  const [x, y] = [between(92, 234), between(122, 186)];
  return `<circle cx="${place(x)}" cy="${place(y)}" r="6.4" stroke-width="2.2" stroke-opacity="0.9" fill="#fff" fill-opacity="0.18"/>`;
})}
${many(9, (at) => `<circle cx="${112 + at * 15}" cy="${place(between(200, 206))}" r="2.4" fill="#fff" stroke="none"/>`)}
<ellipse cx="34" cy="94" rx="34" ry="15" transform="rotate(8 34 94)" stroke-width="3"/><path d="M8 92 q8 -12 14 2 t14 2 t14 2" stroke-width="2.4"/>`,
);

export const seen = { folds, layers, cells, branches, synapse };
