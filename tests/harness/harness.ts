/** What the harness page offers to tests as `window.harness`. */
import type { AccessSettings } from '#core/access.ts';
import type { ExhibitGuide } from '#core/exhibit.ts';
import type { InterfaceLanguage } from '#core/language.ts';

export interface Harness {
  /** The page's own script has run, and the exhibit is mounted unless the address says `mount=later`. */
  ready: boolean;
  /** What the exhibit reported. */
  readonly reports: readonly string[];
  /** What the exhibit said of being watched, milliseconds each time. */
  readonly watched: readonly number[];
  /** Failures that the shell would have counted as strikes. */
  readonly failures: readonly string[];
  /** What a tour would use of the exhibit that is open; undefined where it has none. */
  readonly guide: ExhibitGuide | undefined;
  mount(): Promise<void>;
  close(): Promise<void>;
  reset(): Promise<void>;
  suspend(): Promise<void>;
  resume(): Promise<void>;
  setLanguage(language: InterfaceLanguage): void;
  setAccess(change: Partial<AccessSettings>): void;
  /** Sets a counter as if earlier visitors had been there. */
  count(key: string, value: number): void;
  /** The disk refuses the next so many votes. */
  refuseVotes(times: number): void;
  /** Gives a choice so many votes of earlier visits. */
  vote(choice: string, votes: number): void;
}

declare global {
  interface Window {
    readonly harness: Harness;
  }
}
