/** The row of views and the finder, within reach of every hand. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { VIEWS } from '../model.ts';
import type { Hall } from './hall-context.ts';

export function Toolbar({ hall }: { readonly hall: Hall }) {
  const { view, seats } = hall.state.value;
  const finding = seats.some((open) => open?.kind === 'find');
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return undefined;
    // On a covered wall it moves aside and may take two lines; what stands behind it stays where it is.
    const measure = (): void => {
      if (hall.state.peek().seats.every((open) => open === undefined)) hall.measureBar(current.offsetHeight);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <nav ref={bar} class="hall-bar" aria-label={hall.word('view.choose')}>
      {VIEWS.map((each, at) => (
        <button
          key={each}
          type="button"
          class="hall-tool"
          aria-pressed={view === each}
          onClick={() => {
            hall.context.sound.play('drop', at);
            hall.act({ type: 'view', view: each });
          }}
        >
          {hall.word(`view.${each}`)}
        </button>
      ))}
      <button
        type="button"
        class="hall-tool hall-tool-find"
        aria-pressed={finding}
        onClick={(event) =>
          hall.openAt(event.clientX, { kind: 'find', initial: undefined, surname: undefined })
        }
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6" />
          <path d="M15 15l5 5" />
        </svg>
        <span>{hall.word('find')}</span>
      </button>
    </nav>
  );
}
