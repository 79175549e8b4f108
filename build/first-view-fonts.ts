/**
 * The letters of the first view in one file. Chinese fonts come in a hundred files by ranges of characters, and the dozen words of the
 * attract screen lie in fourteen of them: 0.9 MB, of which 0.1 MB is needed. The page's head names the file, so that it is asked for
 * before any script has run; renderer/first-view-fonts.ts takes it apart.
 */
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { type PackedFace, packFaces } from '#renderer/packed-faces.ts';
import { en } from '#renderer/words/en.ts';
import { zhHans } from '#renderer/words/zh-Hans.ts';
import subsetFont from 'subset-font';
import type { Plugin, Rollup } from 'vite';

/** What the attract screen says, by the family it is set in (renderer/styles/home.css, access.css). */
const FIRST_WORDS: Readonly<Record<string, string>> = {
  'Noto Serif SC Variable': `${zhHans['attract.touch']}${zhHans['attract.title']} · ${en['attract.title']}${DEFAULT_SETTINGS.hall}`,
  'Noto Sans SC Variable': `${zhHans['access.button']}${en['attract.touch']}`,
};

/** One `@font-face`: its family, where its file is, and the characters in it. */
interface Face extends Omit<PackedFace, 'font'> {
  readonly url: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function firstViewFonts(): Plugin {
  return {
    name: 'first-view-fonts',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const chosen = [...chooseFaces(facesOf(bundle))];
      const faces = await Promise.all(chosen.map(([face, letters]) => subsetOf(face, letters, bundle)));
      const reference = this.emitFile({
        type: 'asset',
        name: 'first-view-fonts.bin',
        source: packFaces(faces),
      });
      const link = `<link rel="preload" as="fetch" crossorigin href="/${this.getFileName(reference)}">`;
      page.source = String(page.source).replace('</head>', `  ${link}\n  </head>`);
    },
  };
}

function facesOf(bundle: Rollup.OutputBundle): Face[] {
  const styles = Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return styles.flatMap((style) =>
    [...style.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => faceOf(rule)),
  );
}

function faceOf(rule: string): Face {
  const found = (pattern: RegExp): string => pattern.exec(rule)?.[1] ?? '';
  const unicodeRange = found(/unicode-range:\s*([^;]+)/);
  return {
    family: found(/font-family:\s*["']?([^"';]+)/),
    weight: found(/font-weight:\s*([^;]+)/),
    url: found(/url\(["']?([^"')]+)/),
    unicodeRange,
    ranges: [...unicodeRange.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last]) => [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last ?? first.replaceAll('?', 'f'), 16),
    ]),
  };
}

/** The letters that each face is needed for. Of several with a letter the last one is taken, as browsers do (CSS Fonts 4, 11.5). */
function chooseFaces(faces: readonly Face[]): ReadonlyMap<Face, string> {
  const chosen = new Map<Face, string>();
  for (const [family, words] of Object.entries(FIRST_WORDS))
    for (const letter of new Set(words)) {
      const code = letter.codePointAt(0) ?? 0;
      const face = faces.findLast(
        (one) => one.family === family && one.ranges.some(([first, last]) => code >= first && code <= last),
      );
      if (face !== undefined) chosen.set(face, `${chosen.get(face) ?? ''}${letter}`);
    }
  return chosen;
}

/** Of Chinese fonts the letters alone; Latin ones whole, since letters from two fonts would stand beside each other unkerned. */
async function subsetOf(
  { family, weight, url, unicodeRange }: Face,
  letters: string,
  bundle: Rollup.OutputBundle,
): Promise<PackedFace> {
  const file = bundle[url.replace(/^\//, '')];
  if (file?.type !== 'asset') throw new Error(`${url} is no file of the page`);
  const whole = Buffer.from(file.source);
  if (/[a-z]/i.test(letters)) return { family, weight, unicodeRange, font: new Uint8Array(whole) };
  const codes = [...letters].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`);
  const font = new Uint8Array(await subsetFont(whole, letters, { targetFormat: 'woff2' }));
  return { family, weight, unicodeRange: codes.join(','), font };
}
