/** The way to the home screen, in the same place in every view. */
import type { Shell } from '../shell.ts';

export function HomeButton({ shell, text }: { readonly shell: Shell; readonly text: string }) {
  return (
    <button
      type="button"
      class="dock-button frame-home"
      onClick={() => shell.session.dispatch({ type: 'go-home' })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9" />
      </svg>
      <span>{text}</span>
    </button>
  );
}
