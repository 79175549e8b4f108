/** One of the ten worlds in the visitor's hands: its picture is the room, words and controls stand at the edge of it. */
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Player } from '#exhibits/kit/bench/player.ts';
import { useCurrent } from '#exhibits/kit/bench/use-current.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { WorldEntry } from '../content.ts';
import { WORLD_LIGHT } from '../stage/colours.ts';
import type { Stage } from '../stage/stage.ts';
import type { World } from '../worlds/world.ts';
import './bench.css';
import './words.css';
import './layout.css';
import './large.css';
import { Faces } from './faces.tsx';
import type { Face } from './face.ts';
import { hueOf } from './hue.ts';
import { Names } from './names.tsx';
import { useOpenWorld } from './open-world.ts';
import { speechIn } from './speech.ts';

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
  /** Where the visitor is between fiction and fact, 0 to 3. */
  readonly story: Signal<number>;
  /** Whether this visit has voted already. */
  readonly voted: boolean;
  readonly onVote: () => void;
  readonly onClose: () => void;
  /** Told of the player while it is open, for whoever resets the exhibit. */
  readonly onPlayer?: (player: Player | undefined) => void;
}

export function WorldBench(props: WorldBenchProps) {
  const { world, entry, context, face } = props;
  const surface = useRef<HTMLDivElement>(null);
  const free = useRef<HTMLDivElement>(null);
  const touch = useRef<HTMLSpanElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const player = useOpenWorld(props, { surface, free, touch, names });
  const speech = speechIn(useCurrent(context.language));
  const up = face.value;
  return (
    <section
      class="world-bench hued"
      data-face={up}
      style={{ '--hue': hueOf(WORLD_LIGHT[world.id]).toFixed(1) }}
      aria-label={speech.pick(entry.title)}
    >
      <div ref={surface} class="world-surface" role="img" aria-label={speech.pick(world.words.picture)} />
      <Names world={world} speech={speech} layer={names} />
      <span ref={touch} class="kit-touch" aria-hidden="true" />
      <div class="world-layout">
        <header class="world-head">
          <h1 class="world-title">{speech.pick(entry.title)}</h1>
          <p key={up} class="world-line">
            {speech.pick(up === 'try' ? world.words.invitation : entry.line)}
          </p>
        </header>
        <div ref={free} class="world-free" />
        {player !== undefined && <Faces {...props} player={player} speech={speech} />}
      </div>
    </section>
  );
}
