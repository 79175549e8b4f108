import { expect, it } from 'vitest';
import { sizeText } from './size.ts';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [18_700, '19 KB'],
  [99_999, '100 KB'],
  [100_000, '0.1 MB'],
  [20_650_000, '20.6 MB'],
])('%d bytes are %s: never 0.0 of something that is there', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
