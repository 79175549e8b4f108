/** The four stops on the way from fiction to fact, and where on the way a finger is. Pure. */

export const STOPS = ['dreamt', 'exists', 'missing', 'needed'] as const;
export type Stop = (typeof STOPS)[number];

export const LAST_STOP = STOPS.length - 1;

/** The stop nearest to a place on the way, 0 to 3. */
export function stopAt(story: number): Stop {
  return STOPS[Math.round(onWay(story))] ?? 'dreamt';
}

/** Each stop stands in the middle of its quarter of the line. @param share 0 to 1 of the line's length */
export function storyAt(share: number): number {
  return onWay(share * STOPS.length - 0.5);
}

/** The stop that a key leads to; nothing for other keys. */
export function storyAfter(key: string, story: number): number | undefined {
  const here = Math.round(story);
  // The arrows across the line lead on to what stands above and below.
  if (key === 'ArrowRight') return onWay(here + 1);
  if (key === 'ArrowLeft') return onWay(here - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? LAST_STOP : undefined;
}

const onWay = (story: number): number => Math.min(LAST_STOP, Math.max(0, story));
