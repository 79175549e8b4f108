/** The same seen from the side: lantern, rays, the flash that runs along them, and where the images lie. */
import { CYAN, GOLD, PAPER } from '../../stage/colours.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { fanOf, flashAt, placesOf } from './fan.ts';
import { ballFocalLength, bubbleFocalLength, type Image, imageOf } from './lens.ts';
import { FLASH_END, type OpticsState } from './model.ts';
import type { Path, Vector } from './rays.ts';
import { LANTERN } from './view.ts';

export const SIDE_Y = -0.7;
export const SIDE_STROKES = 140;
/** Half the width and the height of the picture, stage units. */
const HALF = { x: 0.95, y: 0.27 } as const;
/** How much is shown beyond the ball, m: at least, at most. */
const BEYOND = { least: 0.1, most: 0.2 } as const;

/** Stage units of a metre, and where the centre of the ball is. */
export interface SideScale {
  readonly unit: number;
  readonly centre: number;
}

/** As large as lantern and image allow. */
export function sideScale(state: OpticsState): SideScale {
  const image = imageOf(ballFocalLength(state.radius), state.distance)?.distance ?? BEYOND.most;
  const wanted = image > 0 ? image * 1.25 : BEYOND.most;
  const beyond = Math.min(BEYOND.most, Math.max(BEYOND.least, wanted));
  const unit = (2 * HALF.x) / (state.distance + LANTERN.width + beyond);
  return { unit, centre: -HALF.x + (state.distance + LANTERN.width) * unit };
}

/** @param height of the middle of the lantern over the axis, m; @param whole whether the ball hangs there */
export function drawSide(strokes: Strokes, state: OpticsState, height: number, whole: boolean): void {
  const scale = sideScale(state);
  strokes.clear();
  strokes.line(
    { x: -HALF.x, y: SIDE_Y },
    { x: HALF.x, y: SIDE_Y },
    { colour: PAPER, width: 0.004, light: 0.22 },
  );
  drawRays(strokes, state, height + LANTERN.height, whole, scale);
  drawLantern(strokes, state, height, scale);
  if (whole) drawImages(strokes, state, height, scale);
  strokes.send();
}

const at = ({ x, y }: Vector, { unit, centre }: SideScale) => ({
  x: centre + x * unit,
  y: SIDE_Y + y * unit,
});

/** Those through the water are cyan, those that have met the bubble pale. */
function drawRays(strokes: Strokes, state: OpticsState, top: number, whole: boolean, scale: SideScale): void {
  const ball = whole ? state : { radius: 1e-6, bubble: 0 };
  const from = { x: -state.distance, y: top };
  const end = (HALF.x - scale.centre) / scale.unit;
  const rays: readonly Path[] = fanOf(from, whole ? state : { radius: state.radius, bubble: 0 });
  for (const ray of rays) {
    const path = whole ? ray : straight(ray);
    const places = placesOf(path, end, HALF.y / scale.unit);
    const colour = path.metBubble ? PAPER : CYAN;
    strokes.chain(
      places.map((place) => at(place, scale)),
      { colour, width: 0.008, light: path.metBubble ? 0.5 : 0.6, ends: 'round' },
      1,
    );
    const flash = state.flash < FLASH_END ? flashAt(places, ball, state.flash) : undefined;
    if (flash !== undefined) strokes.glow(at(flash, scale), { colour: GOLD, width: 0.13, light: 0.8 });
  }
}

/** Without a ball in its way, a ray goes on as it began. */
function straight({ points, out }: Path): Path {
  const [from, first] = points;
  if (from === undefined || first === undefined)
    return { points, out, metBall: false, metBubble: false, reflected: false };
  const length = Math.hypot(first.x - from.x, first.y - from.y);
  const along = { x: (first.x - from.x) / length, y: (first.y - from.y) / length };
  return { points: [from], out: { from, along }, metBall: false, metBubble: false, reflected: false };
}

function drawLantern(strokes: Strokes, { distance }: OpticsState, height: number, scale: SideScale): void {
  strokes.glow(at({ x: -distance, y: height }, scale), { colour: GOLD, width: 0.34, light: 0.55 });
  arrow(
    strokes,
    { distance: -distance, foot: height - LANTERN.height, tip: height + LANTERN.height },
    'thing',
    scale,
  );
}

/** An arrow where an image lies, its point where the top of the lantern is seen. */
function drawImages(strokes: Strokes, state: OpticsState, height: number, scale: SideScale): void {
  const images: (Image | undefined)[] = [imageOf(ballFocalLength(state.radius), state.distance)];
  if (state.bubble > 0) images.push(imageOf(bubbleFocalLength(state), state.distance));
  for (const image of images) {
    if (image === undefined) continue;
    const { distance, magnification } = image;
    const [foot, tip] = [
      (height - LANTERN.height) * magnification,
      (height + LANTERN.height) * magnification,
    ];
    const { x, y } = at({ x: distance, y: tip }, scale);
    if (Math.abs(x) < HALF.x && Math.abs(y - SIDE_Y) < HALF.y)
      arrow(strokes, { distance, foot, tip }, 'image', scale);
  }
}

interface Arrow {
  readonly distance: number;
  readonly foot: number;
  readonly tip: number;
}

function arrow(
  strokes: Strokes,
  { distance, foot, tip }: Arrow,
  kind: 'thing' | 'image',
  scale: SideScale,
): void {
  const [from, to] = [at({ x: distance, y: foot }, scale), at({ x: distance, y: tip }, scale)];
  const look = { colour: kind === 'thing' ? GOLD : PAPER, width: 0.016, light: 1, cover: 0.4 };
  strokes.line(from, to, look);
  const barb = Math.min(0.035, Math.abs(to.y - from.y) * 0.4) * Math.sign(to.y - from.y);
  for (const aside of [-1, 1])
    strokes.line(to, { x: to.x + aside * Math.abs(barb) * 0.7, y: to.y - barb }, look);
}
