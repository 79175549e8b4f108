import { expect, it } from 'vitest';
import { BackOff } from './back-off.ts';

it('starts again at once for the visitor who stands there, then waits longer and longer, and forgets after a quiet minute', () => {
  const backOff = new BackOff();
  const delays = Array.from({ length: 8 }, (_, index) => backOff.fail(index));
  expect(delays).toEqual([0, 250, 1_000, 2_000, 5_000, 10_000, 30_000, 30_000]);
  expect(backOff.fail(70_000)).toBe(0);
});
