/** The calm question: a ring of light closes while it waits; any touch stays. */
import { useEffect, useRef } from 'preact/hooks';
import { kiosk } from '../state.ts';
import { word } from '../words/words.ts';

export function Warning() {
  const seconds = kiosk.value?.settings.idle.warningSeconds ?? 20;
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div
      class="warning"
      role="alertdialog"
      aria-labelledby="warning-title"
      aria-describedby="warning-text"
      data-view="warning"
    >
      <button ref={stay} type="button" class="warning-stay">
        <svg class="warning-ring" viewBox="0 0 200 200" aria-hidden="true">
          <circle cx="100" cy="100" r="92" />
          <circle
            class="warning-light"
            cx="100"
            cy="100"
            r="92"
            pathLength={1}
            style={{ animationDuration: `${seconds}s` }}
          />
        </svg>
        <span id="warning-title" class="warning-title">
          {word('warning.title')}
        </span>
        <span id="warning-text" class="warning-text">
          {word('warning.text')}
        </span>
      </button>
      <p class="warning-after">{word('warning.after')}</p>
    </div>
  );
}
