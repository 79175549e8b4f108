/** What staff see of the content packs: what is shown, where it comes from, what waits, and what is being done. */
import type { Localized } from './language.ts';

/** A pack on the screen. */
export interface ShownPack {
  readonly museum: string;
  readonly id: string;
  readonly version: string;
  readonly exhibit: string;
  readonly title: Localized;
  /** Name of the repository that signed it. */
  readonly from: Localized;
  /** Sum of its files, bytes. */
  readonly bytes: number;
}

/**
 * How a repository stands: never asked, being asked, as published, waiting for its hours, out of reach, or refused. `current` only says
 * that what is published is shown; whether the bytes are right says `PacksReport.verified`.
 */
export type RepositoryState = 'idle' | 'checking' | 'fetching' | 'current' | 'unreachable' | 'refused';

export interface RepositoryLine {
  readonly id: string;
  readonly name: Localized;
  /** Address without credentials; undefined for one that is only fed by sticks. */
  readonly address: string | undefined;
  readonly channel: string;
  readonly state: RepositoryState;
  /** For staff: what was wrong, with its code. */
  readonly problem: string | undefined;
  /** Milliseconds since 1970 of the last answer that was believed; undefined when there was none since the start. */
  readonly askedAt: number | undefined;
}

/** What would change if packs were taken in. */
export interface ChangePlan {
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  /** Packs that would come now and be shown at some later time. */
  readonly later: number;
  readonly bytes: number;
}

/** A repository on a stick. */
export interface StickLine {
  /** Names it in calls; another one for every plugging in. */
  readonly id: string;
  readonly name: Localized;
  /** Titles of the museums in it. */
  readonly museums: readonly Localized[];
  readonly plan: ChangePlan | undefined;
  /** Why it cannot be imported. */
  readonly problem: string | undefined;
}

/** Long work that is under way, or how it ended. */
export interface PacksJob {
  readonly kind: 'import' | 'verify';
  readonly state: 'running' | 'done' | 'failed';
  /** Bytes. */
  readonly done: number;
  readonly total: number;
  readonly problem: string | undefined;
  /** Whether a receipt stands on the stick; undefined while it runs, and for other work. */
  readonly receipt: boolean | undefined;
}

export interface PacksReport {
  readonly shown: readonly ShownPack[];
  /** Versions that come back by one press, as `title version`; undefined when there is nothing to go back to. */
  readonly previous: readonly string[] | undefined;
  /** Packs that wait until nobody touches the screen. */
  readonly waiting: number;
  /** The next moment at which a channel changes what is shown, milliseconds since 1970. */
  readonly nextChange: number | undefined;
  /** Whether packs signed with the sample's keys, which everybody can read, are trusted. */
  readonly sampleTrusted: boolean;
  readonly repositories: readonly RepositoryLine[];
  readonly sticks: readonly StickLine[];
  readonly job: PacksJob | undefined;
  /** When all bytes on the disk were last found right, and how many files were not; undefined before the first look. */
  readonly verified: { readonly at: number; readonly bad: number } | undefined;
}
