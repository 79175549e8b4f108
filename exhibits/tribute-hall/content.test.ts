import { describe, expect, it } from 'vitest';
import { peopleContent } from '#tests/builders/people.ts';
import { hallContentSchema } from './content.ts';

/** A pack of twelve, with the third person changed. */
function packWith(change: object) {
  const pack = peopleContent(12);
  const people = pack.people.map((person, at) => (at === 2 ? { ...person, ...change } : person));
  return { ...pack, people };
}

const idsShown = (raw: unknown): readonly string[] =>
  hallContentSchema.read(raw).content.people.map(({ id }) => id);
const placesNamed = (raw: unknown): readonly string[] =>
  hallContentSchema.read(raw).problems.map(({ place }) => place);

describe('a pack for the hall', () => {
  it('whose entries are right is shown whole', () => {
    const { content, problems } = hallContentSchema.read(peopleContent(12));
    expect(content.people).toHaveLength(12);
    expect(problems).toEqual([]);
  });

  it.each([
    ['without an English name', { name: { 'zh-Hans': '某人' } }, 'people[2].name.en'],
    ['with a date that is none', { born: 'spring 1936' }, 'people[2].born'],
    [
      'with a year outside of history',
      { year: { value: 19_360, what: { 'zh-Hans': '一', en: 'one' } } },
      'people[2].year.value',
    ],
    ['on a list that nobody knows', { list: 'best' }, 'people[2].list'],
    ['with a portrait outside of the pack', { portrait: '../secret.png' }, 'people[2].portrait'],
    ['with a word too much', { salary: 3 }, 'people[2]'],
  ])('leaves out a person %s, and shows all others', (_how, change, place) => {
    const raw = packWith(change);
    expect(idsShown(raw)).toEqual(
      peopleContent(12).people.flatMap(({ id }) => (id === 'person-2' ? [] : [id])),
    );
    expect(placesNamed(raw)).toContain(place);
  });

  it('names a person whose field is not in its list, and still shows them', () => {
    const raw = packWith({ field: 'alchemy' });
    expect(idsShown(raw)).toContain('person-2');
    expect(hallContentSchema.read(raw).problems).toEqual([
      { place: 'people[person-2].field', message: 'the pack has no field "alchemy"' },
    ]);
  });

  it('names an unknown place, and the person stands at the next place or among those without one', () => {
    const raw = packWith({ places: ['atlantis', 'yaan'] });
    expect(hallContentSchema.read(raw).content.people[2]?.places).toEqual(['yaan']);
    expect(placesNamed(raw)).toEqual(['people[person-2].places']);
    expect(hallContentSchema.read(packWith({ places: ['atlantis'] })).content.people[2]?.places).toEqual([]);
  });

  it('names a related person who is not in it', () => {
    const raw = packWith({ related: [{ id: 'nobody', why: { 'zh-Hans': '同行', en: 'The same field' } }] });
    expect(hallContentSchema.read(raw).content.people[2]?.related).toEqual([]);
    expect(placesNamed(raw)).toEqual(['people[person-2].related']);
  });

  it('shows the first of two people with the same id', () => {
    expect(idsShown(packWith({ id: 'person-1' })).filter((id) => id === 'person-1')).toHaveLength(1);
    expect(placesNamed(packWith({ id: 'person-1' }))).toContain('people[person-1]');
  });

  it('whose field was left out for a fault names everybody of that field', () => {
    const pack = peopleContent(12);
    const [first] = pack.fields;
    const raw = { ...pack, fields: pack.fields.map((field) => (field === first ? { id: field.id } : field)) };
    const without = pack.people.filter(({ field }) => field === first?.id);
    expect(without.length).toBeGreaterThan(0);
    expect(placesNamed(raw)).toEqual(['fields[0].name', ...without.map(({ id }) => `people[${id}].field`)]);
    expect(idsShown(raw)).toHaveLength(12);
  });
});
