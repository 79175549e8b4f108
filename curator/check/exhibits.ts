/** What the check knows of each exhibit: how its content is read, and which values point to something else. */
import type { ContentSchema } from '#core/content.ts';
import { futureEntriesSchema } from '#exhibits/future-tech/content.ts';
import { classroomEntriesSchema } from '#exhibits/tiangong-classroom/content.ts';
import { hallEntriesSchema } from '#exhibits/tribute-hall/content.ts';

export interface ExhibitContent {
  readonly schema: ContentSchema<unknown>;
  /** Values that must be the `id` of an entry of a list: place → list, as in `people[].related[].id` → `people`. */
  readonly references: Readonly<Record<string, string>>;
  /** Values that must be the path of a file of the pack. */
  readonly files: readonly string[];
}

/** Exhibits by their id, which is what `exhibit` in `pack.json` says. */
export type Exhibits = Readonly<Record<string, ExhibitContent>>;

/** Every exhibit of the product. */
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
};
