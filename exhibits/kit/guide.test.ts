import { describe, expect, it } from 'vitest';
import type { GuideState } from '#core/exhibit.ts';
import { keepGuide, placeId } from './guide.ts';

/** An exhibit of two rooms; whoever goes to one passes the hall. */
function opened() {
  const keeper = keepGuide();
  const guide = keeper.guide(
    (place) => ['room/red', 'room/blue'].includes(place),
    (place) => {
      keeper.visit(undefined);
      keeper.visit(place);
    },
  );
  const told: GuideState[] = [];
  const stop = guide.state.subscribe((state) => told.push(state));
  return { keeper, guide, told, stop };
}

describe('a guide', () => {
  it('begins where the exhibit begins, with nothing done', () => {
    expect(opened().guide.state.current).toEqual({ place: undefined, done: [] });
  });

  it('tells where visitors are and what they have done, each once and in its order', () => {
    const { keeper, guide, told } = opened();
    keeper.visit('room/red');
    keeper.visit('room/red');
    keeper.did('lamp-lit');
    keeper.did('bell-rung');
    keeper.did('lamp-lit');
    expect(told).toHaveLength(3);
    expect(guide.state.current).toEqual({ place: 'room/red', done: ['lamp-lit', 'bell-rung'] });
    expect([keeper.hasDone('lamp-lit'), keeper.hasDone('door-shut')]).toEqual([true, false]);
  });

  it('keeps what was done while visitors walk about', () => {
    const { keeper, guide } = opened();
    keeper.did('lamp-lit');
    keeper.visit('room/blue');
    keeper.visit(undefined);
    expect(guide.state.current).toEqual({ place: undefined, done: ['lamp-lit'] });
  });

  it('opens a place, forgets what was done, and tells it once whatever it passes on the way', () => {
    const { keeper, guide, told } = opened();
    keeper.visit('room/red');
    keeper.did('lamp-lit');
    told.length = 0;
    expect(guide.open('room/blue')).toBe(true);
    expect(told).toEqual([{ place: 'room/blue', done: [] }]);
    expect(keeper.hasDone('lamp-lit')).toBe(false);
    expect(guide.open(undefined)).toBe(true);
    expect(guide.state.current).toEqual({ place: undefined, done: [] });
  });

  it('changes nothing for a place that is not there', () => {
    const { keeper, guide, told } = opened();
    keeper.visit('room/red');
    keeper.did('lamp-lit');
    told.length = 0;
    expect(guide.open('room/green')).toBe(false);
    expect(told).toEqual([]);
    expect(guide.state.current).toEqual({ place: 'room/red', done: ['lamp-lit'] });
  });

  it('tells again after a way that failed', () => {
    const keeper = keepGuide();
    const told: GuideState[] = [];
    const guide = keeper.guide(
      () => true,
      () => {
        throw new Error('no way');
      },
    );
    guide.state.subscribe((state) => told.push(state));
    expect(() => guide.open('room/red')).toThrow('no way');
    keeper.did('lamp-lit');
    expect(told).toHaveLength(1);
  });

  it('forgets all for the next visitor, and tells nobody who has stopped to listen', () => {
    const { keeper, guide, told, stop } = opened();
    keeper.visit('room/red');
    keeper.did('lamp-lit');
    keeper.reset();
    expect(guide.state.current).toEqual({ place: undefined, done: [] });
    stop();
    told.length = 0;
    keeper.did('lamp-lit');
    expect(told).toEqual([]);
  });
});

describe('a place', () => {
  it('is a kind and an id', () => {
    expect(placeId('person/hou-xun', 'person')).toBe('hou-xun');
    expect(placeId('person/hou-xun', 'field')).toBeUndefined();
    expect(placeId(undefined, 'person')).toBeUndefined();
  });
});
