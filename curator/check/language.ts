/** Both languages of every text: there, translated, and each in its own punctuation. */
import { REQUIRED_LANGUAGES, type InterfaceLanguage } from '#core/language.ts';
import { error, type Finding, type FindingValues, warning, type Where } from './report.ts';
import { type JsonObject, objectsIn, type PlacedText, stepInto } from './walk.ts';

const HAN = /\p{Script=Han}/u;
/** Han in brackets or quotation marks is a name in its own script, not a forgotten translation. */
const HAN_AS_NAME = /[([（“"][^)\]）”"]*\p{Script=Han}[^)\]）”"]*[)\]）”"]/gu;
/** Half-width marks beside Han: 水稻,玉米. Between digits they are right: 1,200 and 3:1. */
const LATIN_MARKS =
  /(?<=\p{Script=Han}["']?)[,.;:?!()]|[,.;:?!()](?=["']?\p{Script=Han})|(?<=\p{Script=Han}|^)["']|["'](?=\p{Script=Han}|$)/gu;
const CHINESE_MARKS = /[，。；：？！（）、《》〈〉「」『』【】]/gu;
/** Invisible characters that come along from web pages and word processors; U+FFFD is a text already spoilt. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\uFFFD]/u;
const WEB_ADDRESS = /https?:|\bwww\.|\b[a-z0-9-]+\.(?:com|cn|org|net|edu|gov)\b/i;

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '“”',
  "'": '‘’',
};

/** Whether an object is a text in several languages: it has Chinese or English. */
function isLocalized(object: JsonObject): boolean {
  return REQUIRED_LANGUAGES.some((language) => Object.hasOwn(object, language));
}

/** Checks every text in several languages of a JSON document. */
export function checkLanguages(file: string, value: unknown): Finding[] {
  return [...objectsIn(value)]
    .filter(({ object }) => isLocalized(object))
    .flatMap(({ place, object }) => checkText(file, place, object));
}

function checkText(file: string, place: string, text: JsonObject): Finding[] {
  const missing = REQUIRED_LANGUAGES.filter((language) => isMissing(text[language]));
  const findings = missing.map((language) =>
    error(language === 'en' ? 'english-missing' : 'chinese-missing', {
      file,
      place: stepInto(place, language),
    }),
  );
  for (const language of REQUIRED_LANGUAGES) {
    const one = text[language];
    if (typeof one !== 'string' || isMissing(one)) continue;
    findings.push(...checkOneText(file, { place: stepInto(place, language), text: one }, language));
  }
  const { 'zh-Hans': chinese, en: english } = text;
  if (typeof chinese === 'string' && typeof english === 'string' && missing.length === 0)
    findings.push(...translationFindings({ file, place }, chinese, english));
  return findings;
}

function isMissing(text: unknown): boolean {
  return text === undefined || text === null || (typeof text === 'string' && text.trim() === '');
}

/** Checks one text of one language: marks, spaces, addresses, invisible characters. Used for captions too. */
export function checkOneText(
  file: string,
  { place, text }: PlacedText,
  language: InterfaceLanguage,
): Finding[] {
  const where: Where = { file, place };
  const findings: Finding[] = [];
  const warn = (code: Finding['code'], values: FindingValues) => findings.push(warning(code, where, values));
  const marks = [...new Set(text.match(language === 'en' ? CHINESE_MARKS : LATIN_MARKS))];
  if (marks.length > 0 && language === 'en') warn('english-chinese-marks', { marks: marks.join(' ') });
  if (marks.length > 0 && language !== 'en')
    warn('chinese-latin-marks', {
      marks: marks.join(' '),
      wide: marks.map((mark) => WIDE[mark] ?? mark).join(' '),
    });
  if (text !== text.trim()) warn('text-spaces-around', {});
  const address = WEB_ADDRESS.exec(text)?.[0];
  if (address !== undefined) findings.push(error('text-web-address', where, { address }));
  const invisible = INVISIBLE.exec(text)?.[0];
  if (invisible !== undefined) warn('text-invisible', { code: codeOf(invisible) });
  return findings;
}

function translationFindings({ file, place }: Where, chinese: string, english: string): Finding[] {
  const inEnglish: Where = { file, place: stepInto(place, 'en') };
  if (chinese.trim() === english.trim() && HAN.test(chinese)) return [error('english-is-chinese', inEnglish)];
  const translated = english.replaceAll(HAN_AS_NAME, ' ');
  if (HAN.test(translated)) return [warning('english-has-han', inEnglish)];
  // Names such as CRISPR stay as they are; two words in small letters are a sentence.
  const words = HAN.test(chinese) ? [] : (chinese.match(/\b[a-z]{2,}\b/g) ?? []);
  return words.length < 2
    ? []
    : [warning('chinese-untranslated', { file, place: stepInto(place, 'zh-Hans') })];
}

/** U+9F98 of a character. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
