/** A question with several answers, one of them right, as packs write it. */
import { Localized } from './language-schema.ts';
import { z } from './schema.ts';

export const choicesShape = {
  choices: z.array(Localized).min(2).max(4),
  /** Which of the choices is right, counted from 1. */
  right: z.int().min(1),
  /** Why; shown to whoever answered, and to whoever did not. */
  explanation: Localized,
};

/** To be refined by: the right one is there. */
export const hasRight = ({
  choices,
  right,
}: {
  readonly choices: readonly unknown[];
  readonly right: number;
}): boolean => right <= choices.length;

/** What is said where it is not. */
export const NO_SUCH_CHOICE = { path: ['right'], message: 'there is no such choice' };
