/** An arrow on the stage: a force, a momentum, an axis. */
import type { Place, StrokeLook, Strokes } from './strokes.ts';

/** Length of a barb, and how far it stands out, stage units; both shrink on short arrows. */
const BARB = 0.06;
const SPREAD = 0.5;

/** Seen from the front the barbs lie in the plane of the screen, so that an arrow towards the visitor keeps its head. */
export function arrow(strokes: Strokes, tail: Place, head: Place, look: StrokeLook): void {
  strokes.line(tail, head, look);
  const [x, y] = [head.x - tail.x, head.y - tail.y];
  const size = Math.hypot(x, y);
  if (size < 1e-6) return;
  const barb = Math.min(BARB + look.width, size * 0.6);
  const [alongX, alongY] = [(x / size) * barb, (y / size) * barb];
  for (const side of [-SPREAD, SPREAD]) {
    const end = { x: head.x - alongX - side * alongY, y: head.y - alongY + side * alongX, z: head.z ?? 0 };
    strokes.line(head, end, look);
  }
}
