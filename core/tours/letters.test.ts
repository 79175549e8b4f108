import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, CODE_LENGTH, lettersOf, NUMBERS, numberOf } from './letters.ts';

const numbers = fc.integer({ min: 0, max: NUMBERS - 1 });
const places = Array.from({ length: CODE_LENGTH }, (_none, place) => place);
/** Spread over all that there are. */
const sample = Array.from({ length: 500 }, (_none, index) => Math.floor((index * NUMBERS) / 499.5));

const replaced = (code: string, place: number, letter: string): string =>
  code.slice(0, place) + letter + code.slice(place + 1);

const exchanged = (code: string, one: number, other: number): string =>
  replaced(replaced(code, one, code.charAt(other)), other, code.charAt(one));

describe('the eight characters of a code', () => {
  it('hold no two that look alike to whoever copies 0, O, 1, I or L', () => {
    expect(new Set(ALPHABET).size).toBe(31);
    expect(ALPHABET).not.toMatch(/[0O1IL]/);
    // What QR codes call alphanumeric: digits, capitals and a few signs.
    expect(ALPHABET).toMatch(/^[0-9A-Z]+$/);
  });

  it('are eight, and are read as the number that was written', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(lettersOf(number)).toHaveLength(CODE_LENGTH);
        expect(numberOf(lettersOf(number))).toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });

  it('show every single wrong character', () => {
    const wrong = sample
      .map(lettersOf)
      .flatMap((code) =>
        places.flatMap((place) =>
          Array.from(ALPHABET.replace(code.charAt(place), ''), (letter) => replaced(code, place, letter)),
        ),
      );
    expect(wrong).toHaveLength(500 * 8 * 30);
    expect(wrong.filter((code) => numberOf(code) !== undefined)).toEqual([]);
  });

  it('show every exchange of two characters, neighbours or not', () => {
    const wrong = sample
      .map(lettersOf)
      .flatMap((code) =>
        places
          .flatMap((one) => places.slice(one + 1).map((other) => exchanged(code, one, other)))
          .filter((made) => made !== code),
      );
    expect(wrong.length).toBeGreaterThan(13_000);
    expect(wrong.filter((code) => numberOf(code) !== undefined)).toEqual([]);
  });

  it('let one in 31 of all other mistakes through, no more', () => {
    let passed = 0;
    // The first three characters are anything: 31³ beginnings of one code.
    for (let beginning = 0; beginning < 31 ** 3; beginning++) {
      const letters = [beginning % 31, Math.floor(beginning / 31) % 31, Math.floor(beginning / 961)];
      const typed = letters.map((letter) => ALPHABET.charAt(letter)).join('') + lettersOf(0).slice(3);
      if (numberOf(typed) !== undefined) passed += 1;
    }
    expect(passed).toBe(31 ** 2);
  });

  it('may be typed small, in full width, with blanks and hyphens', () => {
    const code = lettersOf(27_182_818_284);
    const wide = Array.from(code, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
    for (const typed of [
      code.toLowerCase(),
      ` ${code.slice(0, 4)} ${code.slice(4)}\n`,
      `${code.slice(0, 4)}-${code.slice(4)}`,
      `${code.slice(0, 4)}–${code.slice(4)}`,
      wide.join(''),
    ])
      expect(numberOf(typed)).toBe(27_182_818_284);
  });

  it('are nothing when one is missing, one too many, or a character is of no code', () => {
    const code = lettersOf(27_182_818_284);
    for (const typed of [
      '',
      code.slice(1),
      `${code}2`,
      `${code}${code}`,
      `0${code.slice(1)}`,
      '天府展台天府展台',
    ])
      expect(numberOf(typed)).toBeUndefined();
  });
});
