/** Whether a group is right, and what that is worth. Pure. */
import type { TourTask } from './tour.ts';
import type { TourAnswer } from './visit.ts';

/** Tasks that a group answers; the others are done in the exhibit, which says so itself. */
export type AskedTask = Extract<TourTask, { readonly kind: 'choose' | 'estimate' | 'order' }>;

/** After so many wrong answers the right one is explained, and the group goes on: nobody is kept at a stop. */
export const MOST_TRIES = 2;

export function isRight(task: AskedTask, answer: TourAnswer): boolean {
  switch (task.kind) {
    case 'choose':
      return answer === task.right;
    case 'estimate':
      return typeof answer === 'number' && Math.abs(answer - task.truth) <= task.within;
    case 'order':
      return (
        typeof answer !== 'number' &&
        answer.length === task.items.length &&
        answer.every((item, index) => item === index + 1)
      );
  }
}

/** @param wrong answers before this one @param hints that were looked at */
export const markFor = (right: boolean, wrong: number, hints: number): 1 | 2 =>
  right && wrong === 0 && hints === 0 ? 2 : 1;

/**
 * The items of an order as a group finds them, each by its number from 1: never in the right order, the same at every kiosk, and not
 * the same for neighbouring groups.
 */
export function shuffled(items: number, group: number): readonly number[] {
  const numbers = Array.from({ length: items }, (_none, index) => index + 1);
  const turned = numbers.map((_number, index) => numbers[(index + 1 + (group % (items - 1))) % items] ?? 1);
  return group % 2 === 0 ? turned : turned.toReversed();
}
