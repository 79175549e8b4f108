import { describe, expect, it } from 'vitest';
import { WORLD_IDS, type WorldEntry } from './content.ts';
import { futureGuideNames, nameOf, wayTo } from './guide.ts';
import { START, type VisitAction, visitStep } from './model.ts';

const contentOf = (...ids: readonly WorldEntry['id'][]): Parameters<typeof futureGuideNames>[0] => ({
  worlds: ids.map((id) => ({ id }) as WorldEntry),
});
const ALL = contentOf(...WORLD_IDS);

describe('places of Future Tech', () => {
  it('have a way that leads there from the sky, each', () => {
    for (const name of futureGuideNames(ALL).places) {
      const way = wayTo(name, ALL);
      expect(way && nameOf(visitStep(START, way).place)).toBe(name);
    }
  });

  it('are those of the pack, and their tasks are', () => {
    expect(futureGuideNames(contentOf('bci'))).toEqual({
      places: ['world/bci', 'vote', 'result'],
      tasks: ['vote-cast', 'story-told', 'bci-own-letter', 'bci-five-right', 'bci-fast'],
    });
    expect(wayTo('world/cyberspace', contentOf('bci'))).toBeUndefined();
    expect(wayTo('bci', contentOf('bci'))).toBeUndefined();
  });

  it('keep their name through both questions of the vote, and the sky has none', () => {
    const asked: readonly VisitAction[] = [{ type: 'vote' }, { type: 'choose-world', world: 'bci' }];
    expect(nameOf(asked.reduce(visitStep, START).place)).toBe('vote');
    expect(nameOf(START.place)).toBeUndefined();
  });
});
