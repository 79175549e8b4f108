/**
 * A teacher's card: eight letters that open her class on any kiosk of the hall, on that day only. They look like a group's code
 * and are typed in the same place, so no card is ever what a group could have; who makes one up is right once in three
 * billion times.
 */
import { readCode } from './code.ts';
import { asciiOf, type Day, type DayKeys } from './day.ts';
import { lettersOf, NUMBERS, numberOf } from './letters.ts';
import { MOST_SLOTS, MOST_STOPS } from './limits.ts';

/** 48 bits: what is left after the division by NUMBERS prefers no card by more than 1 in 2¹³. */
const BYTES = 6;

/** The cards of a day, that of slot 1 first: the same on all kiosks that share the hall's secret. Letters without a hyphen. */
export function cardsOf(day: Day, keys: DayKeys): readonly string[] {
  const cards: string[] = [];
  while (cards.length < MOST_SLOTS) cards.push(firstFree(day, keys, cards));
  return cards;
}

/**
 * Whose card it is.
 * @param typed as a hand or a camera gives it
 * @param cards those of today
 * @returns the slot; undefined for everything else
 */
export function slotOfCard(typed: string, cards: readonly string[]): number | undefined {
  const number = numberOf(typed);
  if (number === undefined) return undefined;
  const place = cards.indexOf(lettersOf(number));
  return place < 0 ? undefined : place + 1;
}

/** Counted up until it is neither another slot's card nor what a group of any tour could have, these days or others. */
function firstFree(day: Day, keys: DayKeys, taken: readonly string[]): string {
  const keyed = keys(day);
  for (let count = 0; ; count++) {
    const bytes = keyed(asciiOf(`tianfu tour card 1 ${taken.length + 1} ${count}`)).slice(0, BYTES);
    const card = lettersOf(bytes.reduce((sum, byte) => sum * 256 + byte, 0) % NUMBERS);
    const isGroups = readCode(card, day, keys, () => MOST_STOPS).kind !== 'forged';
    if (!isGroups && !taken.includes(card)) return card;
  }
}
