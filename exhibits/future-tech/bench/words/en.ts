/** The few words around a world, in English. */
import type { BenchWord } from './zh-Hans.ts';

export const en: Readonly<Record<BenchWord, string>> = {
  faces: 'Two ways to look at it',
  try: 'Try it',
  story: 'Fiction to fact',
  dreamt: 'Who dreamt it',
  exists: 'What exists',
  missing: 'What is missing',
  needed: 'What it takes',
  vote: 'Cast a vote',
  changeVote: 'Change my vote',
  close: 'Back to the sky',
  again: 'Begin again',
  hold: 'Hold still',
  goOn: 'Go on',
  less: 'Less',
  more: 'More',
  settings: 'What can be changed',
  acts: 'What can be done',
  readings: 'Readings',
};
