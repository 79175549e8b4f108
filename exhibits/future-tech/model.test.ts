import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD_IDS } from './content.ts';
import { DECADES } from './decades.ts';
import { castable, mineOf, START, type VisitAction, type VisitState, visitStep } from './model.ts';

const after = (actions: readonly VisitAction[], from: VisitState = START): VisitState =>
  actions.reduce(visitStep, from);
const chosen: readonly VisitAction[] = [
  { type: 'vote' },
  { type: 'choose-world', world: 'bci' },
  { type: 'choose-decade', decade: '2040' },
];
const votes = { counts: { 'bci-2040': 1, 'brain-bank-never': 2 }, mine: 'bci-2040' };
const voted = after([...chosen, { type: 'cast' }, { type: 'kept', votes }]);

describe('a visit', () => {
  it('goes from the sky into a world and back, and the sky remembers it once', () => {
    const inside = after([{ type: 'open', world: 'bci' }]);
    expect(inside.place).toEqual({ view: 'world', world: 'bci' });
    const again = after([{ type: 'sky' }, { type: 'open', world: 'bci' }, { type: 'back' }], inside);
    expect(again.place).toEqual({ view: 'sky' });
    expect(again.seen).toEqual(['bci']);
  });

  it('asks which one first, then when; and one step back leads from when to which one', () => {
    const which = after([{ type: 'vote' }]);
    expect(which.place).toEqual({ view: 'vote', asks: 'world' });
    const when = after([{ type: 'choose-world', world: 'bci' }], which);
    expect(when.place).toEqual({ view: 'vote', asks: 'decade' });
    expect(after([{ type: 'back' }], when).place).toEqual(which.place);
    expect(after([{ type: 'back' }, { type: 'back' }], when).place).toEqual({ view: 'sky' });
  });

  it('leads from a vote that was begun in a world back into it', () => {
    const state = after([{ type: 'open', world: 'cyberspace' }, { type: 'vote' }, { type: 'back' }]);
    expect(state.place).toEqual({ view: 'world', world: 'cyberspace' });
    expect(after([{ type: 'back' }], state).place).toEqual({ view: 'sky' });
  });
});

describe('a tour that goes on', () => {
  it('begins in the sky with nothing chosen, and the visit still has its one vote', () => {
    const anew = after([{ type: 'open', world: 'bci' }, { type: 'vote' }, { type: 'anew' }], voted);
    expect(anew).toEqual({ ...START, seen: ['bci'], votes });
    expect(after([{ type: 'vote' }], anew).choice).toEqual({ world: 'bci', decade: '2040' });
    expect(after([...chosen, { type: 'anew' }, { type: 'vote' }]).choice).toEqual({});
  });
});

describe('a vote', () => {
  it('can be cast only when both questions are answered', () => {
    expect(castable(after(chosen.slice(0, 2)))).toBeUndefined();
    expect(castable(after(chosen))).toEqual({ world: 'bci', decade: '2040' });
    expect(after([...chosen.slice(0, 2), { type: 'cast' }]).casting).toBe('none');
  });

  it('is shown among all the others as soon as it is kept', () => {
    expect(voted.place).toEqual({ view: 'result' });
    expect(mineOf(voted)).toEqual({ world: 'bci', decade: '2040' });
  });

  it('that could not be kept can be cast again as it was chosen', () => {
    const state = after([...chosen, { type: 'cast' }, { type: 'not-kept' }]);
    expect(state.casting).toBe('not-kept');
    expect(state.place).toEqual({ view: 'vote', asks: 'decade' });
    expect(castable(state)).toEqual({ world: 'bci', decade: '2040' });
  });

  it('cannot be cast twice while it is under way, nor its decade moved from under it', () => {
    const state = after([...chosen, { type: 'cast' }]);
    expect(castable(state)).toBeUndefined();
    expect(after([{ type: 'choose-decade', decade: 'never' }], state).choice.decade).toBe('2040');
  });

  it('can be changed, starting from what is kept', () => {
    const state = after([{ type: 'vote' }], voted);
    expect(state.place).toEqual({ view: 'vote', asks: 'world' });
    expect(state.choice).toEqual({ world: 'bci', decade: '2040' });
    expect(state.casting).toBe('none');
  });

  it('that is kept while its visitor is elsewhere calls nobody back', () => {
    const state = after([...chosen, { type: 'cast' }, { type: 'sky' }, { type: 'kept', votes }]);
    expect(state.place).toEqual({ view: 'sky' });
    expect(mineOf(state)?.world).toBe('bci');
  });
});

describe('the next visitor', () => {
  it('finds the sky, no choice and no vote, and what everyone voted', () => {
    const state = after(
      [{ type: 'only', world: 'bci' }, { type: 'scope', scope: 'halls' }, { type: 'reset' }],
      voted,
    );
    expect(state).toEqual({ ...START, votes: { counts: votes.counts, mine: undefined } });
    expect(mineOf(state)).toBeUndefined();
  });
});

describe('the result', () => {
  it('begins with everything that was counted here, each time', () => {
    const state = after(
      [{ type: 'only', world: 'bci' }, { type: 'scope', scope: 'halls' }, { type: 'sky' }],
      voted,
    );
    expect(after([{ type: 'result' }], state)).toMatchObject({ only: undefined, scope: 'here' });
  });

  it('keeps the last counts when they cannot be read once', () => {
    const state = after([{ type: 'votes', votes: undefined }], voted);
    expect(state.unread).toBe(true);
    expect(state.votes).toEqual(votes);
    expect(after([{ type: 'votes', votes }], state).unread).toBe(false);
  });
});

it('whatever is touched in whatever order, one touch on the way to the sky ends in the sky', () => {
  const world = fc.constantFrom(...WORLD_IDS);
  const action = fc.oneof<fc.Arbitrary<VisitAction>[]>(
    world.map((id) => ({ type: 'open', world: id })),
    world.map((id) => ({ type: 'choose-world', world: id })),
    fc.constantFrom(...DECADES).map((decade) => ({ type: 'choose-decade', decade })),
    fc.constantFrom<VisitAction>(
      { type: 'vote' },
      { type: 'back' },
      { type: 'cast' },
      { type: 'kept', votes },
      { type: 'not-kept' },
      { type: 'result' },
    ),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const state = after([...actions, { type: 'sky' }]);
      expect(state.place).toEqual({ view: 'sky' });
      expect(new Set(state.seen).size).toBe(state.seen.length);
    }),
  );
});
