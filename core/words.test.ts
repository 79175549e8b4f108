import { describe, expect, it } from 'vitest';
import { createWords } from './words.ts';

const words = createWords({
  'zh-Hans': { flowers: '{{count}}朵花', home: '首页' },
  en: { flowers: '{{count}} flowers', flowers_one: 'one flower', home: 'Home' },
});

describe('words', () => {
  it('are given in the language of the moment', () => {
    expect(words('zh-Hans', 'home')).toBe('首页');
    expect(words('en', 'home')).toBe('Home');
  });

  it('count in English and do not need to in Chinese', () => {
    expect(words('en', 'flowers', { count: 1 })).toBe('one flower');
    expect(words('en', 'flowers', { count: 3 })).toBe('3 flowers');
    expect(words('zh-Hans', 'flowers', { count: 1 })).toBe('1朵花');
  });

  it('never put a key on the screen: an unknown key throws', () => {
    const untyped: (language: 'en', key: string) => string = words as never;
    expect(() => untyped('en', 'hall.title')).toThrow('hall.title');
  });
});
