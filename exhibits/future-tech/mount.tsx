/** Mounts Future Tech: one stage for the sky, the worlds and the votes. */
import { render } from 'preact';
import type { MountedExhibit } from '#core/exhibit.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { FutureContent } from './content.ts';
import atlas from './sky/emblems.ts?atlas';
import { openHeavens } from './sky/heavens.ts';
import { type OpenBrush, openStage, type Stage } from './stage/stage.ts';
import './styles/future.css';
import './styles/sky.css';
import './styles/vote.css';
import './styles/result.css';
import { FutureView } from './views/future.tsx';
import { openFuture } from './views/future-context.ts';

export async function mountFuture(context: PageContext<FutureContent>): Promise<MountedExhibit> {
  const { clock, root, content } = context;
  const stage = await openStage({ clock, failed: context.fail });
  const brush = await brushOn(stage);
  const heavens = openHeavens(
    stage,
    brush,
    content.worlds.map(({ id }) => id),
  );
  const future = openFuture(context, stage, heavens);
  render(<FutureView future={future} />, root);
  return {
    guide: future.guide,
    reset: future.reset,
    suspend() {
      heavens.settle();
      root.classList.add('future-suspended');
    },
    resume() {
      root.classList.remove('future-suspended');
      future.resume();
    },
    dispose() {
      render(null, root);
      future.dispose();
      brush.release();
      stage.dispose();
    },
  };
}

/** @throws when the emblems cannot be had; the stage is given back then */
async function brushOn(stage: Stage): Promise<OpenBrush> {
  try {
    return await stage.brush(atlas);
  } catch (error) {
    stage.dispose();
    throw error;
  }
}
