/** Watches the WebGL contexts of the exhibit that is open: a driver that resets takes them away, and most come back. */

/** A context that does not come back within this time is gone, milliseconds. */
export const CONTEXT_RETURNS_MS = 3_000;

/**
 * @param root element of the exhibit; the events do not bubble, so they are caught on their way down
 * @param gone called once when a context stays away
 * @returns stops
 */
export function watchContexts(root: HTMLElement, gone: () => void): () => void {
  const waiting = new Map<EventTarget, ReturnType<typeof setTimeout>>();
  const clear = (canvas: EventTarget): void => {
    clearTimeout(waiting.get(canvas));
    waiting.delete(canvas);
  };
  const stop = (): void => {
    for (const canvas of waiting.keys()) clear(canvas);
    root.removeEventListener('webglcontextlost', lost, true);
    root.removeEventListener('webglcontextrestored', restored, true);
  };
  const lost = ({ target }: Event): void => {
    if (target === null) return;
    clear(target);
    const timer = setTimeout(() => {
      // A canvas that the exhibit itself has taken away is missed by nobody.
      if (!(target instanceof Node) || !root.contains(target)) return clear(target);
      stop();
      gone();
    }, CONTEXT_RETURNS_MS);
    waiting.set(target, timer);
  };
  const restored = ({ target }: Event): void => {
    if (target !== null) clear(target);
  };
  root.addEventListener('webglcontextlost', lost, true);
  root.addEventListener('webglcontextrestored', restored, true);
  return stop;
}
