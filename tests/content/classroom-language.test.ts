import { describe, expect, it } from 'vitest';
import { content, source } from './classroom.ts';
import { textsOf } from './sample.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];

const breaking = (texts: readonly [string, string][], rule: RegExp): [string, string][] =>
  texts.filter(([, text]) => rule.test(text));

describe('the sample of the classroom', () => {
  it('says everything in both languages', () => {
    expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
    expect(chinese.length).toBeGreaterThan(100);
  });

  it('shows no web address and shouts at nobody', () => {
    expect(breaking([...chinese, ...english], /https?:|www\.|\.(?:com|cn|org)\b|[!！]|^\s|\s$/i)).toEqual([]);
  });

  it('is Chinese in Chinese and English in English', () => {
    expect(breaking(chinese, /[,;?"']|点击|请您?(?:点|触)/)).toEqual([]);
    expect(
      breaking(chinese, /\p{Script=Han}[.:()]|[.:()]\p{Script=Han}|\p{Script=Han} [A-Za-z0-9]/u),
    ).toEqual([]);
    expect(breaking(english, /["']| - |--| {2}|[，。：；？（）]|\bclick|\bplease\b/i)).toEqual([]);
  });

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
