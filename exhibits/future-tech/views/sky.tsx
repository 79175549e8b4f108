/** The way in: ten worlds hang in a dark sky, each with its name; the sky gives way to a dragging hand. */
import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { watchDrag } from '#exhibits/kit/drag.ts';
import { emOf } from '#exhibits/kit/room.ts';
import type { WorldEntry } from '../content.ts';
import { type Hanging, nameSize, type SkyLayout, skyLayout } from '../layout/sky.ts';
import { mineOf } from '../model.ts';
import type { Pose } from '../sky/flight.ts';
import { depthOf } from '../sky/heavens.ts';
import type { Future } from './future-context.ts';
import { useLamps } from './lamps.ts';
import { Head } from './sky-head.tsx';

/** A name's letters, in sizes of text; see styles/sky.css. */
const NAME_TEXT = 1.15;
/** How brightly the farthest world shines. */
const FAR_LIGHT = 0.72;

export function SkyView({ future }: { readonly future: Future }) {
  const sky = useRef<HTMLDivElement>(null);
  const touched = useSignal<WorldEntry['id'] | undefined>(undefined);
  const layout = useComputed(() => layoutOf(future)).value;
  useHand(future, sky);
  useLamps(sky, (lamps, moved) => {
    future.heavens.arrange(
      {
        poses: future.worlds.map(({ id }, at) => poseIn(layout, at, lamps.get(id))),
        depths: layout.crowded ? undefined : layout.worlds.map(({ depth }) => depth),
        lines: layout.crowded ? undefined : layout.lines,
        chosen: touched.value,
        seen: future.state.value.seen,
      },
      moved || future.still.value,
    );
  });
  return (
    <div ref={sky} class="future-sky" data-crowded={layout.crowded}>
      <Head future={future} />
      <ul class="sky-worlds" data-scrolls aria-label={future.word('sky.worlds')}>
        {future.worlds.map((entry, at) => (
          <li key={entry.id}>
            <WorldButton
              future={future}
              entry={entry}
              hanging={layout.crowded ? undefined : layout.worlds[at]}
              onTouch={(down) => {
                touched.value = down ? entry.id : undefined;
              }}
            />
          </li>
        ))}
      </ul>
      <Ways future={future} />
    </div>
  );
}

function layoutOf({ room, worlds, pick }: Future): SkyLayout {
  const letter = room.value.text * NAME_TEXT;
  return skyLayout(
    room.value,
    worlds.map(({ title }) => nameSize(emOf(pick(title)), letter)),
  );
}

function poseIn({ crowded, worlds }: SkyLayout, at: number, lamp: Pose | undefined): Pose | undefined {
  const hanging = worlds[at];
  if (crowded && lamp !== undefined) return lamp;
  if (hanging === undefined) return undefined;
  const { x, y, size, depth } = hanging;
  return { x, y, size, light: FAR_LIGHT + (1 - FAR_LIGHT) * depth };
}

/** The stage shows the sky, and the sky follows a finger that drags. */
function useHand({ heavens, room }: Future, sky: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => heavens.enter(room.value), [room.value]);
  useLayoutEffect(() => {
    const { current } = sky;
    if (current === null) return undefined;
    heavens.follow((x, y) => {
      current.style.setProperty('--shift-x', `${x.toFixed(1)}px`);
      current.style.setProperty('--shift-y', `${y.toFixed(1)}px`);
    });
    const stop = watchDrag(current, { move: (x, y) => heavens.drag(x, y), release: () => heavens.letGo() });
    return () => {
      stop();
      heavens.follow(undefined);
    };
  }, []);
}

interface WorldButtonProps {
  readonly future: Future;
  readonly entry: WorldEntry;
  readonly hanging: Hanging | undefined;
  readonly onTouch: (down: boolean) => void;
}

function WorldButton({ future, entry, hanging, onTouch }: WorldButtonProps) {
  return (
    <button
      type="button"
      class="sky-world"
      style={hanging === undefined ? {} : styleOf(hanging)}
      onPointerDown={() => onTouch(true)}
      onPointerUp={() => onTouch(false)}
      onPointerLeave={() => onTouch(false)}
      onPointerCancel={() => onTouch(false)}
      onClick={() => future.open(entry.id)}
    >
      {hanging === undefined && <span class="sky-lamp" data-lamp={entry.id} />}
      <span class="sky-name">{future.pick(entry.title)}</span>
    </button>
  );
}

const styleOf = ({ touch, depth }: Hanging): Record<string, string> => ({
  left: `${touch.left}px`,
  top: `${touch.top}px`,
  width: `${touch.width}px`,
  height: `${touch.height}px`,
  '--depth': String(depthOf(depth)),
});

function Ways({ future }: { readonly future: Future }) {
  const { sound } = future.context;
  return (
    <div class="sky-ways">
      <button
        type="button"
        class="future-way future-way-vote"
        onClick={() => {
          sound.play('string', 3);
          future.act({ type: 'vote' });
        }}
      >
        {future.word(mineOf(future.state.value) === undefined ? 'sky.vote' : 'sky.change')}
      </button>
      <button
        type="button"
        class="future-way"
        onClick={() => {
          sound.play('string', 1);
          future.act({ type: 'result' });
        }}
      >
        {future.word('sky.result')}
      </button>
    </div>
  );
}
