/** What the check knows of each exhibit: how its content is read, and which values point to something else. */
import type { ContentSchema } from '#core/content.ts';
import { toursEntriesSchema } from '#core/tours/tour.ts';
import { futureEntriesSchema } from '#exhibits/future-tech/content.ts';
import { classroomEntriesSchema } from '#exhibits/tiangong-classroom/content.ts';
import { hallEntriesSchema } from '#exhibits/tribute-hall/content.ts';

export interface ExhibitContent {
  readonly schema: ContentSchema<unknown>;
  /**
   * Values that must be the `id` of an entry of a list: place → list, as in `people[].related[].id` → `people`. Where they must
   * be among other values, the place of those: `kiosks[].exhibits[]`; a content that has none of these leaves it open.
   */
  readonly references: Readonly<Record<string, string>>;
  /** Places of values that no two entries may share, besides the `id` of each list. */
  readonly unique?: readonly string[];
  /** Values that must be the path of a file of the pack. */
  readonly files: readonly string[];
}

/** Exhibits by their id, which is what `exhibit` in `pack.json` says. */
export type Exhibits = Readonly<Record<string, ExhibitContent>>;

/** Every exhibit of the product, and guided tours, which lead through the others. */
export const EXHIBITS: Exhibits = {
  'tribute-hall': {
    schema: hallEntriesSchema,
    references: {
      'people[].field': 'fields',
      'people[].places[]': 'places',
      'people[].related[].id': 'people',
    },
    files: ['people[].portrait'],
  },
  'future-tech': { schema: futureEntriesSchema, references: {}, files: [] },
  'tiangong-classroom': {
    schema: classroomEntriesSchema,
    references: {
      'chapters[].lesson': 'lessons',
      'chapters[].part.film': 'films',
      'chapters[].experiment': 'experiments',
      'questions[].film': 'films',
    },
    files: [
      'films[].sources[]',
      'films[].poster',
      'films[].captions[].path',
      'films[].signLanguage[]',
      'films[].audioDescription[]',
    ],
  },
  'guided-tours': {
    schema: toursEntriesSchema,
    references: { 'slots[].tour': 'tours', 'tours[].stops[].exhibit': 'kiosks[].exhibits[]' },
    unique: ['slots[].slot'],
    files: [],
  },
};
