/**
 * A single-tap way down a part that is longer than its place; at the end it leads back to the top. Not there otherwise. The part is told
 * in `data-beyond` on which of its sides something is left, `above`, `below` or both, and fades there (access.css).
 */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { word } from '../words/words.ts';

/** How much of what is seen is passed over by one tap. */
const STEP = 0.8;
/** Rounding of layouts, px. */
const ROUND = 2;

export function More({ of }: { readonly of: RefObject<HTMLElement | null> }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const scroller = of.current;
    if (scroller === null) return undefined;
    const measure = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      const below = scrollHeight - clientHeight - scrollTop;
      setLong(scrollHeight > clientHeight + ROUND);
      const sides = [...(scrollTop > ROUND ? ['above'] : []), ...(below > ROUND ? ['below'] : [])];
      if (sides.length === 0) delete scroller.dataset.beyond;
      else scroller.dataset.beyond = sides.join(' ');
    };
    scroller.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, []);
  if (!long) return undefined;
  const step = (): void => {
    const scroller = of.current;
    if (scroller === null) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    scroller.scrollTop =
      scrollTop + clientHeight >= scrollHeight - ROUND ? 0 : scrollTop + clientHeight * STEP;
  };
  return (
    <button type="button" class="quiet more" onClick={step}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 9.5l6 6 6-6" />
      </svg>
      <span>{word('more')}</span>
    </button>
  );
}
