/** The garden's words; the flowers themselves are drawn by the scene. */
import type { Hall } from './hall-context.ts';

export function GardenView({ hall }: { readonly hall: Hall }) {
  const total = Object.values(hall.flowers.value).reduce((sum, count) => sum + count, 0);
  const yours = hall.state.value.given.length;
  return (
    <header class="hall-head hall-garden-head">
      <h1 class="hall-title">{hall.word(total === 0 ? 'garden.empty' : 'garden.heading')}</h1>
      <p class="hall-hint">
        {total === 0 ? hall.word('garden.empty.text') : hall.word('garden.total', { count: total })}
        {yours > 0 && <span class="hall-hint-part">{hall.word('garden.yours', { count: yours })}</span>}
      </p>
    </header>
  );
}
