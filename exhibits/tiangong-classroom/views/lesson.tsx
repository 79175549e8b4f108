/** A lesson: its film or its words above, where eyes go; below, within reach, the line, the controls and the chapters. */
import type { Chapter, Lesson } from '../content.ts';
import type { Replay } from '../replay/replay.ts';
import { Asked } from '../replay/asked.tsx';
import { Controls } from '../replay/controls.tsx';
import { Line } from '../replay/line.tsx';
import { Screen } from '../replay/screen.tsx';
import type { Classroom } from './classroom-context.ts';
import { dayOf } from './dates.ts';
import { Scrolled } from './scrolled.tsx';

interface LessonProps {
  readonly classroom: Classroom;
  readonly id: string;
  readonly chapter: string | undefined;
}

export function LessonView({ classroom, id, chapter }: LessonProps) {
  const { index } = classroom;
  const lesson = index.lesson(id);
  if (lesson === undefined) return undefined;
  const replay = classroom.replay.value;
  const chapters = index.chaptersOf(id);
  const now = replay?.chapter.value ?? index.chapter(chapter) ?? chapters[0];
  return (
    <article class="lesson" data-film={replay !== undefined} aria-label={classroom.pick(lesson.title)}>
      <Scrolled class="lesson-eyes">
        {replay !== undefined && (
          <Screen
            key={replay.film.id}
            classroom={classroom}
            replay={replay}
            name={classroom.word('film.name', { lesson: classroom.pick(lesson.title) })}
          />
        )}
        <Scrolled class="lesson-told">
          <Head classroom={classroom} lesson={lesson} />
          {/* A question stands alone: what is read beside it would say its answer. */}
          {now !== undefined && replay?.asking.value === undefined && (
            <Words classroom={classroom} chapter={now} />
          )}
        </Scrolled>
      </Scrolled>
      <Hand classroom={classroom} replay={replay} chapters={chapters} now={now} />
    </article>
  );
}

interface HandProps {
  readonly classroom: Classroom;
  readonly replay: Replay | undefined;
  readonly chapters: readonly Chapter[];
  readonly now: Chapter | undefined;
}

/** What is touched; while the film asks, nothing but the answers. */
function Hand({ classroom, replay, chapters, now }: HandProps) {
  const asking = replay?.asking.value;
  if (replay !== undefined && asking !== undefined)
    return (
      <div class="lesson-hand lesson-hand-asked">
        <Asked key={asking.question.id} classroom={classroom} replay={replay} asking={asking} />
      </div>
    );
  return (
    <div class="lesson-hand">
      {replay !== undefined && (
        <div class="lesson-run">
          <Line key={replay.film.id} classroom={classroom} replay={replay} />
          <Controls classroom={classroom} replay={replay} />
        </div>
      )}
      <Chapters classroom={classroom} chapters={chapters} now={now?.id} />
      <Leave classroom={classroom} replay={replay} chapter={now} />
    </div>
  );
}

function Head({ classroom, lesson }: { readonly classroom: Classroom; readonly lesson: Lesson }) {
  const { language } = classroom;
  const names = lesson.crew.map((name) => classroom.pick(name)).join(language.value === 'en' ? ', ' : '、');
  const facts = [dayOf(lesson.date, language.value), classroom.pick(lesson.mission)];
  if (lesson.module !== undefined) facts.push(classroom.pick(lesson.module));
  return (
    <header class="lesson-head">
      <h1 class="lesson-title">{classroom.pick(lesson.title)}</h1>
      <p class="lesson-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {lesson.crew.length > 0 && <p class="lesson-crew">{classroom.word('lesson.crew', { names })}</p>}
      <p class="lesson-text">{classroom.pick(lesson.text)}</p>
    </header>
  );
}

/** What is seen, why it matters, one thing to wonder. */
function Words({ classroom, chapter }: { readonly classroom: Classroom; readonly chapter: Chapter }) {
  return (
    <section class="lesson-words" key={chapter.id} aria-label={classroom.pick(chapter.title)}>
      <h2 class="lesson-chapter-title">{classroom.pick(chapter.title)}</h2>
      <p class="lesson-seen">{classroom.pick(chapter.seen)}</p>
      <div class="lesson-passage">
        <h3 class="lesson-label">{classroom.word('words.matters')}</h3>
        <p>{classroom.pick(chapter.matters)}</p>
      </div>
      <div class="lesson-passage lesson-wonder">
        <h3 class="lesson-label">{classroom.word('words.wonder')}</h3>
        <p>{classroom.pick(chapter.wonder)}</p>
      </div>
    </section>
  );
}

interface LeaveProps {
  readonly classroom: Classroom;
  readonly replay: Replay | undefined;
  readonly chapter: Chapter | undefined;
}

/** The way to the experiment, and the way back. */
function Leave({ classroom, replay, chapter }: LeaveProps) {
  const experiment = classroom.index.experiment(chapter?.experiment);
  return (
    <div class="lesson-leave">
      {experiment !== undefined && (
        <button
          type="button"
          class={replay === undefined ? 'lesson-press' : 'lesson-try'}
          onClick={() => {
            classroom.context.sound.play('string', 2);
            classroom.act({ type: 'experiment', experiment: experiment.id });
          }}
        >
          {classroom.word('lesson.try')}
        </button>
      )}
      <button type="button" class="lesson-tool" onClick={() => classroom.act({ type: 'back' })}>
        {classroom.word('lesson.back')}
      </button>
    </div>
  );
}

interface ChaptersProps {
  readonly classroom: Classroom;
  readonly chapters: readonly Chapter[];
  readonly now: string | undefined;
}

function Chapters({ classroom, chapters, now }: ChaptersProps) {
  return (
    <nav class="lesson-chapters" aria-label={classroom.word('lesson.chapters')}>
      {chapters.map((chapter) => (
        <button
          key={chapter.id}
          type="button"
          class="lesson-chapter"
          aria-current={chapter.id === now ? 'true' : undefined}
          data-kind={
            chapter.part !== undefined ? 'film' : chapter.experiment !== undefined ? 'hand' : 'words'
          }
          onClick={() => classroom.open(chapter.id)}
        >
          <span class="lesson-lamp" aria-hidden="true" />
          <span>{classroom.pick(chapter.title)}</span>
        </button>
      ))}
    </nav>
  );
}
