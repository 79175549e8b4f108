import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Theme = Readonly<Record<string, string>>;

/** The declarations of every rule of the layer whose selectors match `selector` exactly. */
function declarations(selector: string): Theme {
  const found: Record<string, string> = {};
  for (const [, selectors = '', body = ''] of CSS.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const list = selectors.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(',');
    if (!list.some((one) => one.trim() === selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[a-z-]+):\s*([^;]+);/g)) found[name] = value;
  }
  return found;
}

/** Linear sRGB of `oklch(L C h)`: Björn Ottosson, "A perceptual color space for image processing", 2020. */
function linear(value: string, hue: number): readonly number[] {
  const [, l = '0', c = '0', h = '0'] =
    /oklch\(([\d.]+) ([\d.]+) ([\d.]+|var\(--hue\))\)/.exec(value) ?? expect.fail(`not an oklch: ${value}`);
  const angle = ((h.startsWith('var') ? hue : Number(h)) * Math.PI) / 180;
  const a = Number(c) * Math.cos(angle);
  const b = Number(c) * Math.sin(angle);
  const long = (Number(l) + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (Number(l) - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (Number(l) - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map((part) => Math.min(1, Math.max(0, part)));
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string, hue: number): number {
  const [bright = 0, dark = 0] = [one, other]
    .map((value) => {
      const [red = 0, green = 0, blue = 0] = linear(value, hue);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((left, right) => right - left);
  return (bright + 0.05) / (dark + 0.05);
}

const normal = declarations(':root');
const high = { ...normal, ...declarations(':root[data-contrast="high"]') };
const GROUNDS = ['--ink-deep', '--ink', '--ink-raised'];
/** Hall, future, classroom, milestones, innovators, ask, bridge. */
const HUES = [85, 300, 210, 160, 10, 70, 255];

describe.each([
  ['the usual theme', normal],
  ['high contrast', high],
])('in %s', (_name, theme) => {
  const ratio = (text: string, ground: string, hue = 85): number =>
    contrast(theme[text] ?? '', theme[ground] ?? '', hue);

  it.each(GROUNDS)('every text on %s has at least 7 : 1', (ground) => {
    for (const text of ['--paper', '--paper-dim', '--gold']) expect(ratio(text, ground)).toBeGreaterThan(7);
    for (const hue of HUES) expect(ratio('--exhibit', ground, hue)).toBeGreaterThan(7);
  });

  it('the word on the one thing to press has 4.5 : 1, being large and bold', () => {
    expect(ratio('--on-cinnabar', '--cinnabar')).toBeGreaterThan(4.5);
  });

  it('the word on a chosen option has at least 7 : 1', () => {
    expect(ratio('--ink-deep', '--gold')).toBeGreaterThan(7);
  });

  it.each(GROUNDS)('lines and the focus ring are seen on %s: at least 3 : 1', (ground) => {
    expect(ratio('--line', ground)).toBeGreaterThan(3);
    expect(ratio('--focus', ground)).toBeGreaterThan(3);
  });
});

const ROOT = join(import.meta.dirname, '../..');
const SHEETS = globSync('{renderer,exhibits}/**/*.css', { cwd: ROOT }).filter(
  (path) => !path.endsWith('tokens.css'),
);
/** Tokens that the tests above know to be read on every ground, and the two that stand on a colour of their own. */
const TEXT_TOKENS = ['--paper', '--paper-dim', '--gold', '--exhibit', '--on-cinnabar', '--ink-deep'];
/** A point of light: nobody reads on it. */
const LIGHT = 'oklch(0.99 0.03 90)';
const LITERAL = /oklch\([^()]*\)|#[0-9a-f]{3,8}\b|(?:rgb|hsl|hwb|lab|lch|oklab)a?\([^()]*\)|color-mix\(/gi;

/** The values of one property in a style sheet. */
function valuesOf(sheet: string, property: RegExp): readonly string[] {
  const css = readFileSync(join(ROOT, sheet), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const pattern = new RegExp(`(?<=[{;\\s])(?:${property.source}):\\s*([^;{}]+)`, 'g');
  return [...css.matchAll(pattern)].map(([, value = '']) => value.replaceAll(/\s+/g, ' ').trim());
}

/** Rules of a style sheet: selectors and declarations. */
function rulesOf(sheet: string): readonly { readonly selectors: string; readonly body: string }[] {
  const css = readFileSync(join(ROOT, sheet), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors,
    body,
  }));
}

/** All that is written in the room of a style sheet. */
function markupBeside(sheet: string): string {
  const room = sheet
    .split('/')
    .slice(0, sheet.startsWith('exhibits/') ? 2 : 1)
    .join('/');
  return globSync(`${room}/**/*.tsx`, { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
}

/** Whether what a selector means is light or a line: a pseudo-element, or an element that never has anything inside. */
function isWordless(selector: string, markup: string): boolean {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  if (last.includes('::')) return true;
  const name = /\.([\w-]+)/.exec(last)?.[1];
  const tags = [...markup.matchAll(/<[a-z]+\s(?:[^<>"]|"[^"]*"|=>)*?\/?>/g)].map(([tag]) => tag);
  const own = tags.filter((tag) => new RegExp(`class="(?:[^"]* )?${name}(?: [^"]*)?"`).test(tag));
  return own.length > 0 && own.every((tag) => tag.endsWith('/>'));
}

/** Luminance of a colour that lies with its opacity over the deepest ground; mixed linearly, which is brighter than it looks. */
function luminanceOver(value: string, ground: string): number {
  const opacity = Number(/\/ ([\d.]+)\)$/.exec(value)?.[1] ?? '1');
  const [red = 0, green = 0, blue = 0] = linear(value.replace(/ \/ [\d.]+\)$/, ')'), 85).map(
    (part, index) => part * opacity + (linear(ground, 85)[index] ?? 0) * (1 - opacity),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(SHEETS)('%s', (sheet) => {
  it('writes only in tokens, or in colours that have 7 : 1 on every ground', () => {
    const wrong = valuesOf(sheet, /color|-webkit-text-fill-color/).filter((value) => {
      const token = /^var\((--[a-z-]+)\)$/.exec(value)?.[1];
      if (token !== undefined) return !TEXT_TOKENS.includes(token);
      if (/^(inherit|currentcolor|transparent)$/i.test(value)) return false;
      const known = /^oklch\([\d.]+ [\d.]+ [\d.]+\)$/.test(value);
      return !known || GROUNDS.some((ground) => contrast(value, normal[ground] ?? '', 85) < 7);
    });
    expect(wrong).toEqual([]);
  });

  it('lays words only on grounds that are dark enough for its dimmest text', () => {
    const text = luminanceOver(normal['--paper-dim'] ?? '', LIGHT);
    const markup = markupBeside(sheet);
    const wrong = rulesOf(sheet)
      .filter(({ selectors }) => !selectors.split(',').every((one) => isWordless(one, markup)))
      .flatMap(({ body }) => [...body.matchAll(/(?:^|[\s;])background(?:-color|-image)?:([^;]+)/g)])
      .flatMap(([, value = '']) => value.match(LITERAL) ?? [])
      .filter((colour) => colour !== LIGHT)
      .filter((colour) => {
        const known = /^oklch\([\d.]+ [\d.]+ [\d.]+(?: \/ [\d.]+)?\)$/.test(colour);
        const ground = known ? luminanceOver(colour, normal['--ink-deep'] ?? '') : 1;
        return (text + 0.05) / (ground + 0.05) < 7;
      });
    expect(wrong).toEqual([]);
  });
});
