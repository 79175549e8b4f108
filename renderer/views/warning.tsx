/** The calm question: a ring of light closes while it waits; any touch stays. */
import { useEffect, useRef } from 'preact/hooks';
import { isOnTour, kiosk } from '../state.ts';
import { word } from '../words/words.ts';

export function Warning() {
  const seconds = kiosk.value?.settings.idle.warningSeconds ?? 20;
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    stay.current?.focus();
    // Who walks by keys goes on from where they were.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      class="warning"
      role="alertdialog"
      aria-labelledby="warning-title"
      aria-describedby="warning-text"
      data-view="warning"
    >
      <button ref={stay} type="button" class="warning-stay">
        <span class="warning-face">
          <Ring seconds={seconds} />
          <span id="warning-title" class="warning-title">
            {word('warning.title')}
          </span>
          <span id="warning-text" class="warning-text">
            {word('warning.text')}
          </span>
        </span>
        <span class="warning-after">{word(isOnTour.value ? 'tour.after' : 'warning.after')}</span>
      </button>
    </div>
  );
}

/** Closes in the time that is left: a point of light draws the circle behind it. */
function Ring({ seconds }: { readonly seconds: number }) {
  const style = { animationDuration: `${seconds}s` };
  return (
    <svg class="warning-ring" viewBox="0 0 200 200" aria-hidden="true">
      <circle cx="100" cy="100" r="94" />
      <circle class="warning-light" cx="100" cy="100" r="94" pathLength={1} style={style} />
      <g class="warning-point" style={style}>
        <circle class="warning-glow" cx="100" cy="6" r="5" />
        <circle class="warning-spark" cx="100" cy="6" r="1.8" />
      </g>
    </svg>
  );
}
