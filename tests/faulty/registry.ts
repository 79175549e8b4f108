/**
 * Takes the place of renderer/registry.ts in a test build: one exhibit that works, and one for each way of failing. A test may change
 * there what a visitor changes, under whatever the shell shows.
 */
import type { AccessSettings } from '#core/access.ts';
import type { RegisteredExhibit } from '#renderer/registry.ts';
import { access } from '#renderer/state.ts';
import { faultyExhibits } from './exhibits.ts';

export type { AnyExhibit, RegisteredExhibit } from '#renderer/registry.ts';

export function registeredExhibits(): readonly RegisteredExhibit[] {
  return faultyExhibits;
}

export interface FaultyPage {
  setAccess(settings: AccessSettings): void;
}

const faultyPage: FaultyPage = {
  setAccess: (settings) => {
    access.value = settings;
  },
};
Object.assign(window, { faultyPage });
