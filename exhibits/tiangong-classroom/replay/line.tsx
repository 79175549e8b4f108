/** The film as a line of light: a light for every chapter, and the one that travels. */
import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Classroom } from '../views/classroom-context.ts';
import { linePieces, shareOf } from './pieces.ts';
import type { Replay } from './replay.ts';

interface LineProps {
  readonly classroom: Classroom;
  readonly replay: Replay;
}

/** A chapter's light has this share of the line at least, so that a finger hits it and no other. */
const LEAST_SHARE = 0.13;

export function Line({ classroom, replay }: LineProps) {
  const pieces = useMemo(
    () =>
      computed(() =>
        linePieces(
          replay.chapters.map(({ part }) => part?.start ?? 0),
          replay.length.value,
          LEAST_SHARE,
        ),
      ),
    [replay],
  );
  const now = replay.chapter.value;
  const reached = now === undefined ? -1 : replay.chapters.indexOf(now);
  return (
    <div class="line" role="group" aria-label={classroom.word('film.line')}>
      <Travelled share={() => shareOf(pieces.value, replay.state.value.seconds)} />
      {pieces.value.map(({ chapter: at, from }) => {
        const chapter = at === undefined ? undefined : replay.chapters[at];
        if (chapter === undefined) return undefined;
        return (
          <button
            key={chapter.id}
            type="button"
            class="line-mark"
            style={{ '--from': String(from) }}
            data-reached={at !== undefined && at <= reached}
            aria-label={classroom.word('film.chapter', { title: classroom.pick(chapter.title) })}
            onClick={() => classroom.open(chapter.id)}
          >
            <span class="line-lamp" aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}

/** What has been seen. Moved ten times a second at most, and nothing else with it. */
function Travelled({ share }: { readonly share: () => number }) {
  return (
    <div class="line-track" aria-hidden="true" style={{ '--share': share().toFixed(4) }}>
      <span class="line-seen" />
      <span class="line-light" />
    </div>
  );
}
