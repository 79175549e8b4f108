/** Takes the place of renderer/registry.ts in a test build: one exhibit that works, and one for each way of failing. */
import type { RegisteredExhibit } from '#renderer/registry.ts';
import { faultyExhibits } from './exhibits.ts';

export type { AnyExhibit, RegisteredExhibit } from '#renderer/registry.ts';

export function registeredExhibits(): readonly RegisteredExhibit[] {
  return faultyExhibits;
}
