/** The visit as data: where the visitor is, from the orbit to a lesson, a chapter, an experiment, and back. Pure. */
import type { Chapter, ClassroomContent, ExperimentEntry, Film, Lesson, Question } from './content.ts';

export type Place =
  | { readonly view: 'orbit' }
  | {
      readonly view: 'lesson';
      readonly lesson: string;
      readonly chapter: string | undefined;
      /** The question of its film that is asked at once. */
      readonly question?: string;
    }
  /** `chapter` is the one that led here, or the first that shows this experiment. */
  | {
      readonly view: 'experiment';
      readonly experiment: ExperimentEntry['id'];
      readonly chapter: string | undefined;
    };

export interface VisitState {
  readonly place: Place;
  /** Whether the way back leads to the lesson or to the orbit. */
  readonly cameFrom: 'orbit' | 'lesson';
  /** Films that could not be shown; their chapters show experiments and texts until the next visitor. */
  readonly failed: readonly string[];
}

export type VisitAction =
  /** A lesson as a whole, or at a chapter, whether or not that has a film. */
  | { readonly type: 'lesson'; readonly lesson: string; readonly chapter?: string }
  /** A question of a lesson's film, asked at once. */
  | { readonly type: 'question'; readonly question: string }
  /** A light of the lesson was touched. */
  | { readonly type: 'chapter'; readonly chapter: string }
  | { readonly type: 'experiment'; readonly experiment: ExperimentEntry['id'] }
  /** The film cannot be shown: `chapter` is the one that was on, if any. */
  | { readonly type: 'film-failed'; readonly film: string; readonly chapter: string | undefined }
  | { readonly type: 'back' }
  | { readonly type: 'reset' };

export const START: VisitState = { place: { view: 'orbit' }, cameFrom: 'orbit', failed: [] };

/** Everything that is looked up often, made once from the content. */
export interface ClassroomIndex {
  /** By number, then date. */
  readonly lessons: readonly Lesson[];
  readonly experiments: readonly ExperimentEntry[];
  lesson(id: string): Lesson | undefined;
  chapter(id: string | undefined): Chapter | undefined;
  film(id: string | undefined): Film | undefined;
  experiment(id: string | undefined): ExperimentEntry | undefined;
  /** In the pack's order. */
  chaptersOf(lesson: string): readonly Chapter[];
  /** Of a film, by their beginning. */
  chaptersIn(film: string): readonly Chapter[];
  questionsIn(film: string): readonly Question[];
  /** Undefined also where no chapter shows its film. */
  question(id: string | undefined): Question | undefined;
  chaptersWith(experiment: string): readonly Chapter[];
}

export function indexClassroom(content: ClassroomContent): ClassroomIndex {
  const { chapters, questions } = content;
  const lessons = content.lessons.toSorted(
    (one, other) => one.number - other.number || (one.date < other.date ? -1 : 1),
  );
  const find =
    <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    (id: string | undefined): Entry | undefined =>
      entries.find((entry) => entry.id === id);
  const chaptersIn = (film: string): readonly Chapter[] =>
    chapters
      .filter(({ part }) => part?.film === film)
      .toSorted((one, other) => (one.part?.start ?? 0) - (other.part?.start ?? 0));
  return {
    lessons,
    experiments: content.experiments,
    lesson: find(lessons),
    chapter: find(chapters),
    film: find(content.films),
    experiment: find(content.experiments),
    chaptersOf: (lesson) => chapters.filter((chapter) => chapter.lesson === lesson),
    chaptersIn,
    question: find(questions.filter(({ film }) => chaptersIn(film).length > 0)),
    questionsIn: (film) =>
      questions.filter((question) => question.film === film).toSorted((one, other) => one.at - other.at),
    chaptersWith: (experiment) => chapters.filter((chapter) => chapter.experiment === experiment),
  };
}

/** A film that cannot be shown whatever the browser can: its files, or those of all its captions, are not in the pack. */
export interface MissingFilm {
  readonly film: string;
  readonly why: string;
}

/**
 * The content as far as the pack's files go: chapters and questions of films that are not there are without a film.
 * @param has whether the pack has a file
 */
