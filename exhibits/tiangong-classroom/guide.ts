/** The classroom on a tour: its places and tasks by name, and how it is opened at one of them. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { ExhibitGuide, GuideNames } from '#core/exhibit.ts';
import { type GuideKeeper, placeId } from '#exhibits/kit/guide.ts';
import type { ClassroomContent } from './content.ts';
import { TASK_NAMES } from './experiments/task-names.ts';
import {
  type ClassroomIndex,
  indexClassroom,
  type Place,
  type VisitAction,
  type VisitState,
} from './model.ts';
import type { Replay } from './replay/replay.ts';

/** A question of a film was answered by hand. */
const ANSWERED = 'lesson-question-answered';

/** As tours call it; undefined in the orbit. @param asked the question that the film asks, if any */
export function placeName(place: Place, asked?: string): string | undefined {
  if (asked !== undefined) return `question/${asked}`;
  switch (place.view) {
    case 'orbit':
      return undefined;
    case 'lesson':
      return `lesson/${place.lesson}`;
    case 'experiment':
      return `experiment/${place.experiment}`;
  }
}

/** What leads from the orbit to a place; undefined where the pack has no such place. */
export function wayTo(place: string, index: ClassroomIndex): VisitAction | undefined {
  const lesson = index.lesson(placeId(place, 'lesson') ?? '');
  if (lesson !== undefined) return { type: 'lesson', lesson: lesson.id };
  const question = index.question(placeId(place, 'question'));
  if (question !== undefined) return { type: 'question', question: question.id };
  const experiment = index.experiment(placeId(place, 'experiment'));
  return experiment && { type: 'experiment', experiment: experiment.id };
}

export function classroomNames(content: ClassroomContent): GuideNames {
  const { lessons, experiments, questions } = content;
  const index = indexClassroom(content);
  return {
    places: [
      ...lessons.map(({ id }) => `lesson/${id}`),
      ...questions.filter(({ id }) => index.question(id) !== undefined).map(({ id }) => `question/${id}`),
      ...experiments.map(({ id }) => `experiment/${id}`),
    ],
    tasks: [
      ...(questions.length === 0 ? [] : [ANSWERED]),
      ...experiments.flatMap(({ id }): readonly string[] => TASK_NAMES[id]),
    ],
  };
}

/** What the guide looks at, and what it moves. */
export interface Guided {
  readonly index: ClassroomIndex;
  readonly state: ReadonlySignal<VisitState>;
  /** The film of the lesson that is open. */
  readonly replay: ReadonlySignal<Pick<Replay, 'asking'> | undefined>;
  act(action: VisitAction): void;
  /** What is open is opened anew, also where the place stays the same. */
  afresh(): void;
}

/** @returns stops telling the keeper where visitors are, and what they have answered */
export function tellGuide(keeper: GuideKeeper, { state, replay }: Guided): () => void {
  const stops = [
    computed(() => placeName(state.value.place, replay.value?.asking.value?.question.id)).subscribe((place) =>
      keeper.visit(place),
    ),
    computed(() => replay.value?.asking.value?.chosen).subscribe((chosen) => {
      // 0 is a question that was explained because nobody answered.
      if (chosen !== undefined && chosen > 0) keeper.did(ANSWERED);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export function guideIn(keeper: GuideKeeper, { index, act, afresh }: Guided): ExhibitGuide {
  return keeper.guide(
    (place) => wayTo(place, index) !== undefined,
    (place) => {
      act({ type: 'reset' });
      afresh();
      const way = place === undefined ? undefined : wayTo(place, index);
      if (way !== undefined) act(way);
    },
  );
}
