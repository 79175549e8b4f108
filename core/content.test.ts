import { describe, expect, it } from 'vitest';
import { contentSchema } from './content.ts';
import { z } from './schema.ts';

const schema = contentSchema(
  { title: z.string() },
  { people: z.strictObject({ id: z.string(), year: z.int() }) },
);

describe('reading a pack’s content', () => {
  it('shows every entry of a good document', () => {
    const { content, problems } = schema.read({ title: 'Hall', people: [{ id: 'a', year: 1980 }] });
    expect(content).toEqual({ title: 'Hall', people: [{ id: 'a', year: 1980 }] });
    expect(problems).toEqual([]);
  });

  it('leaves one bad entry out, names its place, and shows the rest', () => {
    const { content, problems } = schema.read({
      title: 'Hall',
      people: [{ id: 'a', year: 1980 }, { id: 'b', year: 'soon' }, 7, { id: 'c', year: 1991 }],
    });
    expect(content.people.map((person) => person.id)).toEqual(['a', 'c']);
    expect(problems.map((problem) => problem.place)).toEqual(['people[1].year', 'people[2]']);
  });

  it('refuses a document whose head is wrong, and says where and what follows', () => {
    expect(() => schema.read({ people: [] })).toThrow(
      expect.objectContaining({ code: 'content-invalid', message: expect.stringContaining('title') }),
    );
    expect(() => schema.read('<html>')).toThrow(expect.objectContaining({ code: 'content-invalid' }));
  });
});
