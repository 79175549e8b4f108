import { describe, expect, it } from 'vitest';
import { classroomPack } from '#tests/builders/classroom.ts';
import { classroomContentSchema } from '../content.ts';
import { indexClassroom } from '../model.ts';
import { beginReplay, nextSpeed, type ReplayEvent, type ReplayState, replayStep, SPEEDS } from './model.ts';

/** At second 2 (the second choice is right) and at second 9. */
const questions = indexClassroom(classroomContentSchema.read(classroomPack()).content).questionsIn('film-a');

const after = (events: readonly ReplayEvent[], from: ReplayState = beginReplay(12)): ReplayState =>
  events.reduce((state, event) => replayStep(state, event, questions), from);
const at = (seconds: number): ReplayEvent => ({ type: 'at', seconds });
const play: ReplayEvent = { type: 'play' };
const wait = (ms: number): ReplayEvent => ({ type: 'wait', ms });
const asked = after([play, at(1), at(2.1)]);

describe('a film', () => {
  it('stands still until it is played, and pauses', () => {
    expect(beginReplay(12).phase).toBe('still');
    expect(after([play]).phase).toBe('playing');
    expect(after([play, at(1), { type: 'pause' }])).toMatchObject({ phase: 'paused', seconds: 1 });
    expect(after([{ type: 'pause' }]).phase).toBe('still');
  });

  it('goes ten seconds back, and not before its beginning', () => {
    const late = after([play, { type: 'seek', to: 11.5 }]);
    expect(after([{ type: 'back' }], late)).toMatchObject({ seconds: 1.5, jump: { to: 1.5, order: 2 } });
    expect(after([{ type: 'back' }, { type: 'back' }], late).seconds).toBe(0);
  });

  it('goes to a chapter once for every touch, and never past its end', () => {
    const once = after([play, { type: 'seek', to: 6 }]);
    const twice = after([{ type: 'seek', to: 6 }], once);
    expect(twice.jump.order).toBe(once.jump.order + 1);
    expect(after([{ type: 'seek', to: 99 }]).seconds).toBeLessThan(12);
  });

  it('begins again when it is played after its end, and goes on from where it was sent', () => {
    const done = after([play, { type: 'seek', to: 10 }, at(11.9), { type: 'ended' }]);
    expect(done).toMatchObject({ phase: 'ended', seconds: 12 });
    expect(after([play], done)).toMatchObject({ phase: 'playing', seconds: 0 });
    expect(after([{ type: 'back' }], done)).toMatchObject({ phase: 'playing', seconds: 2 });
  });
});

describe('a question', () => {
  it('stops the film at its second', () => {
    expect(after([play, at(1.9)]).phase).toBe('playing');
    expect(asked).toMatchObject({ phase: 'asking', asking: { chosen: undefined, leftMs: 15_000 } });
    expect(asked.asking?.question.id).toBe('axis');
  });

  it('is asked at once of a group that was sent to it, which may talk about it for three minutes', () => {
    const [question] = questions;
    const sent = beginReplay(12, 0, question);
    expect(sent).toMatchObject({ phase: 'asking', seconds: 2, jump: { to: 2 } });
    expect(after([wait(179_000)], sent).asking?.chosen).toBeUndefined();
    expect(after([wait(181_000)], sent).asking?.chosen).toBe(0);
    const answered = after([{ type: 'answer', choice: 2 }, { type: 'go-on' }, at(2), at(2.5)], sent);
    expect(answered).toMatchObject({ phase: 'playing', seconds: 2.5, done: ['axis'] });
  });

  it('explains after an answer, and the film goes on after a touch', () => {
    const answered = after([{ type: 'answer', choice: 3 }], asked);
    expect(answered).toMatchObject({ phase: 'asking', asking: { chosen: 3 } });
    expect(after([{ type: 'go-on' }], answered)).toMatchObject({ phase: 'playing', asking: undefined });
  });

  it('counts the first answer only', () => {
    const answered = after(
      [
        { type: 'answer', choice: 3 },
        { type: 'answer', choice: 2 },
      ],
      asked,
    );
    expect(answered.asking?.chosen).toBe(3);
  });

  it('explains after 15 s without an answer, and goes on by itself 12 s later', () => {
    expect(after([wait(14_900)], asked).asking?.chosen).toBeUndefined();
    const explained = after([wait(14_900), wait(200)], asked);
    expect(explained.asking?.chosen).toBe(0);
    expect(after([wait(11_900)], explained).phase).toBe('asking');
    expect(after([wait(11_900), wait(200)], explained).phase).toBe('playing');
  });

  it('is not left by going on, back, or elsewhere before it is explained', () => {
    for (const event of [{ type: 'go-on' }, { type: 'back' }, { type: 'seek', to: 8 }, play] as const)
      expect(after([event], asked)).toEqual(asked);
  });

  it('is asked once, also when the film is seen again', () => {
    const on = after(
      [{ type: 'answer', choice: 2 }, { type: 'go-on' }, { type: 'seek', to: 0 }, at(1.5), at(2.5)],
      asked,
    );
    expect(on.phase).toBe('playing');
  });

  it('is not asked by a jump over its second, and is when that second is played', () => {
    const over = after([play, { type: 'seek', to: 5 }, at(5.1)]);
    expect(over.phase).toBe('playing');
    expect(after([{ type: 'seek', to: 1 }, at(1.5), at(2)], over).asking?.question.id).toBe('axis');
  });

  it('at the very end is asked before the film has ended', () => {
    const short = replayStep({ ...after([play]), length: 9, seconds: 8.9 }, { type: 'ended' }, questions);
    expect(short).toMatchObject({ phase: 'asking' });
    expect(after([{ type: 'answer', choice: 1 }, { type: 'go-on' }], short).phase).toBe('ended');
  });
});

it('speed goes from 0.5 to 2 by single taps and stops there', () => {
  let speed = 1;
  for (let tap = 0; tap < 9; tap++) speed = nextSpeed(speed, 1);
  expect(speed).toBe(2);
  for (let tap = 0; tap < SPEEDS.length - 1; tap++) speed = nextSpeed(speed, -1);
  expect(speed).toBe(0.5);
  expect(nextSpeed(0.5, -1)).toBe(0.5);
});
