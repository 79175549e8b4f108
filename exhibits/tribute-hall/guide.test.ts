import { describe, expect, it } from 'vitest';
import { peopleContent } from '#tests/builders/people.ts';
import { hallGuideNames, nameOf, tasksDone, wayTo } from './guide.ts';
import { type HallAction, type HallState, hallStep, indexHall, type Open, START } from './model.ts';

const content = peopleContent(120);
const index = indexHall(content);
const { places } = hallGuideNames(content);
const after = (actions: readonly HallAction[], from: HallState = START) => actions.reduce(hallStep, from);
const card = (person: string, seat: 0 | 1 = 0): HallAction => ({
  type: 'open',
  seat,
  open: { kind: 'card', person },
});
const finder = (open: Partial<Extract<Open, { kind: 'find' }>> = {}, seat: 0 | 1 = 0): HallAction => ({
  type: 'open',
  seat,
  open: { kind: 'find', initial: undefined, surname: undefined, ...open },
});
const close = (seat: 0 | 1 = 0): HallAction => ({ type: 'open', seat, open: undefined });

/** Tasks in their order, from the beginning of the hall. */
function done(...actions: readonly HallAction[]): readonly string[] {
  let state = START;
  return actions.flatMap((action) => {
    const before = state;
    state = hallStep(before, action);
    return tasksDone(index, before, action, state);
  });
}

describe('places of the hall', () => {
  it('have a way that leads there from the beginning, each, and each once', () => {
    expect(places.filter((name) => nameOf(after(wayTo(name))) !== name)).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining(['view/corridor', 'view/garden', 'person/person-1', 'field/physics']),
    );
  });

  it('do not name a field or a place that nobody belongs to', () => {
    const name = { 'zh-Hans': '空', en: 'None' };
    const empty = {
      ...content,
      fields: [...content.fields, { id: 'empty', name }],
      places: [...content.places, { id: 'nowhere', name, longitude: 100, latitude: 30 }],
    };
    expect(hallGuideNames(empty).places).toEqual(places);
  });

  it('have no name before anybody has gone anywhere; the corridor has one for whoever comes back', () => {
    expect(nameOf(START)).toBeUndefined();
    expect(
      nameOf(
        after([
          { type: 'view', view: 'years' },
          { type: 'view', view: 'corridor' },
        ]),
      ),
    ).toBe('view/corridor');
    expect(nameOf(after([card('person-1'), close()]))).toBe('view/corridor');
  });

  it('follow what was opened last: a card over a view, a view that is chosen beside a card, and the way back', () => {
    const walk: readonly (readonly [HallAction, string])[] = [
      [{ type: 'view', view: 'fields' }, 'view/fields'],
      [{ type: 'near', group: { kind: 'field', id: 'physics' } }, 'field/physics'],
      [card('person-1'), 'person/person-1'],
      [{ type: 'view', view: 'garden' }, 'view/garden'],
      [card('person-2'), 'person/person-2'],
      [close(), 'view/garden'],
      [{ type: 'view', view: 'hundred' }, 'view/hundred'],
      [{ type: 'near', group: { kind: 'list', id: 'hundred' } }, 'view/hundred'],
      [{ type: 'near', group: undefined }, 'view/hundred'],
    ];
    const names: (string | undefined)[] = [];
    walk.reduce((state, [action]) => {
      const next = hallStep(state, action);
      names.push(nameOf(next));
      return next;
    }, START);
    expect(names).toEqual(walk.map(([, name]) => name));
  });

  it('are, of two cards, the one that was opened last, also when it is the only one left or the screen is turned', () => {
    const both = after([card('person-1', 0), card('person-2', 1)]);
    expect(nameOf(both)).toBe('person/person-2');
    expect(nameOf(after([close(1)], both))).toBe('person/person-1');
    expect(nameOf(after([close(0)], both))).toBe('person/person-2');
    expect(nameOf(after([finder({}, 0)], both))).toBe('person/person-2');
    expect(nameOf(after([{ type: 'seats', count: 1 }], both))).toBe('person/person-1');
    expect(nameOf(after([card('person-2', 1), { type: 'seats', count: 1 }]))).toBe('person/person-2');
  });

  it('begin anew for a tour that goes on, with the flowers that were given', () => {
    const given: HallAction = { type: 'given', person: 'person-1' };
    const state = after([card('person-1'), given, { type: 'view', view: 'years' }, { type: 'anew' }]);
    expect(state).toEqual({ ...START, given: ['person-1'] });
  });
});

describe('tasks of the hall', () => {
  const someone = content.people.find(({ related }) => related.length > 0);
  const other = someone?.related[0]?.id ?? '';
  const stranger = content.people.find(
    ({ id }) => id !== someone?.id && someone?.related.every((each) => each.id !== id) === true,
  );
  const [from, to, aside] = [someone?.id ?? '', other, stranger?.id ?? ''];
  const initial = someone?.pinyin.charAt(0).toUpperCase();

  it('a flower is given when it is safe, and not by opening a card', () => {
    expect(done(card(from))).toEqual([]);
    expect(done(card(from), { type: 'given', person: from })).toEqual(['flower-given']);
  });

  it('somebody is found by letter and name, and not by a light that is touched beside the finder', () => {
    expect(done(finder(), finder({ initial }), card(from))).toEqual(['person-found']);
    expect(done(finder({ initial, surname: someone?.surname }), card(from))).toEqual(['person-found']);
    expect(done(finder(), card(from))).toEqual([]);
    expect(done(finder({ initial: '-' }), card(from))).toEqual([]);
    expect(done(finder({ initial }, 1), card(from, 0))).toEqual([]);
  });

  it('somebody related is opened from a card, and a stranger is nobody’s', () => {
    expect(done(card(from), card(to))).toEqual(['related-opened']);
    expect(done(card(from), card(aside))).toEqual([]);
    expect(done(card(from), close(), card(to))).toEqual([]);
  });

  it('two are compared side by side, or one after the other and back', () => {
    expect(done(card(from, 0), card(aside, 1))).toEqual(['two-compared']);
    expect(done(card(from, 0), card(from, 1))).toEqual([]);
    expect(done(card(from), close(), card(aside), close())).toEqual([]);
    expect(done(card(from), close(), card(aside), close(), card(from))).toEqual(['two-compared']);
    expect(done(card(from), close(), card(from), close(), card(from))).toEqual([]);
  });
});
