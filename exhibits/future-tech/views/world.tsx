/** A world in the visitor's hands: its light has come close, and opens into its picture. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { hueOf } from '../bench/hue.ts';
import { WorldBench } from '../bench/world-bench.tsx';
import type { WorldEntry } from '../content.ts';
import { mineOf } from '../model.ts';
import { loadWorld } from '../registry.ts';
import { WORLD_LIGHT } from '../stage/colours.ts';
import type { World } from '../worlds/world.ts';
import type { Future } from './future-context.ts';

interface WorldViewProps {
  readonly future: Future;
  readonly id: WorldEntry['id'];
}

/** Until the light has come close, ms: the answer to the touch itself shows in the next frame. */
const COMES_MS = 400;

export function WorldView({ future, id }: WorldViewProps) {
  const world = useOpening(future, id);
  const entry = future.worlds.find((one) => one.id === id);
  return (
    <>
      <div
        class="future-flare hued"
        aria-hidden="true"
        style={{ '--hue': hueOf(WORLD_LIGHT[id]).toFixed(1) }}
      />
      {world !== undefined && entry !== undefined && (
        <WorldBench
          world={world}
          entry={entry}
          context={future.context}
          stage={future.stage}
          face={future.face}
          story={future.story}
          guide={future.tasks}
          voted={mineOf(future.state.value) !== undefined}
          onVote={() => future.act({ type: 'vote' })}
          onClose={() => future.act({ type: 'sky' })}
        />
      )}
    </>
  );
}

/** @returns the world, when it is loaded and its light is there */
function useOpening(future: Future, id: WorldEntry['id']): World<unknown> | undefined {
  const opened = useSignal<World<unknown> | undefined>(undefined);
  useLayoutEffect(() => {
    const { context, heavens, room, still } = future;
    let wanted = true;
    heavens.approach(id, room.peek(), still.peek());
    const close = new Promise<void>((resolve) => {
      context.clock.after(still.peek() ? 0 : COMES_MS, resolve);
    });
    Promise.all([loadWorld(id), close]).then(
      ([world]) => {
        if (wanted) opened.value = world;
      },
      (error: unknown) => {
        context.report(`The world ${id} cannot be opened: ${String(error)}.`);
        if (wanted) future.act({ type: 'sky' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return opened.value;
}
