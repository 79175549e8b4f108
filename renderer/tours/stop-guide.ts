/** Brings the exhibit to a stop's place and watches for what the stop asks for. */
import { useEffect, useState } from 'preact/hooks';
import type { GuideState } from '#core/exhibit.ts';
import type { TourStop } from '#core/tours/tour.ts';
import { frameGuide } from '../frame/controller.ts';
import { playSound } from '../sound/sound.ts';

export interface StopGuide {
  /** What the stop asks for was done or found; it stays so. */
  readonly reached: boolean;
  /** The exhibit tells what is done in it. Without that, the group itself says so. */
  readonly tells: boolean;
}

export function useStopGuide(stop: TourStop): StopGuide {
  const guide = frameGuide.value;
  const [reached, setReached] = useState(false);
  useEffect(() => {
    if (guide === undefined) return undefined;
    guide.open(stop.link);
    const look = (state: GuideState): void => {
      if (isReached(stop, state)) setReached(true);
    };
    look(guide.state.current);
    return guide.state.subscribe(look);
  }, [guide]);
  useEffect(() => {
    if (reached) playSound('string', 2);
  }, [reached]);
  return { reached, tells: guide !== undefined };
}

function isReached({ task }: TourStop, { place, done }: GuideState): boolean {
  if (task.kind === 'try') return done.includes(task.task);
  return task.kind === 'find' && place === task.target;
}
