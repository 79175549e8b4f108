import { describe, expect, it } from 'vitest';
import { lettersOf, NUMBERS } from '#core/tours/letters.ts';
import { codeIn, lookAt, LOOK_EVERY_MS, untilNextLook } from './camera.ts';

const CODE = lettersOf(NUMBERS - 123_456_789);

describe('what a camera reads', () => {
  it.each([CODE, CODE.toLowerCase(), `${CODE.slice(0, 4)}-${CODE.slice(4)}`, ` ${CODE}\n`])(
    '%j is a code',
    (text) => {
      expect(codeIn(text)).toBe(CODE);
    },
  );

  it.each([
    '',
    'https://example.org/',
    CODE.slice(1),
    `${CODE}${CODE}`,
    // One wrong character.
    `${CODE.slice(0, 7)}${CODE.endsWith('2') ? '3' : '2'}`,
    `${CODE}${' '.repeat(1_000_000)}`,
  ])('other texts are nobody’s code', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});

describe('a look', () => {
  it('goes to the middle square, and no finer than it must', () => {
    expect(lookAt(1280, 720)).toEqual({ x: 280, y: 0, from: 720, to: 640 });
    expect(lookAt(480, 640)).toEqual({ x: 0, y: 80, from: 480, to: 480 });
  });

  it('waits for a picture', () => {
    expect(lookAt(0, 0)).toBeUndefined();
  });

  it('begins eight times in a second at most, and at once after one that took long', () => {
    expect(untilNextLook(1_000, 1_010)).toBe(LOOK_EVERY_MS - 10);
    expect(untilNextLook(1_000, 1_400)).toBe(0);
  });
});
