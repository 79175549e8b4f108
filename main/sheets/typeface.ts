/**
 * The house's type inside a document: of the page's fonts, which come in hundreds of files by ranges of characters, those that the
 * text needs. So a sheet looks the same on every machine, whatever fonts it has, and fetches nothing.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One `@font-face` of the page. */
interface Face {
  readonly rule: string;
  /** As the page asks for it, `/assets/….woff2`. */
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Families that sheets are set in; of others nothing is taken. */
const FAMILIES = /font-family:\s*["']?(?:Noto Serif SC|Noto Sans SC|Source Sans 3|Source Serif 4) Variable/;

/**
 * @param page the folder of the built page @param text everything that will be read
 * @returns `@font-face` rules with their files in them; nothing where the page has none, and the machine's fonts do
 */
export async function facesFor(page: string, text: string): Promise<string> {
  const codes = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const faces = (await stylesOf(page)).flatMap(facesOf).filter(({ ranges }) => hasAny(ranges, codes));
  const rules = await Promise.all(
    faces.map(async ({ rule, file }) => {
      const bytes = await readFile(join(page, file));
      // A print waits for its type; another one in between is not for paper.
      return rule
        .replace('font-display:swap', 'font-display:block')
        .replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${bytes.toString('base64')})`);
    }),
  );
  return rules.join('\n');
}

/** The same type for a page that fetches its files: rules that ask for `/assets/….woff2`. @param page the folder of the built page */
export async function faceRules(page: string): Promise<string> {
  return (await stylesOf(page))
    .flatMap(facesOf)
    .map(({ rule }) => rule)
    .join('\n');
}

async function stylesOf(page: string): Promise<readonly string[]> {
  const names = await readdir(join(page, 'assets')).catch(() => []);
  return Promise.all(
    names.filter((name) => name.endsWith('.css')).map((name) => readFile(join(page, 'assets', name), 'utf8')),
  );
}

function facesOf(style: string): readonly Face[] {
  return [...style.matchAll(/@font-face\s*\{[^}]*\}/g)]
    .map(([rule]) => rule)
    .filter((rule) => FAMILIES.test(rule))
    .map((rule) => ({
      rule,
      file: /url\(["']?([^"')]+)/.exec(rule)?.[1] ?? '',
      ranges: rangesOf(/unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? ''),
    }));
}

function rangesOf(list: string): Face['ranges'] {
  return [...list.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first.replaceAll('?', '0'), 16),
    Number.parseInt(last ?? first.replaceAll('?', 'f'), 16),
  ]);
}

const hasAny = (ranges: Face['ranges'], codes: ReadonlySet<number>): boolean =>
  [...codes].some((code) => ranges.some(([first, last]) => code >= first && code <= last));
