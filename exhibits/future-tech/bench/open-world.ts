/** Opens a world's picture and binds it to the page: finger, sizes, the shell's settings, and the names in it. */
import { effect } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchHand } from '#exhibits/kit/bench/hand.ts';
import { type Player, play } from '#exhibits/kit/bench/player.ts';
import { watchTasks } from '#exhibits/kit/bench/tasks.ts';
import type { OpenBrush } from '../stage/stage.ts';
import { hangNames } from './names.tsx';
import { WorldPicture } from './picture.ts';
import type { WorldBenchProps } from './props.ts';

interface Places {
  readonly surface: HTMLElement;
  /** Where nothing else stands. */
  readonly free: HTMLElement;
  /** The light under the finger. */
  readonly touch: HTMLElement;
  readonly names: HTMLElement;
}

type PlaceRefs = { readonly [Place in keyof Places]: { readonly current: HTMLElement | null } };

/** The player of the world while its picture is open. */
export function useOpenWorld(props: WorldBenchProps, refs: PlaceRefs): Player | undefined {
  const { world, stage } = props;
  const [player, setPlayer] = useState<Player | undefined>(undefined);
  const measure = useRef<() => void>(() => undefined);
  // The other face, another language: what is free may have moved without another size, of which no observer tells.
  useLayoutEffect(() => measure.current());
  useLayoutEffect(() => {
    const places = placesOf(refs);
    if (places === undefined) return undefined;
    let closed = false;
    let close: (() => void) | undefined;
    const open = (brush: OpenBrush): void => {
      if (closed) return brush.release();
      const opened = connect(props, brush, places);
      close = opened.close;
      measure.current = opened.measure;
      setPlayer(opened.player);
      return props.onPlayer?.(opened.player);
    };
    stage
      .brush(world.atlas)
      .then(open)
      .catch((error: unknown) => {
        if (closed) return;
        props.context.report(`The world ${world.id} cannot be drawn: ${String(error)}.`);
        props.onClose();
      });
    return () => {
      closed = true;
      measure.current = () => undefined;
      close?.();
      setPlayer(undefined);
      props.onPlayer?.(undefined);
    };
  }, [world, stage]);
  return player;
}

function placesOf(refs: PlaceRefs): Places | undefined {
  const [surface, free] = [refs.surface.current, refs.free.current];
  const [touch, names] = [refs.touch.current, refs.names.current];
  if (surface === null || free === null || touch === null || names === null) return undefined;
  return { surface, free, touch, names };
}

interface OpenedWorld {
  readonly player: Player;
  /** What is free may have moved. */
  measure(): void;
  close(): void;
}

function connect(props: WorldBenchProps, brush: OpenBrush, places: Places): OpenedWorld {
  const { world, stage, context, face, story, guide } = props;
  const plates = hangNames(places.names, () => stage.wake());
  const picture = new WorldPicture(world, stage, brush, (marks, bounds) => plates.place(marks, bounds));
  const player = play(world.model, picture, guide && watchTasks(world.tasks, guide));
  const reduce = (): void => {
    player.setReduced(context.access.current.reducedMotion);
    picture.setReduced(context.access.current.reducedMotion);
  };
  reduce();
  const measure = (): void => measurePlaces(picture, places);
  const stops = [
    followSizes(places, measure),
    context.screen.subscribe(measure),
    context.access.subscribe(reduce),
    // What is tried by hand is tried whole, as it was dreamt; what is dim on the way would not be seen to answer.
    effect(() => picture.setStory(face.value === 'try' ? 0 : story.value)),
    followFinger(player, places, props),
    plates.dispose,
  ];
  measure();
  return {
    player,
    measure,
    close() {
      for (const stop of stops) stop();
      player.dispose();
    },
  };
}

/** The picture stands where the words leave it room, and the night is deeper behind the words. */
function measurePlaces(picture: WorldPicture<unknown>, { surface, free }: Places): void {
  const { width, height } = surface.getBoundingClientRect();
  const place = free.getBoundingClientRect();
  const edges = {
    left: place.left,
    right: width - place.right,
    top: place.top,
    bottom: height - place.bottom,
  };
  for (const [edge, size] of Object.entries(edges))
    surface.parentElement?.style.setProperty(`--free-${edge}`, `${size.toFixed(1)}px`);
  const { x, y, width: across, height: along } = place;
  picture.fit({ width, height, free: { x, y, width: across, height: along } });
}

function followSizes({ surface, free }: Places, measure: () => void): () => void {
  const watch = new ResizeObserver(measure);
  for (const element of [surface, free]) watch.observe(element);
  return () => watch.disconnect();
}

function followFinger(
  player: Player,
  { surface, touch }: Places,
  { stage, context }: WorldBenchProps,
): () => void {
  return watchHand(
    surface,
    (x, y) => stage.at(x, y),
    (hand, event) => {
      touch.dataset.down = String(hand.phase !== 'up');
      touch.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
      if (player.hand(hand)) context.sound.play('drop', 2);
    },
  );
}
