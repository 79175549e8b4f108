import { describe, expect, it } from 'vitest';
import { lettersOf } from '#core/tours/letters.ts';
import { choosePlace, codeOf, type CodePad, deleteLetter, EMPTY_PAD, typeLetter } from './code-pad.ts';

const CODE = lettersOf(987_654_321);
const typed = (text: string, pad: CodePad = EMPTY_PAD): CodePad => Array.from(text).reduce(typeLetter, pad);

describe('the code pad', () => {
  it('has a code when eight characters are right, in small letters and full width too', () => {
    expect(codeOf(typed(CODE.slice(0, 7)))).toBeUndefined();
    expect(codeOf(typed(CODE))).toBe(CODE);
    expect(codeOf(typed(CODE.toLowerCase()))).toBe(CODE);
    const wide = Array.from(CODE, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
    expect(codeOf(typed(wide.join('')))).toBe(CODE);
  });

  it('says at once that a character is wrong, and takes the right one where it belongs', () => {
    const wrong = CODE.charAt(1) === 'A' ? 'B' : 'A';
    const pad = typed(CODE.charAt(0) + wrong + CODE.slice(2));
    expect(pad.note).toEqual({ is: 'mistyped' });
    expect(codeOf(pad)).toBeUndefined();
    const mended = typeLetter(choosePlace(pad, 1), CODE.charAt(1));
    expect(mended.note).toEqual({ is: 'none' });
    expect(codeOf(mended)).toBe(CODE);
  });

  it('deletes from the end, and a chosen place first', () => {
    const pad = typed('ABC');
    expect(deleteLetter(pad).letters.join('')).toBe('AB');
    expect(deleteLetter(choosePlace(pad, 0)).letters.slice(0, 3)).toEqual([undefined, 'B', 'C']);
    expect(deleteLetter(EMPTY_PAD)).toEqual(EMPTY_PAD);
  });

  it('says which characters are in no code, and takes no ninth', () => {
    expect(typeLetter(EMPTY_PAD, 'o').note).toEqual({ is: 'never' });
    expect(typeLetter(EMPTY_PAD, 'Enter')).toBe(EMPTY_PAD);
    expect(codeOf(typed(`${CODE}A`))).toBe(CODE);
  });
});
