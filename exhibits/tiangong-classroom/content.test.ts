import { describe, expect, it } from 'vitest';
import { classroomPack } from '#tests/builders/classroom.ts';
import { classroomContentSchema } from './content.ts';

type Lists = ReturnType<typeof classroomPack>;

/** The pack with one entry of a list changed. */
function packWith(
  list: 'lessons' | 'films' | 'chapters' | 'questions' | 'experiments',
  at: number,
  change: object,
) {
  const pack: Lists = classroomPack();
  return {
    ...pack,
    [list]: pack[list].map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
  };
}

const read = (raw: unknown) => classroomContentSchema.read(raw);
const placesNamed = (raw: unknown): readonly string[] => read(raw).problems.map(({ place }) => place);

describe('a pack for the classroom', () => {
  it('whose entries are right is shown whole', () => {
    const { content, problems } = read(classroomPack());
    expect(problems).toEqual([]);
    expect(content.lessons).toHaveLength(2);
    expect(content.chapters).toHaveLength(5);
  });

  it.each([
    ['a lesson whose date is none', packWith('lessons', 0, { date: 'soon' }), 'lessons[0].date'],
    ['a film outside of the pack', packWith('films', 0, { sources: ['../film.webm'] }), 'films[0].sources.0'],
    ['a film without a file', packWith('films', 0, { sources: [] }), 'films[0].sources'],
    [
      'a chapter without English',
      packWith('chapters', 0, { seen: { 'zh-Hans': '看' } }),
      'chapters[0].seen.en',
    ],
    [
      'a chapter that ends before it begins',
      packWith('chapters', 0, { part: { film: 'film-a', start: 5, end: 2 } }),
      'chapters[0].part',
    ],
    ['a question with one choice', packWith('questions', 0, { choices: [] }), 'questions[0].choices'],
    [
      'a question whose right answer is not among them',
      packWith('questions', 0, { right: 4 }),
      'questions[0].right',
    ],
    ['an experiment that nobody built', packWith('experiments', 0, { id: 'alchemy' }), 'experiments[0].id'],
  ])('leaves out %s and names it', (_what, raw, place) => {
    expect(placesNamed(raw)[0]).toBe(place);
  });

  it('shows a chapter whose film or experiment is not there, without it', () => {
    const { content, problems } = read(
      packWith('chapters', 0, { part: { film: 'lost', start: 0, end: 3 }, experiment: 'lost' }),
    );
    expect(content.chapters[0]).toMatchObject({ part: undefined, experiment: undefined });
    expect(problems).toEqual([
      { place: 'chapters[wrench].film', message: 'the pack has no film "lost"' },
      { place: 'chapters[wrench].experiment', message: 'the pack has no experiment "lost"' },
    ]);
  });

  it('leaves out a chapter whose lesson is not there, and a question whose film is not', () => {
    expect(placesNamed(packWith('chapters', 1, { lesson: 'nine' }))).toEqual(['chapters[gyro].lesson']);
    expect(placesNamed(packWith('questions', 0, { film: 'lost' }))).toEqual(['questions[hold].film']);
    expect(read(packWith('questions', 0, { film: 'lost' })).content.questions).toHaveLength(1);
  });

  it('shows the first of two chapters with the same id', () => {
    expect(placesNamed(packWith('chapters', 1, { id: 'wrench' }))).toEqual(['chapters[wrench]']);
  });
});
