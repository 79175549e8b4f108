/** The few words of the bench itself. */
import type { Localized } from '#core/language.ts';

export type BenchWord =
  | 'place'
  | 'earth'
  | 'earthNote'
  | 'orbit'
  | 'orbitNote'
  | 'again'
  | 'hold'
  | 'goOn'
  | 'close'
  | 'chapter'
  | 'less'
  | 'more'
  | 'settings'
  | 'acts'
  | 'readings';

export const benchWords: Readonly<Record<BenchWord, Localized>> = {
  place: { 'zh-Hans': '在哪里做', en: 'Where it is done' },
  earth: { 'zh-Hans': '地面', en: 'On Earth' },
  earthNote: { 'zh-Hans': '有重力', en: 'with gravity' },
  orbit: { 'zh-Hans': '轨道', en: 'In orbit' },
  orbitNote: { 'zh-Hans': '失重', en: 'weightless' },
  again: { 'zh-Hans': '重来', en: 'Begin again' },
  hold: { 'zh-Hans': '停住', en: 'Hold still' },
  goOn: { 'zh-Hans': '继续', en: 'Go on' },
  close: { 'zh-Hans': '返回', en: 'Back' },
  chapter: { 'zh-Hans': '课上怎么做', en: 'In the lesson' },
  less: { 'zh-Hans': '减少', en: 'Less' },
  more: { 'zh-Hans': '增加', en: 'More' },
  settings: { 'zh-Hans': '可以调的', en: 'What can be changed' },
  acts: { 'zh-Hans': '动手', en: 'What can be done' },
  readings: { 'zh-Hans': '读数', en: 'Readings' },
};

/** The words of one language. */
export interface BenchSpeech {
  word(key: BenchWord): string;
  pick(text: Localized): string;
}
