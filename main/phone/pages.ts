/** What every page on a phone has around it, and the pages that are not the class. Everything works without a script. */
import type { InterfaceLanguage } from '#core/language.ts';
import { html, type Markup } from '../sheets/markup.ts';
import { sayIn } from './words.ts';

/** The phone that asks. */
export interface Reader {
  readonly language: InterfaceLanguage;
  /** Name of the hall. */
  readonly hall: string;
  /** Where it is, to come back to after the language was changed. */
  readonly path: string;
}

export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Whether the page keeps up with the class by itself. */
  readonly follows?: boolean;
}

export function documentOf({ language, hall, path }: Reader, { title, body, follows }: Page): string {
  const say = sayIn(language);
  const other = language === 'en' ? 'zh-Hans' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
<title>${title} · ${hall}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts.css">
<link rel="stylesheet" href="/phone.css">
${follows === true ? html`<script src="/phone.js" defer></script>` : undefined}
</head>
<body>
<header>
<p class="hall">${hall}</p>
<form method="post" action="/language">
<input type="hidden" name="back" value="${path}">
<button class="plain" name="language" value="${other}" lang="${other}">${say('other')}</button>
</form>
</header>
<main>
${follows === true ? html`<p class="lost" role="status" hidden>${say('lost')}</p><noscript><p><a class="button" href="${path}">${say('reload')}</a></p></noscript>` : undefined}
${body}
</main>
</body>
</html>
`.text;
}

/** Where a code is entered. @param code what stands in the field already @param told why it has to be entered again */
export function enterPage(
  { language }: Reader,
  { code, told }: { readonly code: string; readonly told: string | undefined },
): Page {
  const say = sayIn(language);
  return {
    title: say('title'),
    body: html`<h1>${say('title')}</h1>
${told === undefined ? undefined : html`<p class="told" role="alert">${told}</p>`}
<p>${told === undefined && code !== '' ? say('enter.scanned') : say('enter.how')}</p>
<form class="enter" method="post" action="/enter">
<label for="code">${say('enter.code')}</label>
<input id="code" name="code" value="${code}" maxlength="16" required autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" enterkeyhint="go">
<button class="press">${say('enter.open')}</button>
</form>`,
  };
}

/** Something did not work; nothing is lost. */
export function plainPage({ language }: Reader, word: 'failed' | 'missing'): Page {
  const say = sayIn(language);
  return {
    title: say('title'),
    body: html`<h1>${say('title')}</h1>
<p>${say(word)}</p>
<p><a class="button" href="/">${say('home')}</a></p>`,
  };
}

/** The second question before everything is deleted. */
export function endPage({ language }: Reader, slot: number): Page {
  const say = sayIn(language);
  return {
    title: say('end'),
    body: html`<h1>${say('end.sure')}</h1>
<p>${say('end.what')}</p>
<form class="sure" method="post" action="/class/${slot}/end">
<button class="press">${say('end.yes')}</button>
<a class="button" href="/class/${slot}">${say('end.no')}</a>
</form>`,
  };
}
