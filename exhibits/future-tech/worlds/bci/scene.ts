/** Draws the brain–computer interface: above, a cortex that fires; below, the letter that its sparks write. */
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import type { Brush } from '../../stage/brush.ts';
import type { WorldScene } from '../world.ts';
import { CORTEX_Y, makeCortex } from './electrodes.ts';
import type { Point } from './letters.ts';
import { type BciAct, type BciControl, type BciState, REACH } from './model.ts';
import type { BciMark } from './words.ts';
import { FIELD, letterPlace, makeWriting } from './writing.ts';

export function bciScene(brush: Brush): WorldScene<BciState, BciControl, BciAct, BciMark> {
  const cortex = makeCortex(brush);
  const writing = makeWriting(brush);
  const view = brush.group(...cortex.views, ...writing.views);
  return {
    view,
    draw(state, { values }, { story }) {
      writing.draw(state, story);
      cortex.draw(state, values.electrodes, writing.pen, story);
    },
    marks: ({ found }) => [
      { name: 'cortex', x: -330, y: CORTEX_Y - 190 },
      { name: 'meant', x: FIELD.x, y: FIELD.y + FIELD.half * 1.35 },
      ...(found === undefined ? [] : [{ name: 'found' as const, ...besideLetter(found) }]),
    ],
    hand: placeOf,
    dispose: () => view.destroy({ children: true }),
  };
}

/** On the outer edge of the ring around a letter. */
function besideLetter(at: number): Point {
  const { x, y } = letterPlace(at);
  return { x: x + Math.sign(x) * 54, y };
}

/** The finger's place in the box of a letter, as a direction from its middle and a strength. */
function placeOf({ phase, x, y }: Hand): Deed<BciAct> {
  const [aside, down] = [(x - FIELD.x) / FIELD.half, (y - FIELD.y) / FIELD.half];
  const far = Math.hypot(aside, down);
  return {
    name: 'draw',
    strength: Math.min(1, far / REACH),
    direction: far > 0 ? { x: aside / far, y: down / far } : { x: 1, y: 0 },
    which: phase === 'down' ? 0 : phase === 'move' ? 1 : 2,
  };
}
