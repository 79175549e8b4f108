/** The decades on their line: one tap each, or a finger that is dragged along. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Decade, DECADES } from '../decades.ts';
import { decadeShort, nearestTo } from './decade-words.ts';
import type { Future } from './future-context.ts';
import { decadeLamp } from './vote-places.ts';

export function YearsControl({ future }: { readonly future: Future }) {
  const line = useRef<HTMLDivElement>(null);
  const { choice } = future.state.value;
  const choose = (decade: Decade): void => {
    if (future.state.peek().choice.decade === decade) return;
    future.context.sound.play('drop', DECADES.indexOf(decade) % 5);
    future.act({ type: 'choose-decade', decade });
  };
  const latest = useRef(choose);
  latest.current = choose;
  useLayoutEffect(() => {
    if (line.current === null) return undefined;
    return watchLine(line.current, (decade) => latest.current(decade));
  }, []);
  return (
    <div ref={line} class="vote-years" role="group" aria-label={future.word('vote.years')}>
      {DECADES.map((decade) => (
        <button
          key={decade}
          type="button"
          class="vote-year"
          data-decade={decade}
          aria-pressed={choice.decade === decade}
          onClick={() => choose(decade)}
        >
          <span class="vote-point" data-lamp={decadeLamp(decade)} />
          <span class="vote-year-name">{decadeShort(future, decade)}</span>
        </button>
      ))}
    </div>
  );
}

/** A finger that goes along the line takes the light with it. @returns stops listening */
function watchLine(line: HTMLElement, choose: (decade: Decade) => void): () => void {
  let pointer: number | undefined;
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const places = [...line.querySelectorAll<HTMLElement>('[data-decade]')].map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const decade = DECADES[nearestTo({ x: clientX, y: clientY }, places)];
    if (decade !== undefined) choose(decade);
  };
  const down = (event: PointerEvent): void => {
    if (event.isPrimary) pointer = event.pointerId;
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId === pointer) follow(event);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId === pointer) pointer = undefined;
  };
  line.addEventListener('pointerdown', down);
  line.addEventListener('pointermove', move);
  line.addEventListener('pointerup', up);
  line.addEventListener('pointercancel', up);
  return () => {
    line.removeEventListener('pointerdown', down);
    line.removeEventListener('pointermove', move);
    line.removeEventListener('pointerup', up);
    line.removeEventListener('pointercancel', up);
  };
}
