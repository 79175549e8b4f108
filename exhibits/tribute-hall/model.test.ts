import { describe, expect, it } from 'vitest';
import { peopleContent } from '#tests/builders/people.ts';
import type { HallContent } from './content.ts';
import {
  found,
  hallStep,
  type HallAction,
  indexHall,
  membersOf,
  type Open,
  START,
  surnamesOf,
  VIEWS,
} from './model.ts';

const content = peopleContent(120);
const index = indexHall(content);
const card = (person: string): Open => ({ kind: 'card', person });
const after = (...actions: readonly HallAction[]) => actions.reduce(hallStep, START);
const people = (positions: readonly number[]) => positions.flatMap((at) => index.people[at] ?? []);

describe('a visit to the hall', () => {
  it('begins in the corridor with nothing open and no flower given', () => {
    expect(START).toMatchObject({
      view: 'corridor',
      group: undefined,
      seats: [undefined, undefined],
      given: [],
    });
  });

  it.each(VIEWS)('shows %s from afar when it is chosen, whichever group was near', (view) => {
    const near = after(
      { type: 'view', view: 'fields' },
      { type: 'near', group: { kind: 'field', id: 'physics' } },
    );
    expect(near.group?.id).toBe('physics');
    expect(hallStep(near, { type: 'view', view })).toMatchObject({ view, group: undefined });
  });

  it('keeps an open card while the view changes', () => {
    const state = after({ type: 'open', seat: 0, open: card('person-1') }, { type: 'view', view: 'years' });
    expect(state.seats).toEqual([card('person-1'), undefined]);
  });

  it('has two seats that do not disturb each other', () => {
    const both = after(
      { type: 'open', seat: 0, open: card('person-1') },
      { type: 'open', seat: 1, open: card('person-2') },
    );
    expect(both.seats).toEqual([card('person-1'), card('person-2')]);
    expect(hallStep(both, { type: 'open', seat: 0, open: undefined }).seats).toEqual([
      undefined,
      card('person-2'),
    ]);
  });

  it('moves the second card to the first seat when the screen has one seat only, and loses none that is first', () => {
    const right = after({ type: 'open', seat: 1, open: card('person-2') });
    expect(hallStep(right, { type: 'seats', count: 1 }).seats).toEqual([card('person-2'), undefined]);
    const both = hallStep(right, { type: 'open', seat: 0, open: card('person-1') });
    expect(hallStep(both, { type: 'seats', count: 1 }).seats).toEqual([card('person-1'), undefined]);
    expect(hallStep(both, { type: 'seats', count: 2 })).toBe(both);
  });

  it('gives each person one flower', () => {
    const once = after({ type: 'given', person: 'person-1' });
    expect(hallStep(once, { type: 'given', person: 'person-1' })).toBe(once);
    expect(hallStep(once, { type: 'given', person: 'person-2' }).given).toEqual(['person-1', 'person-2']);
  });

  it('leaves nothing to the next visitor', () => {
    const state = after(
      { type: 'view', view: 'places' },
      { type: 'near', group: { kind: 'place', id: 'yaan' } },
      { type: 'open', seat: 1, open: card('person-2') },
      { type: 'given', person: 'person-2' },
    );
    expect(hallStep(state, { type: 'reset' })).toEqual(START);
  });
});

describe('looking people up', () => {
  it('finds everybody by id', () => {
    for (const person of content.people) expect(index.people[index.byId.get(person.id) ?? -1]).toBe(person);
  });

  it('puts everybody on the line of years once: by year, the undated last, by name within a year', () => {
    expect(index.timeline.toSorted((one, other) => one - other)).toEqual([...content.people.keys()]);
    const years = people(index.timeline).map((person) => person.year?.value ?? Number.POSITIVE_INFINITY);
    expect(years).toEqual(years.toSorted((one, other) => (one === other ? 0 : one - other)));
    const names = people(index.timeline)
      .filter(({ year }) => year === undefined)
      .map(({ pinyin }) => pinyin);
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted());
  });

  it('begins each decade at its first person', () => {
    const dated = index.decades.filter(({ decade }) => decade !== undefined);
    expect(index.decades.at(-1)?.decade).toBeUndefined();
    expect(index.decades[0]?.first).toBe(0);
    for (const { decade, first } of dated) {
      const year = index.people[index.timeline[first] ?? -1]?.year?.value ?? 0;
      expect(Math.floor(year / 10) * 10).toBe(decade);
    }
    expect(new Set(dated.map(({ decade }) => decade)).size).toBe(dated.length);
  });

  it('finds everybody by initial and family name, and nobody twice', () => {
    const all = index.initials.flatMap((initial) => found(index, initial, undefined));
    expect(all.toSorted((one, other) => one - other)).toEqual([...content.people.keys()]);
    const byName = index.initials.flatMap((initial) =>
      surnamesOf(index, initial).flatMap((surname) => found(index, initial, surname)),
    );
    expect(byName.toSorted((one, other) => one - other)).toEqual([...content.people.keys()]);
  });

  it('offers initials and names in alphabetical order', () => {
    expect(index.initials).toEqual(index.initials.toSorted());
    expect(surnamesOf(index, 'L')).toEqual(['李', '刘']);
    expect(surnamesOf(index, 'Q')).toEqual(['秦']);
  });

  it('keeps apart two family names that are written the same and said differently', () => {
    const [first] = content.people;
    if (first === undefined) throw new Error('nobody');
    const named = (id: string, pinyin: string) => ({ ...first, id, surname: '单', pinyin });
    const hall: HallContent = { ...content, people: [named('a', 'shan yi'), named('b', 'dan er')] };
    expect(found(indexHall(hall), 'S', '单')).toEqual([0]);
    expect(found(indexHall(hall), 'D', '单')).toEqual([1]);
  });

  it('groups by list, field and every place that a person names', () => {
    const lists = (['hundred', 'sichuan'] as const).map((id) => membersOf(index, { kind: 'list', id }));
    expect(lists.flat()).toHaveLength(120);
    for (const { id } of content.fields)
      expect(people(membersOf(index, { kind: 'field', id })).every(({ field }) => field === id)).toBe(true);
    const yaan = people(membersOf(index, { kind: 'place', id: 'yaan' }));
    expect(yaan).toHaveLength(content.people.filter(({ places }) => places.includes('yaan')).length);
    const names = yaan.map(({ pinyin }) => pinyin);
    expect(names).toEqual(names.toSorted());
  });

  it('works in a hall without anybody', () => {
    const empty = indexHall({ ...content, people: [] });
    expect([empty.timeline, empty.decades, empty.initials, surnamesOf(empty, 'A')]).toEqual([[], [], [], []]);
  });
});
