/** How much of something is in the picture along the way between fiction and fact. Pure. */
import { shareOf } from './light.ts';

/** Blends what something is at the four stops: the dream, what exists, what is missing, what would have to come true. */
export function told(story: number, dreamt: number, exists: number, missing: number, needed: number): number {
  return (
    dreamt * shareOf(story, 0) +
    exists * shareOf(story, 1) +
    missing * shareOf(story, 2) +
    needed * shareOf(story, 3)
  );
}
