/**
 * The page asks for the fonts of its first view before its script has run, which saves a thirteenth of a start. Chinese fonts come
 * in a hundred files by ranges of characters; a browser learns which of them it needs only when it lays out the words.
 */
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { en } from '#renderer/words/en.ts';
import { zhHans } from '#renderer/words/zh-Hans.ts';

/** What the attract screen says, by the family it is set in (renderer/styles/home.css, access.css). */
const FIRST_WORDS: Readonly<Record<string, string>> = {
  'Noto Serif SC Variable': `${zhHans['attract.touch']}${zhHans['attract.title']}${en['attract.title']}${DEFAULT_SETTINGS.hall}`,
  'Noto Sans SC Variable': `${zhHans['access.button']}${en['attract.touch']}`,
};

/** One `@font-face`: its family, where its file is, and the characters in it. */
interface Face {
  readonly family: string;
  readonly url: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function firstViewFonts(): Plugin {
  return {
    name: 'first-view-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => facesOf(bundle).filter(isInFirstView).map(preload),
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
  return {
    family: found(/font-family:\s*["']?([^"';]+)/),
    url: found(/url\(["']?([^"')]+)/),
    ranges: [...found(/unicode-range:\s*([^;]+)/).matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(
      ([, first = '', last]) => [
        Number.parseInt(first.replaceAll('?', '0'), 16),
        Number.parseInt(last ?? first.replaceAll('?', 'f'), 16),
      ],
    ),
  };
}

function isInFirstView({ family, ranges }: Face): boolean {
  return [...(FIRST_WORDS[family] ?? '')].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  });
}

const preload = ({ url }: Face): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: url },
  injectTo: 'head',
});
