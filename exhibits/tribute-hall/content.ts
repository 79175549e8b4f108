/** What a pack for the Tribute Hall contains. */
import { type ContentProblem, type ContentSchema, contentSchema, idsOf, unrepeated } from '#core/content.ts';
import { Localized } from '#core/language-schema.ts';
import { isPackPath } from '#core/pack.ts';
import { z } from '#core/schema.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** A date as exactly as it is known: year, month or day. */
const PartialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

export const Person = z.strictObject({
  id: Id,
  name: Localized,
  /** Family name in Chinese, one character, two for a compound surname. */
  surname: z.string().min(1).max(2),
  /** Name in lower-case pinyin without tones, family name first: `zhou kaida`. Sorts and finds. */
  pinyin: z.string().regex(/^[a-z]+(?: [a-z]+)*$/),
  /** `hundred`: a source says that the person is one of the 120 honoured in 2021; `sichuan`: 巴蜀科学家, never under that heading. */
  list: z.enum(['hundred', 'sichuan']),
  born: PartialDate.optional(),
  died: PartialDate.optional(),
  /** The year that the time line uses, and what happened in it. */
  year: z
    .strictObject({
      value: z.int().min(1800).max(2100),
      what: Localized,
    })
    .optional(),
  /** Id of an entry of `fields`. */
  field: Id,
  /** Ids of entries of `places`; the first is the one the light stands at. */
  places: z.array(Id).max(4),
  /** What exactly the person worked on: 水稻育种. */
  subject: Localized,
  institution: Localized.optional(),
  /** At most three sentences. */
  life: Localized.optional(),
  /** What the person found or made, and why it matters. */
  work: Localized.optional(),
  /** One thing to try or to ponder. */
  ponder: Localized,
  related: z.array(z.strictObject({ id: Id, why: Localized })).max(6),
  /** Path of a portrait in the pack; without one the light's constellation is drawn. */
  portrait: z.string().refine(isPackPath).optional(),
});
export type Person = Readonly<z.infer<typeof Person>>;

export const Field = z.strictObject({ id: Id, name: Localized });
export type Field = Readonly<z.infer<typeof Field>>;

export const Place = z.strictObject({
  id: Id,
  name: Localized,
  /** Degrees east and north (WGS 84), to about a kilometre. */
  longitude: z.number().min(73).max(136),
  latitude: z.number().min(3).max(54),
});
export type Place = Readonly<z.infer<typeof Place>>;

/** Each entry by itself; the curator's check looks at what entries say of each other in words of its own. */
export const hallEntriesSchema = contentSchema(
  {
    title: Localized,
    /** Said once, small: what this pack is and is not. */
    notice: Localized,
  },
  { people: Person, fields: Field, places: Place },
);

export type HallContent = ReturnType<typeof hallEntriesSchema.read>['content'];

/** Entries by themselves first, then what they say of each other: nobody is invisible without a line in the log. */
export const hallContentSchema: ContentSchema<HallContent> = {
  read(raw) {
    const { content, problems } = hallEntriesSchema.read(raw);
    const log = [...problems];
    const fields = unrepeated('fields', content.fields, log);
    const places = unrepeated('places', content.places, log);
    const linked = linkedPeople(unrepeated('people', content.people, log), fields, places);
    return {
      content: { ...content, fields, places, people: linked.people },
      problems: [...log, ...linked.problems],
    };
  },
};

/** Links that lead nowhere are left out; the person stays and stands wherever the other links lead. */
function linkedPeople(
  people: readonly Person[],
  fields: readonly Field[],
  places: readonly Place[],
): { readonly people: readonly Person[]; readonly problems: readonly ContentProblem[] } {
  const known = { field: idsOf(fields), place: idsOf(places), person: idsOf(people) };
  const problems: ContentProblem[] = [];
  const leads = (kind: keyof typeof known, person: Person, part: string, id: string): boolean => {
    if (known[kind].has(id)) return true;
    problems.push({ place: `people[${person.id}].${part}`, message: `the pack has no ${kind} "${id}"` });
    return false;
  };
  const linked = people.map((person) => {
    // A field cannot be left out; the person is found everywhere but in the view of fields, and staff are told.
    leads('field', person, 'field', person.field);
    return {
      ...person,
      places: person.places.filter((id) => leads('place', person, 'places', id)),
      related: person.related.filter(({ id }) => leads('person', person, 'related', id)),
    };
  });
  return { people: linked, problems };
}
