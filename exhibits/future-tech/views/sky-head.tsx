/** The title in the sky. */
import type { Future } from './future-context.ts';

export function Head({ future }: { readonly future: Future }) {
  const { content } = future.context;
  return (
    <header class="sky-head">
      <h1 class="sky-title">{future.pick(content.title)}</h1>
      <div class="sky-told">
        <p class="sky-lead">{future.pick(content.lead)}</p>
        <p class="sky-hint">{future.word('sky.hint')}</p>
      </div>
      <p class="sky-notice">{future.pick(content.notice)}</p>
    </header>
  );
}
