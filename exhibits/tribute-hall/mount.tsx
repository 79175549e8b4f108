/** Mounts the hall: fonts first, because the lanterns carry drawn surnames. */
import { render } from 'preact';
import type { MountedExhibit } from '#core/exhibit.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { HallContent } from './content.ts';
import './styles/hall.css';
import './styles/sheets.css';
import './styles/views.css';
import './styles/wall.css';
import { openHall } from './views/hall-context.ts';
import { HallView } from './views/hall.tsx';

export async function mountHall(context: PageContext<HallContent>): Promise<MountedExhibit> {
  const surnames = [...new Set(context.content.people.map((person) => person.surname))].join('');
  await document.fonts.load('600 40px "Noto Serif SC Variable"', surnames);
  const hall = openHall(context);
  const { root } = context;
  render(<HallView hall={hall} fail={context.fail} />, root);
  return {
    guide: hall.guide,
    reset: hall.reset,
    // The context's clock stands still while the shell has suspended the exhibit; nothing else moves by itself.
    suspend: () => root.classList.add('hall-suspended'),
    resume: () => root.classList.remove('hall-suspended'),
    dispose() {
      render(null, root);
      hall.dispose();
    },
  };
}
