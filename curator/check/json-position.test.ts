import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWrong } from './json-position.ts';

/** The text up to where it goes wrong. */
const rightPart = (text: string): string => text.slice(0, firstWrong(text));

describe('the place of a mistake in JSON', () => {
  it.each([
    ['a value that is missing', '{"a": }', '{"a": '],
    ['a comma that is missing', '{"a": 1 "b": 2}', '{"a": 1 '],
    ['a comma too many', '[1, 2, ]', '[1, 2, '],
    ['a Chinese comma', '{"a": 1，"b": 2}', '{"a": 1'],
    ['Chinese quotation marks', '{“a”: 1}', '{'],
    ['a quotation mark that is missing', '{"a": "rice,\n"b": 1}', '{"a": '],
    ['a bracket that is not closed', '{"a": [1, 2', '{"a": [1, 2'],
    ['something after the end', '{} {}', '{} '],
    ['a comment', '{ // note\n}', '{ '],
  ])('is found: %s', (_what, text, right) => {
    expect(rightPart(text)).toBe(right);
  });

  it('is the end for whatever is right', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const spread = JSON.stringify(JSON.parse(text), undefined, indent);
        expect(rightPart(spread)).toBe(spread);
      }),
    );
  });

  it('is found wherever a right text is cut off', () => {
    const text = '{"a": [1, {"b": "水稻"}], "c": -1.5e3}';
    for (let length = 0; length < text.length; length++)
      expect(firstWrong(text.slice(0, length))).toBeLessThanOrEqual(length);
  });
});
