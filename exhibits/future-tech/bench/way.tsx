/** The way from fiction to fact: one long line of light with four stops, dragged along, tapped, or walked with arrows. */
import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchTrack } from '#exhibits/kit/bench/slider.tsx';
import type { BenchSpeech } from './speech.ts';
import { LAST_STOP, STOPS, stopAt, storyAfter, storyAt } from './stops.ts';

export interface WayProps {
  readonly story: Signal<number>;
  readonly speech: BenchSpeech;
  /** Another stop is the nearest now. @param stop its index */
  readonly onStop: (stop: number) => void;
}

export function Way({ story, speech, onStop }: WayProps) {
  const line = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState(false);
  const goTo = (next: number): void => {
    const [before, after] = [Math.round(story.peek()), Math.round(next)];
    story.value = next;
    if (before !== after) onStop(after);
  };
  const latest = useRef(goTo);
  latest.current = goTo;
  useLayoutEffect(() => {
    if (line.current === null) return undefined;
    return watchTrack(
      line.current,
      (share) => {
        setDragged(true);
        latest.current(storyAt(share));
      },
      () => {
        setDragged(false);
        latest.current(Math.round(story.peek()));
      },
    );
  }, [story]);
  const here = stopAt(story.value);
  return (
    <div
      ref={line}
      class="world-way"
      role="slider"
      tabIndex={0}
      aria-label={speech.word('story')}
      aria-valuemin={0}
      aria-valuemax={LAST_STOP}
      aria-valuenow={Math.round(story.value)}
      aria-valuetext={speech.word(here)}
      data-dragged={dragged}
      style={{ '--story': String(story.value) }}
      onKeyDown={(event) => {
        const next = storyAfter(event.key, story.peek());
        if (next === undefined) return;
        event.preventDefault();
        goTo(next);
      }}
    >
      <span class="world-way-line" />
      <span class="world-way-light" />
      {STOPS.map((stop) => (
        <span key={stop} class="world-stop" data-here={stop === here}>
          {speech.word(stop)}
        </span>
      ))}
    </div>
  );
}
