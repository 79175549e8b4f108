/** What a class has found, stop by stop: for the teacher's screen and for the sheet. Groups, never anybody's name. Pure. */
import { type InterfaceLanguage, type Localized, pick } from '../language.ts';
import { type AskedTask, isRight } from './answer.ts';
import type { TourStop, TourTask } from './tour.ts';
import type { ClassSlot, TourAnswer } from './visit.ts';

/** An answer, and who gave it. */
export interface GivenAnswer {
  readonly answer: TourAnswer;
  readonly right: boolean;
  /** Groups' numbers, from 1. */
  readonly groups: readonly number[];
}

export interface StopResult {
  readonly stop: TourStop;
  /** How many groups have done it, and how many of those well. */
  readonly done: number;
  readonly well: number;
  /** The right one first, then what most groups said. Codes carry no answers: only those that this kiosk has heard of. */
  readonly answers: readonly GivenAnswer[];
}

/** One for each stop of the tour. */
export function resultsOf({ tour, groups }: ClassSlot): readonly StopResult[] {
  return tour.stops.map((stop, place) => {
    const marks = groups.map(({ progress }) => progress.marks[place] ?? 0);
    return {
      stop,
      done: marks.filter((mark) => mark > 0).length,
      well: marks.filter((mark) => mark === 2).length,
      answers: isAsked(stop.task) ? answersTo(stop.task, groups, place) : [],
    };
  });
}

/** How many groups' answers were right, and how many are known. */
export function countOf({ answers }: StopResult): { readonly right: number; readonly known: number } {
  const groups = (some: readonly GivenAnswer[]): number =>
    some.reduce((sum, one) => sum + one.groups.length, 0);
  return { right: groups(answers.filter(({ right }) => right)), known: groups(answers) };
}

export const isAsked = (task: TourTask): task is AskedTask =>
  task.kind === 'choose' || task.kind === 'estimate' || task.kind === 'order';

/** What a stop asks, where it asks something. */
export const questionOf = (task: TourTask): Localized | undefined =>
  'question' in task ? task.question : undefined;

/** An answer as it is read out: the choice, the number with its unit, or the items in their order. */
export function answerText(task: AskedTask, answer: TourAnswer, language: InterfaceLanguage): string {
  switch (task.kind) {
    case 'choose':
      return textAt(task.choices, Number(answer), language);
    case 'estimate':
      return `${Number(answer).toLocaleString(language)} ${pick(task.unit, language)}`;
    case 'order':
      return (typeof answer === 'number' ? [answer] : answer)
        .map((item) => textAt(task.items, item, language))
        .join(' → ');
  }
}

/** What is right. */
export function rightAnswer(task: AskedTask): TourAnswer {
  switch (task.kind) {
    case 'choose':
      return task.right;
    case 'estimate':
      return task.truth;
    case 'order':
      return task.items.map((_item, index) => index + 1);
  }
}

function answersTo(task: AskedTask, groups: ClassSlot['groups'], place: number): readonly GivenAnswer[] {
  const given = new Map<string, GivenAnswer>();
  for (const { group, answers } of groups) {
    const answer = answers.find(({ stop }) => stop === place)?.answer;
    if (answer === undefined) continue;
    const name = String(answer);
    const before = given.get(name)?.groups ?? [];
    given.set(name, { answer, right: isRight(task, answer), groups: [...before, group] });
  }
  return [...given.values()].toSorted(
    (one, other) => Number(other.right) - Number(one.right) || other.groups.length - one.groups.length,
  );
}

function textAt(texts: readonly Localized[], number: number, language: InterfaceLanguage): string {
  const text = texts[number - 1];
  return text === undefined ? '–' : pick(text, language);
}
