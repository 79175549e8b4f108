/** The pages of guided tours: which one a group sees, and what the lights behind it show. */
import type { ScreenGeometry } from '#core/screen.ts';
import { emblemOf } from '#core/tours/emblems.ts';
import type { TextBox } from '../light/shapes.ts';
import { LightStage, type Scene } from '../light/stage.tsx';
import type { Shell } from '../shell.ts';
import { LazyClassPage } from '../staff/classes-lazy.tsx';
import { screen } from '../screen.ts';
import { access, group, tourView } from '../state.ts';
import { Closing } from './closing.tsx';
import { Done } from './done.tsx';
import { endTour } from './flow.ts';
import { lineTop } from './group-line.tsx';
import { CodePadPage } from './pad.tsx';
import { Welcome } from './welcome.tsx';

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
 * The kiosk knows the group: the lights gather into its animal. At the end they are the sky around its stars, and where the largest
 * letters take a wall's whole width, behind the words.
 */
function sceneNow(): Scene {
  const visit = group.value;
  const { at } = tourView.value;
  const { shape } = screen.value;
  const filled = at === 'done' && shape === 'wall' && access.value.textScale === 2;
  if (at === 'closing' || filled) return { show: 'sky' };
  if (visit === undefined) return { show: 'text', text: TOGETHER, box: PAD_BOX[shape] };
  const { character, hue } = emblemOf(visit.progress.group);
  return { show: 'text', text: character, hue, box: groupBox(shape, lineTop.value) };
}

/** Who comes here does not walk alone. */
const TOGETHER = '同行';

/** Above the words; on a wall they have the left for themselves, and the right is free. @param free of the height, above the words */
function groupBox(shape: ScreenGeometry['shape'], free: number): TextBox {
  if (shape === 'wall') return { centreX: 0.86, centreY: 0.42, height: 0.55, vertical: false };
  const [centreX, centreY, height] = shape === 'portrait' ? [0.5, 0.2, 0.24] : [0.2, 0.36, 0.42];
  return {
    centreX,
    centreY: Math.min(centreY, free * 0.52),
    height: Math.min(height, free * 0.84),
    vertical: false,
  };
}

/** Above the words of the pad, or on their left: lights behind small words would make them hard to read. */
const PAD_BOX: Readonly<Record<ScreenGeometry['shape'], TextBox>> = {
  portrait: { centreX: 0.5, centreY: 0.2, height: 0.17, vertical: false },
  landscape: { centreX: 0.2, centreY: 0.28, height: 0.26, vertical: false },
  wall: { centreX: 0.17, centreY: 0.28, height: 0.26, vertical: false },
};
