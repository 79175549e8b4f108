/** What a pack for the Tiangong Classroom contains. */
import { choicesShape, hasRight, NO_SUCH_CHOICE } from '#core/choices.ts';
import { type ContentProblem, type ContentSchema, contentSchema, idsOf, unrepeated } from '#core/content.ts';
import { Localized } from '#core/language-schema.ts';
import { isPackPath } from '#core/pack.ts';
import { z } from '#core/schema.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const Path = z.string().refine(isPackPath, 'not a path that a pack may use');
/** Seconds from a film's beginning. */
const Seconds = z.number().min(0).max(36_000);

/** The experiments that are built in; a pack says which of them it shows, and under what name. */
export const EXPERIMENT_IDS = [
  'wrench',
  'gyro',
  'momentum',
  'turn',
  'bridge',
  'capillary',
  'optics',
  'tank',
  'lazyball',
  'flame',
] as const;

export const Lesson = z.strictObject({
  id: Id,
  number: z.int().min(1).max(99),
  title: Localized,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  mission: Localized,
  module: Localized.optional(),
  /** Who taught, by name. */
  crew: z.array(Localized).max(12),
  /** Two sentences at most. */
  text: Localized,
});
export type Lesson = Readonly<z.infer<typeof Lesson>>;

/** A recording of a whole lesson, or a short film of one chapter: chapters say which part of which film is theirs. */
export const Film = z.strictObject({
  id: Id,
  /** The same film in several formats, the preferred one first. */
  sources: z.array(Path).min(1).max(4),
  /** Length in seconds; a film that ends more than a second earlier is damaged. */
  seconds: Seconds,
  poster: Path.optional(),
  /** WebVTT, at most one per language; `language` is a tag such as zh-Hans, en, bo. */
  captions: z
    .array(
      z.strictObject({ language: z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/), path: Path }),
    )
    .max(12),
  /** A film of the same length with a sign-language interpreter, in several formats. */
  signLanguage: z.array(Path).min(1).max(4).optional(),
  /** A sound of the same length: only the narrator, who speaks where the film is silent. */
  audioDescription: z.array(Path).min(1).max(4).optional(),
});
export type Film = Readonly<z.infer<typeof Film>>;

export const Chapter = z.strictObject({
  id: Id,
  /** Id of an entry of `lessons`. */
  lesson: Id,
  title: Localized,
  /** What is seen. */
  seen: Localized,
  /** Why it matters. */
  matters: Localized,
  /** One thing to try or to wonder about. */
  wonder: Localized,
  /** Which part of which entry of `films`, seconds. */
  part: z
    .strictObject({ film: Id, start: Seconds, end: Seconds })
    .refine(({ start, end }) => start < end, 'the end must come after the start')
    .optional(),
  /** Id of an entry of `experiments`. */
  experiment: Id.optional(),
});
export type Chapter = Readonly<z.infer<typeof Chapter>>;

export const Question = z
  .strictObject({
    id: Id,
    /** Id of an entry of `films`. */
    film: Id,
    /** Second of the film at which it is asked. */
    at: Seconds,
    text: Localized,
    ...choicesShape,
  })
  .refine(hasRight, NO_SUCH_CHOICE);
export type Question = Readonly<z.infer<typeof Question>>;

export const ExperimentEntry = z.strictObject({
  id: z.enum(EXPERIMENT_IDS),
  title: Localized,
});
export type ExperimentEntry = Readonly<z.infer<typeof ExperimentEntry>>;

/** Each entry by itself; the curator's check looks at what entries say of each other in words of its own. */
export const classroomEntriesSchema = contentSchema(
  {
    title: Localized,
    /** Said once, small: what this pack is and is not. */
    notice: Localized,
  },
  { lessons: Lesson, films: Film, chapters: Chapter, questions: Question, experiments: ExperimentEntry },
);

export type ClassroomContent = ReturnType<typeof classroomEntriesSchema.read>['content'];

/** Entries by themselves first, then what they say of each other: nothing is missing without a line in the log. */
export const classroomContentSchema: ContentSchema<ClassroomContent> = {
  read(raw) {
    const { content, problems } = classroomEntriesSchema.read(raw);
    const log = [...problems];
    const lessons = unrepeated('lessons', content.lessons, log);
    const films = unrepeated('films', content.films, log);
    const experiments = unrepeated('experiments', content.experiments, log);
    const known = { lesson: idsOf(lessons), film: idsOf(films), experiment: idsOf(experiments) };
    const chapters = linkedChapters(unrepeated('chapters', content.chapters, log), known, log);
    const questions = unrepeated('questions', content.questions, log).filter(({ id, film }) =>
      leads(known.film, film, `questions[${id}].film`, `the pack has no film "${film}"`, log),
    );
    return { content: { ...content, lessons, films, experiments, chapters, questions }, problems: log };
  },
};

interface Known {
  readonly lesson: ReadonlySet<string>;
  readonly film: ReadonlySet<string>;
  readonly experiment: ReadonlySet<string>;
}

function leads(
  ids: ReadonlySet<string>,
  id: string,
  place: string,
  message: string,
  log: ContentProblem[],
): boolean {
  if (ids.has(id)) return true;
  log.push({ place, message });
  return false;
}

/** A chapter needs its lesson; without its film or its experiment it is still read. */
function linkedChapters(
  chapters: readonly Chapter[],
  known: Known,
  log: ContentProblem[],
): readonly Chapter[] {
  return chapters.flatMap((chapter) => {
    const { id, lesson, part, experiment } = chapter;
    const has = (kind: keyof Known, other: string): boolean =>
      leads(known[kind], other, `chapters[${id}].${kind}`, `the pack has no ${kind} "${other}"`, log);
    if (!has('lesson', lesson)) return [];
    return [
      {
        ...chapter,
        part: part !== undefined && has('film', part.film) ? part : undefined,
        experiment: experiment !== undefined && has('experiment', experiment) ? experiment : undefined,
      },
    ];
  });
}
