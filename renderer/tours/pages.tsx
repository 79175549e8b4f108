/** The pages of guided tours: which one a group sees, and what the lights behind it show. */
import { emblemOf } from '#core/tours/emblems.ts';
import { LightStage, type Scene } from '../light/stage.tsx';
import type { Shell } from '../shell.ts';
import { LazyClassPage } from '../staff/classes-lazy.tsx';
import { screen } from '../screen.ts';
import { access, group, tourView } from '../state.ts';
import { groupBox, padBox } from './boxes.ts';
import { Closing } from './closing.tsx';
import { Done } from './done.tsx';
import { endTour } from './flow.ts';
import { CodePadPage } from './pad.tsx';
import { Welcome } from './welcome.tsx';
import { wordsTop } from './words-top.ts';

/** One stage for all of them, so that lights travel from page to page. */
export function TourPages({ shell }: { readonly shell: Shell }) {
  const view = tourView.value;
  // A teacher's page is her own: it has the ground of the staff's.
  if (view.at === 'class')
    return <LazyClassPage shell={shell} token={view.token} leave={() => endTour(shell)} />;
  return (
    <div class="tour-night">
      <LightStage scene={sceneNow()} alive={false} />
      <Page shell={shell} />
    </div>
  );
}

function Page({ shell }: { readonly shell: Shell }) {
  const view = tourView.value;
  const visit = group.value;
  if (visit === undefined) return <CodePadPage shell={shell} />;
  if (view.at === 'done') return <Done shell={shell} visit={visit} stop={view.stop} />;
  if (view.at === 'closing') return <Closing shell={shell} visit={visit} />;
  return <Welcome shell={shell} visit={visit} />;
}

/**
 * The kiosk knows the group: the lights gather into its animal. At the end they are the sky around its stars; and wherever letters leave
 * them no room, as the largest do beside a group's words on a wall, they are the sky behind the words.
 */
function sceneNow(): Scene {
  const visit = group.value;
  const { at } = tourView.value;
  const { shape, textPx, height } = screen.value;
  const filled = visit !== undefined && shape === 'wall' && access.value.textScale === 2;
  if (at === 'closing' || filled) return { show: 'sky' };
  const room = { free: wordsTop.value, least: (LEAST_LETTERS * textPx * access.value.textScale) / height };
  const box = visit === undefined ? padBox(shape, room) : groupBox(shape, room);
  if (box === undefined) return { show: 'sky' };
  if (visit === undefined) return { show: 'text', text: TOGETHER, box };
  const { character, hue } = emblemOf(visit.progress.group);
  return { show: 'text', text: character, hue, box };
}

/** How high letters of lights must be at least, in heights of a line's letters: titles have nearly two. */
const LEAST_LETTERS = 2;
/** Who comes here does not walk alone. */
const TOGETHER = '同行';
