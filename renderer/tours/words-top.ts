/** Where the words of a tour's page begin: what is above them is free for lights. */
import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Of the screen's height from its top; 1 while no page has said it. */
export const wordsTop = signal(1);

/** @returns to be given to what stands uppermost on a page */
export function useWordsTop(): RefObject<HTMLDivElement | null> {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => followTop(own.current), []);
  return own;
}

/** Letters grow, languages change, screens turn, and a neighbour that grows pushes the words up. @returns lets go */
function followTop(words: HTMLElement | null): () => void {
  if (words === null) return () => undefined;
  const look = (): void => {
    wordsTop.value = topOf(words) / window.innerHeight;
  };
  const observer = new ResizeObserver(look);
  for (const element of [...(words.parentElement?.children ?? []), document.documentElement])
    observer.observe(element);
  look();
  return () => {
    observer.disconnect();
    wordsTop.value = 1;
  };
}

/** Where an element stands when it has arrived: of what moves it, offsets know nothing. */
function topOf(element: Element | null): number {
  return element instanceof HTMLElement ? element.offsetTop + topOf(element.offsetParent) : 0;
}