export function playable(
  content: ClassroomContent,
  has: (path: string) => boolean,
): { readonly content: ClassroomContent; readonly missing: readonly MissingFilm[] } {
  const missing = content.films.flatMap(({ id, sources, captions }): MissingFilm[] => {
    if (!sources.some(has)) return [{ film: id, why: `the pack has none of ${sources.join(', ')}` }];
    return captions.some(({ path }) => has(path))
      ? []
      : [{ film: id, why: 'the pack has no captions for it' }];
  });
  const lost = new Set(missing.map(({ film }) => film));
  return {
    missing,
    content: {
      ...content,
      films: content.films.filter(({ id }) => !lost.has(id)),
      questions: content.questions.filter(({ film }) => !lost.has(film)),
      chapters: content.chapters.map((chapter) =>
        chapter.part !== undefined && lost.has(chapter.part.film) ? { ...chapter, part: undefined } : chapter,
      ),
    },
  };
}

/** The film of a lesson that a chapter is in; without a chapter the lesson's first that can be shown. */
export function filmOf(
  index: ClassroomIndex,
  lesson: string,
  chapter: string | undefined,
  failed: readonly string[],
): Film | undefined {
  const chapters = index.chaptersOf(lesson);
  const chosen = chapters.find(({ id }) => id === chapter);
  const wanted = chosen === undefined ? chapters.map(({ part }) => part?.film) : [chosen.part?.film];
  return index.film(wanted.find((film) => film !== undefined && !failed.includes(film)));
}

/** The state after an action. @param index of the pack that is shown */
export function visitStep(state: VisitState, action: VisitAction, index: ClassroomIndex): VisitState {
  switch (action.type) {
    case 'lesson':
      return {
        ...state,
        place: { view: 'lesson', lesson: action.lesson, chapter: action.chapter },
        cameFrom: 'orbit',
      };
    case 'question':
      return { ...state, place: questionPlace(state, action.question, index), cameFrom: 'orbit' };
    case 'chapter':
      return { ...state, place: chapterPlace(state, action.chapter, index), cameFrom: cameFrom(state) };
    case 'experiment': {
      const chapter = index.chaptersWith(action.experiment)[0]?.id;
      return {
        ...state,
        place: { view: 'experiment', experiment: action.experiment, chapter },
        cameFrom: cameFrom(state),
      };
    }
    case 'film-failed':
      return filmFailed(state, action.film, action.chapter, index);
    case 'back':
      return { ...state, place: placeBefore(state, index), cameFrom: 'orbit' };
    case 'reset':
      return START;
  }
}

const cameFrom = ({ place }: VisitState): VisitState['cameFrom'] =>
  place.view === 'lesson' ? 'lesson' : 'orbit';

/** A chapter is shown by its film; one without a film by its experiment; one without either by its words. */
function chapterPlace({ failed, place }: VisitState, id: string, index: ClassroomIndex): Place {
  const chapter = index.chapter(id);
  if (chapter === undefined) return place;
  const film = chapter.part?.film;
  const experiment = index.experiment(chapter.experiment);
  if ((film === undefined || failed.includes(film)) && experiment !== undefined)
    return { view: 'experiment', experiment: experiment.id, chapter: id };
  return { view: 'lesson', lesson: chapter.lesson, chapter: id };
}

/** The lesson whose film asks it, in the chapter in which it is asked. */
function questionPlace({ place }: VisitState, id: string, index: ClassroomIndex): Place {
  const question = index.question(id);
  const chapters = question === undefined ? [] : index.chaptersIn(question.film);
  const chapter = chapters.findLast(({ part }) => (part?.start ?? 0) <= (question?.at ?? 0)) ?? chapters[0];
  return chapter === undefined
    ? place
    : { view: 'lesson', lesson: chapter.lesson, chapter: chapter.id, question: id };
}

/** What was on shows its experiment instead; where the visitor has gone on already, nothing jumps. */
function filmFailed(
  state: VisitState,
  film: string,
  chapter: string | undefined,
  index: ClassroomIndex,
): VisitState {
  const failed = state.failed.includes(film) ? state.failed : [...state.failed, film];
  const next = { ...state, failed };
  const { place } = state;
  const shown = index.chapter(chapter);
  if (place.view !== 'lesson' || shown === undefined || shown.lesson !== place.lesson) return next;
  return { ...next, place: chapterPlace(next, shown.id, index), cameFrom: 'lesson' };
}

function placeBefore({ place, cameFrom: origin }: VisitState, index: ClassroomIndex): Place {
  const chapter = place.view === 'experiment' ? index.chapter(place.chapter) : undefined;
  if (origin === 'orbit' || chapter === undefined) return { view: 'orbit' };
  return { view: 'lesson', lesson: chapter.lesson, chapter: chapter.id };
}
