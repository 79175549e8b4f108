import { describe, expect, it } from 'vitest';
import { content, source } from './classroom.ts';
import { textsOf } from './sample.ts';
import { keepsTheRules } from './typography.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];

describe('the sample of the classroom', () => {
  keepsTheRules(chinese, english);

  it('leaves time to look: two sentences at most, and a question to wonder about', () => {
    const sentences = (text: string): number => (text.match(/[。？]/g) ?? []).length;
    for (const { id, seen, matters, wonder } of content.chapters) {
      expect([id, sentences(seen['zh-Hans']), sentences(matters['zh-Hans'])].slice(1)).not.toContain(0);
      expect(Math.max(sentences(seen['zh-Hans']), sentences(matters['zh-Hans']))).toBeLessThanOrEqual(2);
      expect(seen['zh-Hans'].length).toBeLessThanOrEqual(60);
      expect(wonder['zh-Hans']).toMatch(/？|先猜，再试。$/);
    }
  });
});
