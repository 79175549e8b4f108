/** Finds the hall's lanterns in a picture: rings of gold light, about as wide as high. */
import type { Picture } from './png.ts';

/** Smallest ring that a visitor would call a lantern, px. */
const SMALLEST = 40;
/** Title above and buttons below are no lanterns; parts of the height. */
const BETWEEN = { top: 0.1, bottom: 0.85 };

/** @returns how many separate rings there are */
export function countLanterns(picture: Picture): number {
  const { width, height } = picture;
  const seen = new Uint8Array(width * height);
  let lanterns = 0;
  for (let y = Math.round(height * BETWEEN.top); y < height * BETWEEN.bottom; y++)
    for (let x = 0; x < width; x++) if (isNew(x, y) && isRing(extent(x, y))) lanterns += 1;
  return lanterns;

  function isNew(x: number, y: number): boolean {
    return (
      x >= 0 && y >= 0 && x < width && y < height && seen[y * width + x] === 0 && isGold(picture.color(x, y))
    );
  }

  /** Width and height of the patch of gold that the point belongs to. */
  function extent(x: number, y: number): readonly [number, number] {
    const open: (readonly [number, number])[] = [[x, y]];
    const [box, far] = [
      { left: x, top: y },
      { right: x, bottom: y },
    ];
    seen[y * width + x] = 1;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [atX, atY] = next;
      box.left = Math.min(box.left, atX);
      box.top = Math.min(box.top, atY);
      far.right = Math.max(far.right, atX);
      far.bottom = Math.max(far.bottom, atY);
      for (const [toX, toY] of [
        [atX + 1, atY],
        [atX - 1, atY],
        [atX, atY + 1],
        [atX, atY - 1],
      ] as const)
        if (isNew(toX, toY)) {
          seen[toY * width + toX] = 1;
          open.push([toX, toY]);
        }
    }
    return [far.right - box.left + 1, far.bottom - box.top + 1];
  }
}

/** Bright, and clearly more red than blue. */
function isGold([red, green, blue]: readonly [number, number, number]): boolean {
  return red > 180 && green > 110 && red - blue > 50;
}

function isRing([wide, high]: readonly [number, number]): boolean {
  return Math.min(wide, high) >= SMALLEST && Math.max(wide, high) <= 1.25 * Math.min(wide, high);
}
