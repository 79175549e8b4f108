/** One of the ten worlds in the visitor's hands: its picture is the room, words and controls stand at the edge of it. */
import { useRef } from 'preact/hooks';
import { TouchLight } from '#exhibits/kit/bench/hands.tsx';
import { useCurrent } from '#exhibits/kit/bench/use-current.ts';
import { WORLD_LIGHT } from '../stage/colours.ts';
import { Faces } from './faces.tsx';
import { hueOf } from './hue.ts';
import { Names } from './names.tsx';
import { useOpenWorld } from './open-world.ts';
import type { WorldBenchProps } from './props.ts';
import { speechIn } from './speech.ts';
// After those of the kit: these say more of the same.
import './bench.css';
import './words.css';
import './layout.css';
import './large.css';

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
      <TouchLight place={touch} />
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
