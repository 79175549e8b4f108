/** The film, what it says, and what it asks. */
import { computed } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Classroom } from '../views/classroom-context.ts';
import { captionAt, shownCaptions } from './captions.ts';
import { Interpreter, Narrator } from './followers.tsx';
import type { Replay } from './replay.ts';

interface ScreenProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
  /** What the film is, for somebody who does not see it. */
  readonly name: string;
}

export function Screen({ classroom, replay, name }: ScreenProps) {
  const video = useRef<HTMLVideoElement>(null);
  // Undone at once, so that the decoder is free before another film asks for it.
  useLayoutEffect(() => (video.current === null ? undefined : replay.attach(video.current)), [replay]);
  const { assets } = classroom.context;
  const { poster } = replay.film;
  return (
    <div class="replay" data-asking={replay.phase.value === 'asking'}>
      <div class="replay-place">
        <div class="replay-frame">
          <video
            ref={video}
            class="replay-film"
            playsInline
            aria-label={name}
            poster={poster !== undefined && assets.has(poster) ? assets.url(poster) : undefined}
          />
          <Interpreter classroom={classroom} replay={replay} />
          <Narrator classroom={classroom} replay={replay} />
          <Captions classroom={classroom} replay={replay} />
        </div>
      </div>
    </div>
  );
}

interface ReplayProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
}

/** Drawn anew only when other words are said. */
function Captions({ classroom, replay }: ReplayProps) {
  const said = useMemo(
    () =>
      computed(() => {
        const tracks = replay.captions.value;
        if (tracks === undefined) return undefined;
        const { captions } = replay.preferences.value;
        const tag = shownCaptions([...tracks.keys()], captions, classroom.language.value);
        if (tag === undefined) return undefined;
        return { tag, cues: tracks.get(tag) ?? [] };
      }),
    [classroom, replay],
  );
  const text = useMemo(
    () => computed(() => captionAt(said.value?.cues ?? [], replay.state.value.seconds)),
    [replay, said],
  );
  return (
    <p class="replay-captions" data-shown={said.value !== undefined} lang={said.value?.tag}>
      {text.value !== '' && <span class="replay-caption">{text.value}</span>}
    </p>
  );
}
