import { expect, it } from 'vitest';
import { content, source, textsOf } from './sample.ts';
import { keepsTheRules } from './typography.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];
const sentencesIn = (text: string): number => (text.match(/[。？]/g) ?? []).length;

keepsTheRules(chinese, english);

it('cards and notice leave time to look up', () => {
  const tooLong = content.people.filter(
    ({ life, work, ponder }) =>
      sentencesIn(life?.['zh-Hans'] ?? '') > 3 ||
      sentencesIn(work?.['zh-Hans'] ?? '') > 3 ||
      ponder['zh-Hans'].length > 60 ||
      ponder.en.length > 180,
  );
  expect(tooLong.map((person) => person.id)).toEqual([]);
  expect(content.notice['zh-Hans'].length).toBeLessThanOrEqual(80);
});
