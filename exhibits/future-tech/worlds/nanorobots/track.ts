/** The golden trail: where it has been, the latest just under it, the older the lower; and a line where it started. */
import type { Container } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { GOLD, MIST, PAPER } from '../../stage/colours.ts';
import { type NanoState, TRACK_PLACES } from './model.ts';
import { LENGTH, type Outlook } from './outlook.ts';

/** Where it begins under the swimmer, and how far it sinks with every place. */
const UNDER = 165;
const SINKS = 1.8;
const DOT = 14;

export interface Track {
  readonly view: Container;
  draw(state: NanoState, outlook: Outlook, light: number): void;
}

export function makeTrack(brush: Brush): Track {
  const start = brush.sprite('beam');
  const plumb = brush.sprite('beam');
  const now = brush.sprite('glow', 64);
  const dots = brush.cloud('dot', TRACK_PLACES);
  start.tint = MIST;
  plumb.tint = GOLD;
  now.tint = GOLD;
  for (const each of [start, plumb, now, dots.view]) each.blendMode = 'add';
  const view = brush.group(start, plumb, now, dots.view);
  return {
    view,
    draw({ track }, outlook, light) {
      view.alpha = light;
      const top = outlook.y + UNDER;
      brush.lay(start, outlook.startX, outlook.y + 96, outlook.startX, top + 190, 8);
      start.alpha = 0.75;
      brush.lay(plumb, outlook.x, outlook.y + 96, outlook.x, top, 7);
      plumb.alpha = 0.5;
      now.position.set(outlook.x, top);
      for (let index = 0; index < TRACK_PLACES; index++) {
        const age = track.length - 1 - index;
        const place = track[index];
        if (place === undefined) dots.put(index, 0, 0, 0, PAPER, 0);
        else
          dots.put(
            index,
            outlook.startX + place.x * LENGTH,
            top + age * SINKS,
            DOT,
            GOLD,
            0.25 + 0.75 * (1 - age / TRACK_PLACES),
          );
      }
      dots.send();
    },
  };
}
