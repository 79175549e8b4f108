/** Words that may be longer than their place: scrolled by a finger, and by the arrows of a keypad while there is more. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ScrolledProps {
  readonly class: string;
  readonly children: ComponentChildren;
}

/** How far one press goes, of the place's height. */
const PRESS = 0.6;

export function Scrolled({ class: name, children }: ScrolledProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    // Only what can be scrolled is a stop on a keypad's way.
    const measure = (): void => {
      if (current.scrollHeight > current.clientHeight + 1) current.tabIndex = 0;
      else current.removeAttribute('tabindex');
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    for (const child of current.children) watch.observe(child);
    return () => watch.disconnect();
  });
  return (
    <div ref={place} class={name} onKeyDown={scroll}>
      {children}
    </div>
  );
}

function scroll(event: KeyboardEvent): void {
  const { currentTarget: place, key } = event;
  if (!(place instanceof HTMLElement) || event.target !== place) return;
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const before = place.scrollTop;
  place.scrollTop += by * place.clientHeight * PRESS;
  // At its end the arrow belongs to the shell again, which moves the focus.
  if (place.scrollTop !== before) event.preventDefault();
}
