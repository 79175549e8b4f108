/**
 * The way in for staff: five touches in the two upper corners by turns (left, right, left, right, left) within six seconds.
 * Nothing on the screen tells of it, and without the PIN it opens only the pad.
 */

const SEQUENCE = ['left', 'right', 'left', 'right', 'left'] as const;
const WITHIN_MS = 6_000;
/** Width and height of a corner, share of the shorter side of the screen. */
const CORNER_SHARE = 0.12;

type Corner = 'left' | 'right';

/** Which upper corner a point lies in. Lengths in CSS px. */
export function cornerOf(x: number, y: number, width: number, height: number): Corner | undefined {
  const size = Math.min(width, height) * CORNER_SHARE;
  if (y > size) return undefined;
  if (x < size) return 'left';
  return x > width - size ? 'right' : undefined;
}

/** @returns a function that takes each touch and says whether it completes the gesture; times in milliseconds */
export function staffGesture(): (corner: Corner | undefined, at: number) => boolean {
  let done = 0;
  let begun = 0;
  return (corner, at) => {
    if (done > 0 && at - begun > WITHIN_MS) done = 0;
    if (corner === SEQUENCE[done]) {
      if (done === 0) begun = at;
      done += 1;
    } else {
      done = corner === 'left' ? 1 : 0;
      begun = at;
    }
    if (done < SEQUENCE.length) return false;
    done = 0;
    return true;
  };
}

/** @returns stops */
export function watchStaffGesture(target: Window, entered: () => void): () => void {
  const seen = staffGesture();
  const onPointer = (event: PointerEvent): void => {
    const corner = cornerOf(event.clientX, event.clientY, target.innerWidth, target.innerHeight);
    if (seen(corner, event.timeStamp)) entered();
  };
  target.addEventListener('pointerdown', onPointer, { capture: true });
  return () => target.removeEventListener('pointerdown', onPointer, { capture: true });
}
