// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { language } from '../state.ts';
import { en } from './en.ts';
import { word } from './words.ts';
import { type ShellWord, zhHans } from './zh-Hans.ts';

const KEYS = Object.keys(zhHans) as ShellWord[];

describe('the words of the shell', () => {
  it('exist in both languages and are never empty', () => {
    const forms = Object.keys(en).filter((key) => key.endsWith('_one'));
    for (const form of forms) expect(KEYS).toContain(form.slice(0, -'_one'.length));
    expect(
      Object.keys(en)
        .filter((key) => !forms.includes(key))
        .toSorted(),
    ).toEqual(KEYS.toSorted());
    for (const key of KEYS) for (const text of [zhHans[key], en[key]]) expect(text.trim()).not.toBe('');
  });

  it('fill in the same values in both languages', () => {
    const places = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const key of KEYS) expect([key, places(en[key])]).toEqual([key, places(zhHans[key])]);
  });

  it('never shout, never say click, never ask to wait politely', () => {
    for (const text of [...Object.values(zhHans), ...Object.values(en)])
      expect(text).not.toMatch(/[!！]|click|点击|please wait/i);
  });

  it('have no Chinese in English and no straight quotes', () => {
    for (const text of Object.values(en)) expect(text).not.toMatch(/[\u4e00-\u9fff'"]/);
  });

  it('follow the language that the visitor chose', () => {
    language.value = 'en';
    expect(word('frame.home')).toBe(en['frame.home']);
    language.value = 'zh-Hans';
    expect(word('frame.home')).toBe(zhHans['frame.home']);
  });
});
