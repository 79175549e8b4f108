/**
 * What groups are called: sixteen animals of Sichuan, each with a colour. A group's animal is its number, which its code carries, so
 * that every kiosk knows it without a network; a teacher names groups by choosing animals. No child's name is asked for.
 */
import type { Localized } from '../language.ts';
import { MOST_GROUPS } from './limits.ts';

export interface Emblem {
  readonly name: Localized;
  /** The one character that stands for the animal; no two groups have the same. */
  readonly character: string;
  /** Of the group's light, oklch degrees (as in tokens.css). */
  readonly hue: number;
}

/**
 * Sixteen hues all round, and seven steps on from each group to the next: neighbours are 157.5 degrees apart, so that two groups
 * that set out together do not take each other's light for their own.
 */
const FIRST_HUE = 145;
const NEXT_HUE = 157.5;

const ANIMALS: readonly (readonly [character: string, chinese: string, english: string])[] = [
  ['熊', '大熊猫', 'Giant Panda'],
  ['鼠', '松鼠', 'Squirrel'],
  ['猴', '川金丝猴', 'Golden Monkey'],
  ['豹', '雪豹', 'Snow Leopard'],
  ['猫', '小熊猫', 'Red Panda'],
  ['鹤', '黑颈鹤', 'Black-necked Crane'],
  ['蝶', '凤蝶', 'Swallowtail'],
  ['雉', '绿尾虹雉', 'Chinese Monal'],
  ['鸳', '鸳鸯', 'Mandarin Duck'],
  ['牛', '羚牛', 'Takin'],
  ['羊', '岩羊', 'Blue Sheep'],
  ['雕', '金雕', 'Golden Eagle'],
  ['獭', '水獭', 'Otter'],
  ['狐', '藏狐', 'Tibetan Fox'],
  ['鹿', '白唇鹿', 'White-lipped Deer'],
  ['兔', '高原兔', 'Woolly Hare'],
];

/** By group, the first at 0. */
export const EMBLEMS: readonly Emblem[] = ANIMALS.map(([character, chinese, english], index) => ({
  name: { 'zh-Hans': chinese, en: english },
  character,
  hue: (FIRST_HUE + index * NEXT_HUE) % 360,
}));

/** @param group from 1 to MOST_GROUPS */
export function emblemOf(group: number): Emblem {
  const emblem = EMBLEMS[(group - 1) % MOST_GROUPS];
  if (emblem === undefined) throw new RangeError(`There is no group ${group}.`);
  return emblem;
}
