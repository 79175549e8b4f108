/** Which language a phone is spoken to in. */
import { type InterfaceLanguage, REQUIRED_LANGUAGES } from '#core/language.ts';

/** @param chosen on the page, where somebody did @param accepted the header `Accept-Language` */
export function languageOf(chosen: string | undefined, accepted: string | undefined): InterfaceLanguage {
  const known = REQUIRED_LANGUAGES.find((language) => language === chosen);
  if (known !== undefined) return known;
  const wished = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';');
      const quality = /^\s*q=([\d.]+)/.exec(more.join(';'))?.[1];
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => /^(?:zh|en)\b/.test(tag) && quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return wished[0]?.tag.startsWith('en') === true ? 'en' : 'zh-Hans';
}
