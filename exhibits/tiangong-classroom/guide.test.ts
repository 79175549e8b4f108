import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { keepGuide } from '#exhibits/kit/guide.ts';
import { classroomPack } from '#tests/builders/classroom.ts';
import { classroomContentSchema } from './content.ts';
import { classroomNames, guideIn, tellGuide, wayTo } from './guide.ts';
import { indexClassroom, START, type VisitAction, type VisitState, visitStep } from './model.ts';
import type { Replay } from './replay/replay.ts';

const { content } = classroomContentSchema.read(classroomPack());
const index = indexClassroom(content);
const [question] = content.questions;

/** A classroom without its views. */
function opened() {
  const keeper = keepGuide();
  const state = signal<VisitState>(START);
  const asking = signal<Replay['asking']['value']>(undefined);
  const replay = signal<Pick<Replay, 'asking'> | undefined>(undefined);
  const openings: string[] = [];
  const act = (action: VisitAction): void => {
    state.value = visitStep(state.value, action, index);
  };
  const guided = { index, state, replay, act, afresh: () => void openings.push(state.value.place.view) };
  const stop = tellGuide(keeper, guided);
  return { guide: guideIn(keeper, guided), keeper, state, act, replay, asking, openings, stop };
}

describe('the classroom on a tour', () => {
  it('names every place of its content, and goes to each of them', () => {
    const { places } = classroomNames(content);
    expect(places).toEqual(
      expect.arrayContaining(['lesson/one', 'question/axis', 'experiment/wrench', 'experiment/gyro']),
    );
    const { guide } = opened();
    for (const place of places) {
      expect(guide.open(place)).toBe(true);
      expect(guide.state.current).toEqual({ place, done: [] });
    }
  });

  it('names no question whose film no chapter shows', () => {
    const hidden = {
      ...content,
      chapters: content.chapters.map((chapter) => ({ ...chapter, part: undefined })),
    };
    expect(classroomNames(hidden).places.filter((place) => place.startsWith('question/'))).toEqual([]);
    expect(wayTo('question/axis', indexClassroom(hidden))).toBeUndefined();
  });

  it('goes to a question in the chapter in which it is asked, and tells of every question as long as it is on', () => {
    if (question === undefined) throw new Error('the pack has no question');
    const { guide, state, act, replay, asking } = opened();
    expect(guide.open('question/hold')).toBe(true);
    expect(state.value.place).toEqual({ view: 'lesson', lesson: 'one', chapter: 'gyro', question: 'hold' });
    act({ type: 'back' });
    const places: (string | undefined)[] = [];
    guide.state.subscribe(({ place }) => places.push(place));
    act({ type: 'lesson', lesson: 'one' });
    replay.value = { asking };
    asking.value = { question, chosen: undefined, leftMs: 1, ofMs: 1 };
    asking.value = { question, chosen: 1, leftMs: 1, ofMs: 1 };
    asking.value = undefined;
    expect(new Set(places)).toEqual(new Set(['lesson/one', `question/${question.id}`]));
    expect(places.at(-1)).toBe('lesson/one');
  });

  it('names the tasks of the experiments that the pack shows, and of no others', () => {
    const shown = { ...content, questions: [], experiments: content.experiments.slice(0, 1) };
    expect(classroomNames(shown).tasks).toEqual(['wrench-middle-axis', 'wrench-steady-axis']);
    expect(classroomNames(content).tasks).toContain('lesson-question-answered');
  });

  it.each(['lesson/none', 'experiment/none', 'question/none', 'lesson', 'one', 'lesson/', 'person/one'])(
    'has no place %s',
    (place) => {
      const { guide } = opened();
      guide.open('experiment/wrench');
      expect(wayTo(place, index)).toBeUndefined();
      expect(guide.open(place)).toBe(false);
      expect(guide.state.current.place).toBe('experiment/wrench');
    },
  );

  it('tells where visitors are, whichever way they go', () => {
    const { guide, act } = opened();
    const places: (string | undefined)[] = [];
    guide.state.subscribe(({ place }) => places.push(place));
    act({ type: 'lesson', lesson: 'one' });
    act({ type: 'chapter', chapter: 'gyro' });
    act({ type: 'experiment', experiment: 'wrench' });
    act({ type: 'back' });
    act({ type: 'back' });
    expect(places).toEqual(['lesson/one', 'experiment/wrench', 'lesson/one', undefined]);
  });

  it('opens the same place afresh, past the orbit, and forgets what was done there', () => {
    const { guide, keeper, openings, state } = opened();
    guide.open('experiment/wrench');
    keeper.did('wrench-middle-axis');
    guide.open('experiment/wrench');
    expect(openings).toEqual(['orbit', 'orbit']);
    expect(guide.state.current).toEqual({ place: 'experiment/wrench', done: [] });
    expect(state.value.cameFrom).toBe('orbit');
    guide.open(undefined);
    expect(state.value.place.view).toBe('orbit');
  });

  it('has noticed an answer by hand, and none that nobody gave', () => {
    if (question === undefined) throw new Error('the pack has no question');
    const { guide, replay, asking, stop } = opened();
    replay.value = { asking };
    for (const chosen of [undefined, 0]) asking.value = { question, chosen, leftMs: 1, ofMs: 1 };
    expect(guide.state.current.done).toEqual([]);
    asking.value = { question, chosen: 2, leftMs: 1, ofMs: 1 };
    expect(guide.state.current.done).toEqual(['lesson-question-answered']);
    guide.open(undefined);
    stop();
    asking.value = { question, chosen: 1, leftMs: 1, ofMs: 1 };
    expect(guide.state.current.done).toEqual([]);
  });
});
