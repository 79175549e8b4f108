/** What many classes wait, on average and at worst. */
import type { MakeGuide } from './guides.ts';
import { GROUPS, type Hall, STOPS } from './halls.ts';
import { drawTimes, USUAL_USE } from './times.ts';
import { type Habits, walkTour } from './walk.ts';

export interface Waits {
  /** Of all groups' time from the beginning to the last stop, %. */
  readonly share: number;
  /** Of a class's groups the one that waited longest, mean over the classes, minutes. */
  readonly longest: number;
  /** Until a class's last group was done, mean over the classes, minutes. */
  readonly last: number;
}

/** @param classes how many, each from its own seed: the same ones whatever is measured */
export function measureWaits(
  hall: Hall,
  guide: MakeGuide,
  habits: Habits,
  classes: number,
  use: number = USUAL_USE,
): Waits {
  let [waited, all, longest, last] = [0, 0, 0, 0];
  for (let seed = 1; seed <= classes; seed++) {
    const times = drawTimes(seed, GROUPS, STOPS, use);
    const walked = walkTour(hall.showing, guide(hall.showing, GROUPS), times, habits);
    waited += sum(walked.waited);
    all += sum(walked.ended);
    longest += Math.max(...walked.waited);
    last += Math.max(...walked.ended);
  }
  return { share: (100 * waited) / all, longest: longest / classes / 60, last: last / classes / 60 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
