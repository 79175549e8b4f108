/**
 * After a fast drag Chromium throws the page, also one that cannot be scrolled, and takes the next touch for a hand that stops it:
 * for as long as the throw would last, a tap on a button is lost. Where moves are prevented, nothing is thrown.
 */

/** Prevents throws by fingers that come down on `element`, but not where a list is there to be scrolled. @returns stops */
export function preventFling(element: HTMLElement): () => void {
  const move = (event: TouchEvent): void => {
    if (event.cancelable) event.preventDefault();
  };
  const down = ({ target }: TouchEvent): void => {
    if (!(target instanceof Element) || isScrolled(target, element)) return;
    // A finger's moves go to where it came down, also when that was taken out of the page since: nothing above it hears of them.
    const up = (): void => {
      target.removeEventListener('touchmove', move as EventListener);
      target.removeEventListener('touchend', up);
      target.removeEventListener('touchcancel', up);
    };
    target.addEventListener('touchmove', move as EventListener, { passive: false });
    target.addEventListener('touchend', up);
    target.addEventListener('touchcancel', up);
  };
  element.addEventListener('touchstart', down, { passive: true });
  // Only where somebody may prevent them are moves told one by one before the browser acts.
  element.addEventListener('touchmove', listen, { passive: false });
  return () => {
    element.removeEventListener('touchstart', down);
    element.removeEventListener('touchmove', listen);
  };
}

const listen = (): void => undefined;

function isScrolled(target: Element, surface: Element): boolean {
  for (let at: Element | null = target; at !== null; at = at === surface ? null : at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return true;
  return false;
}
