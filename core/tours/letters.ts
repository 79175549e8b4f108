/**
 * Eight characters that a pupil can copy: seven digits to the base 31, and one that checks them.
 *
 * The check: with the places numbered 1 to 8 and every character taken as a number from 0 to 30, the sum of place times
 * character is divisible by 31. 31 is a prime, so
 * - one wrong character at place p adds p·d, 0 < |d| < 31: neither p nor d is divisible by 31, so p·d is not;
 * - two characters changed over between places p and q add (p − q)·(b − a), and again no factor is divisible by 31, unless
 *   a = b and nothing was changed.
 * Hence every single wrong character and every exchange of two, neighbours or not, is caught. Of other mistakes one in 31
 * passes, and meets the day's key (code.ts).
 */

/** Without 0, O, 1, I and L. All of them are in the small alphabet of QR codes, so that a code is a QR of the smallest size. */
export const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

const BASE = ALPHABET.length;
/** Times 8 it is 1 modulo 31: turns the sum of seven places into the character of the eighth. */
const EIGHTH = 4;

/** How many numbers seven characters can write: 31⁷. */
export const NUMBERS = BASE ** (CODE_LENGTH - 1);

/** @param number 0 to NUMBERS − 1 */
export function lettersOf(number: number): string {
  const digits: number[] = [];
  for (let rest = number; digits.length < CODE_LENGTH - 1; rest = Math.floor(rest / BASE))
    digits.push(rest % BASE);
  const check = (BASE - (weighted(digits) % BASE)) * EIGHTH;
  return [...digits, check % BASE].map((digit) => ALPHABET.charAt(digit)).join('');
}

/** The number that was written; undefined where something was mistyped. Case, blanks, hyphens and full width do not matter. */
export function numberOf(typed: string): number | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  const digits = Array.from(letters, (letter) => ALPHABET.indexOf(letter));
  if (digits.length !== CODE_LENGTH || digits.includes(-1) || weighted(digits) % BASE !== 0) return undefined;
  return digits.slice(0, -1).reduceRight((number, digit) => number * BASE + digit, 0);
}

const weighted = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, place) => sum + digit * (place + 1), 0);
