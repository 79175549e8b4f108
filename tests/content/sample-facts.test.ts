import { describe, expect, it } from 'vitest';
import { PackSource } from '#packs/publish/source.ts';
import type { Person } from '#exhibits/tribute-hall/content.ts';
import { content, type Fact, factOf, isKnownDead, problems, source } from './sample.ts';

const { people } = content;

/** Ids of the people who break a rule; what a failing test prints. */
function breaking(rule: (person: Person, fact: Fact) => boolean): string[] {
  return people.filter((person) => rule(person, factOf(person))).map((person) => person.id);
}

const isUnconfirmed = (fact: Fact, field: string): boolean => fact.unconfirmedFields.includes(field);

it('the sample is read with nothing left out', () => {
  expect(problems).toEqual([]);
  expect(people).toHaveLength(64);
  expect(PackSource.safeParse(source).success).toBe(true);
});

describe('what a card points to', () => {
  it('is known by one id', () => {
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
  });

  it('exists: the field and the places', () => {
    const fields = new Set(content.fields.map((field) => field.id));
    const places = new Set(content.places.map((place) => place.id));
    expect(breaking((person) => !fields.has(person.field))).toEqual([]);
    expect(breaking((person) => person.places.some((place) => !places.has(place)))).toEqual([]);
  });

  it('points back: related people know each other', () => {
    const knows = new Map(people.map((person) => [person.id, person.related.map((entry) => entry.id)]));
    expect(breaking(({ id, related }) => related.some((one) => !knows.get(one.id)?.includes(id)))).toEqual(
      [],
    );
    expect(breaking(({ id, related }) => related.some((one) => one.id === id))).toEqual([]);
  });
});

describe('what a card says', () => {
  it('is about confirmed people, under the heading that their sources allow', () => {
    expect(breaking((_, fact) => !fact.confirmed)).toEqual([]);
    expect(breaking((person, fact) => (person.list === 'hundred') !== fact.officialList)).toEqual([]);
    expect(people.filter((person) => person.list === 'hundred')).toHaveLength(23);
  });

  it('leaves out every field that no source confirms', () => {
    expect(breaking((_, fact) => isUnconfirmed(fact, 'field'))).toEqual([]);
    expect(breaking((person, fact) => isUnconfirmed(fact, 'born') && person.born !== undefined)).toEqual([]);
    expect(breaking((person, fact) => isUnconfirmed(fact, 'died') && person.died !== undefined)).toEqual([]);
    expect(
      breaking((person, fact) => isUnconfirmed(fact, 'contribution') && person.work !== undefined),
    ).toEqual([]);
    const seated = (person: Person): boolean => person.institution !== undefined || person.places.length > 0;
    expect(breaking((person, fact) => isUnconfirmed(fact, 'institution') && seated(person))).toEqual([]);
  });

  it('gives dates no more exactly than the facts do', () => {
    const invented = (shown: string | undefined, known: string | undefined): boolean =>
      shown !== undefined && known?.startsWith(shown) !== true;
    expect(breaking((person, fact) => invented(person.born, fact.born))).toEqual([]);
    expect(breaking((person, fact) => invented(person.died, fact.died))).toEqual([]);
  });

  it('gives a living person neither dates nor honours', () => {
    const honoured = ({ life, work }: Person): boolean =>
      [life?.['zh-Hans'], life?.en, work?.['zh-Hans'], work?.en].some((text) =>
        /院士|学部委员|奖|勋章|Award|Medal|Prize|Elected/i.test(text ?? ''),
      );
    const dated = (person: Person): boolean => person.born !== undefined || person.died !== undefined;
    expect(breaking((person, fact) => !isKnownDead(fact) && (dated(person) || honoured(person)))).toEqual([]);
  });

  it('takes its year from a confirmed election or contribution', () => {
    const grounds = (fact: Fact): string => {
      const found = isUnconfirmed(fact, 'contribution') ? '' : (fact.contribution?.zh ?? '');
      if (!isKnownDead(fact) || isUnconfirmed(fact, 'honours')) return found;
      const elections = (fact.honours ?? []).filter((honour) => honour.zh.includes('院士'));
      return [found, ...elections.map((honour) => honour.zh)].join(' ');
    };
    expect(
      breaking(({ year }, fact) => year !== undefined && !grounds(fact).includes(String(year.value))),
    ).toEqual([]);
  });
});

it.each(['64', '23', '120'])('the notice says in both languages: %s people', (number) => {
  expect(content.notice['zh-Hans']).toContain(number);
  expect(content.notice.en).toContain(number);
});
