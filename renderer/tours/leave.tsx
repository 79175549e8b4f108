/** The way to the home screen, where it is in every view. */
import type { Shell } from '../shell.ts';
import { say } from './words.ts';

export function Leave({ shell }: { readonly shell: Shell }) {
  return (
    <button
      type="button"
      class="dock-button frame-home"
      onClick={() => shell.session.dispatch({ type: 'go-home' })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9" />
      </svg>
      <span>{say('leave')}</span>
    </button>
  );
}
