import { describe, expect, it } from 'vitest';
import { classroomPack } from '#tests/builders/classroom.ts';
import { classroomContentSchema } from './content.ts';
import {
  filmOf,
  indexClassroom,
  playable,
  START,
  type VisitAction,
  type VisitState,
  visitStep,
} from './model.ts';

const index = indexClassroom(classroomContentSchema.read(classroomPack()).content);
const after = (actions: readonly VisitAction[], from: VisitState = START): VisitState =>
  actions.reduce((state, action) => visitStep(state, action, index), from);

describe('a visit', () => {
  it('goes from the orbit to a lesson, a chapter, and back to the orbit', () => {
    const inLesson = after([{ type: 'lesson', lesson: 'one' }]);
    expect(inLesson.place).toEqual({ view: 'lesson', lesson: 'one', chapter: undefined });
    const inChapter = after([{ type: 'chapter', chapter: 'gyro' }], inLesson);
    expect(inChapter.place).toEqual({ view: 'lesson', lesson: 'one', chapter: 'gyro' });
    expect(after([{ type: 'back' }], inChapter).place).toEqual({ view: 'orbit' });
  });

  it('goes from a lesson to an experiment and back to its chapter', () => {
    const state = after([
      { type: 'lesson', lesson: 'one' },
      { type: 'experiment', experiment: 'wrench' },
    ]);
    expect(state.place).toEqual({ view: 'experiment', experiment: 'wrench', chapter: 'wrench' });
    expect(after([{ type: 'back' }], state).place).toEqual({
      view: 'lesson',
      lesson: 'one',
      chapter: 'wrench',
    });
  });

  it('goes from the orbit straight to an experiment and back to the orbit, or on to its chapter', () => {
    const state = after([{ type: 'experiment', experiment: 'gyro' }]);
    expect(after([{ type: 'back' }], state).place).toEqual({ view: 'orbit' });
    expect(after([{ type: 'chapter', chapter: 'gyro' }], state).place).toMatchObject({
      view: 'lesson',
      chapter: 'gyro',
    });
  });

  it('opens the experiment of a chapter without a film, and the words of one without either', () => {
    expect(after([{ type: 'chapter', chapter: 'flame' }]).place).toEqual({
      view: 'experiment',
      experiment: 'flame',
      chapter: 'flame',
    });
    expect(after([{ type: 'chapter', chapter: 'cells' }]).place).toEqual({
      view: 'lesson',
      lesson: 'two',
      chapter: 'cells',
    });
  });

  it('ends with the next visitor at the orbit, and the films are tried again', () => {
    const state = after([
      { type: 'lesson', lesson: 'one' },
      { type: 'film-failed', film: 'film-a', chapter: undefined },
      { type: 'reset' },
    ]);
    expect(state).toEqual(START);
  });
});

describe('a film that cannot be shown', () => {
  const watching = after([
    { type: 'lesson', lesson: 'one' },
    { type: 'chapter', chapter: 'gyro' },
  ]);

  it('gives way to the experiment of the chapter that was on', () => {
    const state = after([{ type: 'film-failed', film: 'film-a', chapter: 'gyro' }], watching);
    expect(state.place).toEqual({ view: 'experiment', experiment: 'gyro', chapter: 'gyro' });
    expect(after([{ type: 'back' }], state).place).toEqual({
      view: 'lesson',
      lesson: 'one',
      chapter: 'gyro',
    });
  });

  it('is not tried again in this visit: its other chapters open their experiments too', () => {
    const state = after(
      [
        { type: 'film-failed', film: 'film-a', chapter: 'gyro' },
        { type: 'back' },
        { type: 'chapter', chapter: 'wrench' },
      ],
      watching,
    );
    expect(state.place).toEqual({ view: 'experiment', experiment: 'wrench', chapter: 'wrench' });
    expect(filmOf(index, 'one', 'wrench', state.failed)).toBeUndefined();
  });

  it('moves nobody who has gone somewhere else meanwhile', () => {
    const away = after([{ type: 'back' }], watching);
    const state = after([{ type: 'film-failed', film: 'film-a', chapter: 'gyro' }], away);
    expect(state.place).toEqual({ view: 'orbit' });
    expect(state.failed).toEqual(['film-a']);
  });
});

describe('the film of a lesson', () => {
  it('is that of the chapter, or the first that can be shown', () => {
    expect(filmOf(index, 'one', undefined, [])?.id).toBe('film-a');
    expect(filmOf(index, 'two', undefined, [])?.id).toBe('film-b');
    expect(filmOf(index, 'two', 'cells', [])).toBeUndefined();
    expect(filmOf(index, 'one', undefined, ['film-a'])).toBeUndefined();
  });

  it('has its chapters and questions in the order of its seconds', () => {
    expect(index.chaptersIn('film-a').map(({ id }) => id)).toEqual(['wrench', 'gyro']);
    expect(index.questionsIn('film-a').map(({ id }) => id)).toEqual(['axis', 'hold']);
  });
});

describe('a pack whose files are not all there', () => {
  const { content } = classroomContentSchema.read(classroomPack());
  const everything = (path: string): boolean => path !== '';

  it('keeps films that have a file and captions', () => {
    const shown = playable(content, everything);
    expect(shown.missing.map(({ film }) => film)).toEqual(['film-b']);
    expect(shown.content.films.map(({ id }) => id)).toEqual(['film-a']);
    expect(shown.content.chapters.find(({ id }) => id === 'bridge')?.part).toBeUndefined();
  });

  it('opens the experiments of chapters whose film is not there', () => {
    const shown = playable(content, (path) => !path.endsWith('.webm'));
    expect(shown.missing.map(({ why }) => why)).toEqual([
      'the pack has none of films/a.webm',
      'the pack has none of films/b.webm',
    ]);
    expect(shown.content.questions).toEqual([]);
    const without = indexClassroom(shown.content);
    expect(visitStep(START, { type: 'chapter', chapter: 'wrench' }, without).place).toMatchObject({
      view: 'experiment',
      experiment: 'wrench',
    });
  });
});
