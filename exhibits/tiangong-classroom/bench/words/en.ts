/** The few words of the bench itself, in English. */
import type { BenchWord } from './zh-Hans.ts';

export const en: Readonly<Record<BenchWord, string>> = {
  place: 'Where it is done',
  earth: 'On Earth',
  earthNote: 'with gravity',
  orbit: 'In orbit',
  orbitNote: 'weightless',
  again: 'Begin again',
  hold: 'Hold still',
  goOn: 'Go on',
  close: 'Back',
  chapter: 'In the lesson',
  less: 'Less',
  more: 'More',
  settings: 'What can be changed',
  acts: 'What can be done',
  readings: 'Readings',
};
