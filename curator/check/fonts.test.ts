import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSource } from '#tests/builders/media.ts';
import {
  checkCharacters,
  type Font,
  loadShippedFonts,
  readPackFonts,
  SHIPPED_FONTS,
  drawnBy,
} from './fonts.ts';
import { listSource } from './source-files.ts';
import { codePointsOf } from './woff2.ts';

const fontFile = (font: string, subset: string): Buffer =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource-variable/${font}/files/${font}-${subset}-wght-normal.woff2`,
    ),
  );

const fixtureFont = join(import.meta.dirname, '../../tests/fixtures/fonts/double-acute.woff2');

let shipped: readonly Font[] = [];
beforeAll(async () => {
  shipped = await loadShippedFonts();
});

/** Characters of a text that would be empty boxes. */
const boxesIn = (text: string, brought: readonly Font[] = []): string[] =>
  checkCharacters('content.json', [{ place: 'title.en', text }], shipped, brought).map(
    ({ message }) => /“(.+?)”/.exec(message.en)?.[1] ?? '',
  );

describe('the fonts in the box', () => {
  it('are those that the shell loads', () => {
    const shell = readFileSync(join(import.meta.dirname, '../../renderer/main.tsx'), 'utf8');
    const loaded = [...shell.matchAll(/@fontsource-variable\/([\w-]+)\//g)].map(([, id]) => id);
    expect(new Set(loaded)).toEqual(new Set(Object.values(SHIPPED_FONTS).flat()));
  });

  it('draw Chinese, pinyin with tones, punctuation and digits', () => {
    expect(boxesIn('荣廷昭，1936年生；“杂交水稻”。zhōu kāi dá — 3 °C · É')).toEqual([]);
  });

  it('lack rare characters of names, and emoji', () => {
    expect(boxesIn('䶮㛃𬱖𫖯🙂')).toEqual(['䶮', '㛃', '𬱖', '𫖯', '🙂']);
  });

  it('lack characters that their style sheets claim, and get them from the next font', async () => {
    const styles = JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
        'utf8',
      ),
    ) as Record<string, string>;
    expect(styles['latin-ext']).toContain('U+0100-02BA');
    const noto = drawnBy('noto-sans-sc');
    expect((await noto).has('ő'.codePointAt(0) ?? 0)).toBe(false);
    expect(boxesIn('Erdős')).toEqual([]);
  });

  it('are not asked for spaces, line breaks and joiners', () => {
    expect(boxesIn('水稻\u3000a\u00A0b\n\u200D\uFE0F')).toEqual([]);
  });
});

describe('a character that cannot be drawn', () => {
  it('is named once, with its number, the first place and how often it is there', () => {
    const texts = [
      { place: 'people[0].name.zh-Hans', text: '王䶮䶮' },
      { place: 'people[4].life.zh-Hans', text: '䶮' },
    ];
    const findings = checkCharacters('content.json', texts, shipped, []);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', place: 'people[0].name.zh-Hans' });
    expect(findings[0]?.message.en).toMatch(/“䶮” \(U\+4DAE\).+in 2 places/);
    expect(findings[0]?.message['zh-Hans']).toContain('Noto Sans SC, Noto Serif SC');
  });

  it('is drawn by a font that the pack brings', async () => {
    const folder = await makeSource({ 'fonts/latin.woff2': readFileSync(fixtureFont) });
    const { fonts, findings } = await readPackFonts((await listSource(folder)).files);
    expect(findings).toEqual([]);
    expect(boxesIn('ő', fonts)).toEqual([]);
    expect(boxesIn('䶮', fonts)).toEqual(['䶮']);
  });

  it('does not fill the report: after forty the rest is counted', () => {
    const yi = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0xa000 + index)).join('');
    const findings = checkCharacters('content.json', [{ place: 'title.ii', text: yi }], shipped, []);
    expect(findings).toHaveLength(41);
    expect(findings.at(-1)?.message.en).toContain('60 more characters');
  });
});

describe('a font that cannot be read', () => {
  const whole = fontFile('noto-sans-sc', 'latin');
  const lying = Buffer.from(whole);
  lying.writeUInt16BE(0xffff, 12);

  it.each([
    ['is cut off', whole.subarray(0, 3000)],
    ['is no font', Buffer.from('<html>not found</html>')],
    ['lies about its tables', lying],
    ['is nothing but a name', Buffer.from('wOF2')],
  ])('is an error when it %s', async (_why, bytes) => {
    const folder = await makeSource({ 'fonts/wrong.woff2': bytes });
    const { fonts, findings } = await readPackFonts((await listSource(folder)).files);
    expect(fonts).toEqual([]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['font-unreadable', 'fonts/wrong.woff2'],
    ]);
  });
});

it('characters beyond the first 65,536 are read too', () => {
  const held = codePointsOf(fontFile('noto-sans-sc', '4'));
  expect([...held].some((code) => code > 0xffff)).toBe(true);
});
