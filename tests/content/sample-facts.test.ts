import { describe, expect, it } from 'vitest';
import { PackSource } from '#packs/build-pack.ts';
import { content, factOf, isKnownDead, problems, source } from './sample.ts';

const { people } = content;

it('the sample is read with nothing left out', () => {
  expect(problems).toEqual([]);
  expect(people).toHaveLength(64);
  expect(PackSource.safeParse(source).success).toBe(true);
});

it('every id is used once and everything that a card points to exists', () => {
  const ids = new Set(people.map((person) => person.id));
  const fields = new Set(content.fields.map((field) => field.id));
  const places = new Set(content.places.map((place) => place.id));
  expect(ids.size).toBe(people.length);
  for (const person of people) {
    expect(fields, person.id).toContain(person.field);
    for (const place of person.places) expect(places, person.id).toContain(place);
    for (const { id } of person.related) {
      expect(ids, person.id).toContain(id);
      const back = people.find((other) => other.id === id)?.related.map((entry) => entry.id);
      expect(back, `${id} knows ${person.id}`).toContain(person.id);
    }
    expect(person.related.map((entry) => entry.id)).not.toContain(person.id);
  }
});

describe('what a card says', () => {
  it('is about confirmed people, under the heading that their sources allow', () => {
    for (const person of people) {
      const fact = factOf(person);
      expect(fact.confirmed, person.id).toBe(true);
      expect(person.list, person.id).toBe(fact.officialList ? 'hundred' : 'sichuan');
    }
    expect(people.filter((person) => person.list === 'hundred')).toHaveLength(23);
  });

  it('leaves out every field that no source confirms', () => {
    for (const person of people) {
      const { unconfirmedFields } = factOf(person);
      expect(unconfirmedFields, person.id).not.toContain('field');
      if (unconfirmedFields.includes('born')) expect(person.born, person.id).toBeUndefined();
      if (unconfirmedFields.includes('died')) expect(person.died, person.id).toBeUndefined();
      if (unconfirmedFields.includes('contribution')) expect(person.work, person.id).toBeUndefined();
      if (unconfirmedFields.includes('institution')) {
        expect(person.institution, person.id).toBeUndefined();
        expect(person.places, person.id).toEqual([]);
      }
    }
  });

  it('gives dates no more exactly than the facts do', () => {
    for (const person of people) {
      const fact = factOf(person);
      if (person.born !== undefined) expect(fact.born?.startsWith(person.born), person.id).toBe(true);
      if (person.died !== undefined) expect(fact.died?.startsWith(person.died), person.id).toBe(true);
    }
  });

  it('gives a living person neither dates nor honours', () => {
    for (const person of people.filter((one) => !isKnownDead(factOf(one)))) {
      expect(person.born, person.id).toBeUndefined();
      expect(person.died, person.id).toBeUndefined();
      for (const text of [person.life, person.work])
        expect(`${text?.['zh-Hans']} ${text?.en}`, person.id).not.toMatch(
          /院士|学部委员|奖|勋章|Award|Medal|Prize|Elected/i,
        );
    }
  });

  it('takes its year from a confirmed election or contribution', () => {
    for (const person of people.filter((one) => one.year !== undefined)) {
      const fact = factOf(person);
      const elections = (fact.honours ?? [])
        .map((honour) => honour.zh)
        .filter((text) => text.includes('院士'));
      const grounds = [
        ...(fact.unconfirmedFields.includes('contribution') ? [] : [fact.contribution?.zh ?? '']),
        ...(isKnownDead(fact) && !fact.unconfirmedFields.includes('honours') ? elections : []),
      ];
      expect(grounds.join(' '), person.id).toContain(String(person.year?.value));
    }
  });
});

it('the notice says how many people are here and that the museum brings all 120', () => {
  for (const text of [content.notice['zh-Hans'], content.notice.en]) {
    for (const number of ['64', '23', '120']) expect(text).toContain(number);
  }
});
