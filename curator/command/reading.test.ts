/** What curators type and read: dates, sizes, languages. */
import { describe, expect, it } from 'vitest';
import { bytesText } from './bytes.ts';
import { chooseLanguage } from './language.ts';
import { readMoment } from './moments.ts';

describe('a moment', () => {
  it('is a day or a time on this machine, or one with an offset', () => {
    expect(readMoment('from', '2026-10-01')).toBe(new Date(2026, 9, 1).toISOString());
    expect(readMoment('from', '2026-10-01 09:30')).toBe(new Date(2026, 9, 1, 9, 30).toISOString());
    expect(readMoment('from', '2026-10-01T09:30')).toBe(new Date(2026, 9, 1, 9, 30).toISOString());
    expect(readMoment('from', '2026-10-01T09:30:00+08:00')).toBe('2026-10-01T01:30:00.000Z');
  });

  it.each([
    '',
    '1 October',
    '2026-13-01',
    '2026-04-31',
    '2026-10-01 25:00',
    '2026-10-01T09:30:00',
    '01/10/2026',
  ])('“%s” is refused', (text) => {
    expect(() => readMoment('from', text)).toThrow(/--from takes/);
  });
});

describe('an amount', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1_250_000, '1.3 MB'],
    [41_400_000, '41 MB'],
    [999_600_000, '1 GB'],
    [5_000_000_000_000, '5 TB'],
  ])('of %d bytes reads %s', (bytes, text) => {
    expect(bytesText(bytes, 'zh-Hans')).toBe(text);
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  ])('is that of the locale: %j', (environment, language) => {
    expect(chooseLanguage(['status'], environment)).toBe(language);
  });

  it('is the one asked for', () => {
    expect(chooseLanguage(['status', '--language', 'zh'], {})).toBe('zh-Hans');
    expect(chooseLanguage(['status', '--language=en'], { LANG: 'zh_CN' })).toBe('en');
  });
});
