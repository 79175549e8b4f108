/** The classroom's words in English. */
import type { ClassroomWord } from './zh-Hans.ts';

export const en: Readonly<Record<ClassroomWord, string>> & {
  readonly [Key in `${ClassroomWord}_one`]?: string;
} = {
  'orbit.lessons': 'Four lessons from space',
  'orbit.hint': 'Touch a light on the orbit to enter a lesson',
  'orbit.experiments': 'Rather try it yourself? Choose an experiment',
  'lesson.back': 'Back to the orbit',
  'lesson.crew': 'Taught by {{names}}',
  'lesson.chapters': 'Experiments of this lesson',
  'lesson.try': 'Try it yourself',
  'words.matters': 'Why it matters',
  'words.wonder': 'To wonder about',
  'film.play': 'Play',
  'film.pause': 'Pause',
  'film.again': 'See it again',
  'film.back': 'Back 10 s',
  'film.speed': 'Speed',
  'film.slower': 'Slower',
  'film.faster': 'Faster',
  'film.at': '{{speed}}×',
  'film.sign': 'Sign language',
  'film.description': 'Audio description',
  'film.line': 'Chapters of the film',
  'film.chapter': 'Watch from “{{title}}”',
  'film.name': 'Film of {{lesson}}',
  captions: 'Captions',
  'captions.off': 'Off',
  'question.answer': 'The answer: {{choice}}',
  'question.right': 'That is right',
  'question.wrong': 'Look at it once more',
  'question.unanswered': 'Let us see the answer',
  'question.on': 'Go on',
  'question.name': 'Question',
};
