/** Where each of a page's drawings lies in its texture. Pure: the same drawings always lie the same. */
import { MaxRectsPacker } from 'maxrects-packer/dist/maxrects-packer.mjs';
import type { Drawing, Drawings, Frame } from '#exhibits/future-tech/stage/atlas.ts';

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly frames: Readonly<Record<string, Frame>>;
}

/** Of the texture, px. */
const PAGE = 2048;
/** Between two drawings, px: the textures' smallest level is a quarter as wide, and there one of them is left. */
const GAP = 4;
const LARGEST = 1024;
/** Nothing in a drawing may be fetched or depend on the fonts of the machine that builds. */
const FOREIGN =
  /<(?:text|image|script|foreignObject|style)\b|\bhref\s*=\s*["'](?!#)|@import|url\(\s*(?!["']?#)/i;

/** @throws when a name stands in two of `sets` */
export function joined(...sets: readonly Drawings[]): Drawings {
  const all: Record<string, Drawing> = {};
  for (const [name, drawing] of sets.flatMap((set) => Object.entries(set))) {
    if (name in all) throw new Error(`Two drawings are called ${name}; the common ones have theirs already`);
    all[name] = drawing;
  }
  return all;
}

/** @throws when a drawing is none, or when they do not fit */
export function layOut(drawings: Drawings): Layout {
  const packer = new MaxRectsPacker(PAGE, PAGE, GAP, { smart: true, pot: false, square: false });
  const longest = (name: string): number => Math.max(drawings[name]?.width ?? 0, drawings[name]?.height ?? 0);
  // The largest first: the small ones find room between them.
  const names = Object.keys(drawings)
    .toSorted()
    .toSorted((one, other) => longest(other) - longest(one));
  for (const name of names) {
    const drawing = checked(name, drawings[name]);
    packer.add(drawing.width, drawing.height, name);
  }
  const [page, ...others] = packer.bins;
  if (others.length > 0) throw new Error(tooMany(drawings));
  const frames = (page?.rects ?? []).map(({ data, x, y, width, height }): [string, Frame] => [
    String(data),
    { x, y, width, height },
  ]);
  frames.sort(([left], [right]) => (left < right ? -1 : 1));
  return { width: page?.width ?? 1, height: page?.height ?? 1, frames: Object.fromEntries(frames) };
}

function checked(name: string, drawing: Drawing | undefined): Drawing {
  const { width, height, svg } = drawing ?? {};
  if (typeof svg !== 'string' || !svg.includes('<')) throw new Error(`The drawing ${name} is no SVG`);
  if (!isSide(width) || !isSide(height))
    throw new Error(`The drawing ${name} is ${width} × ${height} px: whole numbers up to ${LARGEST}`);
  const foreign = FOREIGN.exec(svg);
  if (foreign !== null) throw new Error(`The drawing ${name} may not contain ${foreign[0].trim()}`);
  return { width, height, svg };
}

const isSide = (side: number | undefined): side is number =>
  Number.isInteger(side) && side !== undefined && side > 0 && side <= LARGEST;

function tooMany(drawings: Drawings): string {
  const sizes = Object.entries(drawings).map(([name, { width, height }]) => `${name} ${width} × ${height}`);
  return `These drawings do not fit into ${PAGE} × ${PAGE} px: ${sizes.toSorted().join(', ')}`;
}
