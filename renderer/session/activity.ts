/** Tells the session that a hand is there: any pointer, key or wheel, seen before anything else sees it. */

const EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** A moving finger sends a hundred events a second; one in half a second is enough for an idle time of seconds. */
const LEAST_BETWEEN_MS = 500;

/**
 * @param touched called at once for a press, at most twice a second for a movement
 * @returns stops
 */
export function watchActivity(target: EventTarget, touched: () => void, now: () => number): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const seen = (event: Event): void => {
    const press = event.type === 'pointerdown' || event.type === 'keydown';
    // A mouse that lies on a shaking table moves too; only a pressed pointer is a hand.
    if (event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0) return;
    if (!press && now() - last < LEAST_BETWEEN_MS) return;
    last = now();
    touched();
  };
  for (const name of EVENTS) target.addEventListener(name, seen, { capture: true, passive: true });
  return () => {
    for (const name of EVENTS) target.removeEventListener(name, seen, { capture: true });
  };
}
