/** What a world's bench is given. */
import type { Signal } from '@preact/signals';
import type { Player } from '#exhibits/kit/bench/player.ts';
import type { TaskGuide } from '#exhibits/kit/bench/tasks.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { WorldEntry } from '../content.ts';
import type { Stage } from '../stage/stage.ts';
import type { World } from '../worlds/world.ts';
import type { Face } from './face.ts';

/** What it takes from the exhibit. */
export type BenchContext = Pick<PageContext<unknown>, 'language' | 'access' | 'screen' | 'sound' | 'report'>;

export interface WorldBenchProps {
  readonly world: World<unknown>;
  readonly entry: WorldEntry;
  readonly context: BenchContext;
  /** Its canvas lies behind, as large as the view. */
  readonly stage: Stage;
  /** Which face is up. */
  readonly face: Signal<Face>;
  /** Where the visitor is between fiction and fact, 0 to 3; the picture shows it on that face. */
  readonly story: Signal<number>;
  /** Told of the world's tasks when they are done. */
  readonly guide?: TaskGuide;
  /** Whether this visit has voted already. */
  readonly voted: boolean;
  readonly onVote: () => void;
  readonly onClose: () => void;
  /** Told of the player while it is open, for whoever resets the exhibit. */
  readonly onPlayer?: (player: Player | undefined) => void;
}
