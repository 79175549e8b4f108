import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedTask, isRight, markFor, shuffled } from './answer.ts';

const said = { 'zh-Hans': '一', en: 'one' };
const choose: AskedTask = {
  kind: 'choose',
  question: said,
  choices: [said, said, said],
  right: 2,
  explanation: said,
};
const estimate: AskedTask = {
  kind: 'estimate',
  question: said,
  unit: said,
  from: 0,
  to: 100,
  truth: 40,
  within: 5,
  explanation: said,
};
const order: AskedTask = { kind: 'order', question: said, items: [said, said, said], explanation: said };

describe('isRight', () => {
  it('knows the choice by its number', () => {
    expect([1, 2, 3].map((answer) => isRight(choose, answer))).toEqual([false, true, false]);
  });

  it('takes an estimate that is near enough, at both ends', () => {
    expect([34.9, 35, 40, 45, 45.1].map((answer) => isRight(estimate, answer))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('takes the items of an order in their order and in no other', () => {
    expect(isRight(order, [1, 2, 3])).toBe(true);
    for (const other of [[1, 3, 2], [1, 2], [1, 2, 3, 4], []]) expect(isRight(order, other)).toBe(false);
  });

  it('takes no answer of another kind', () => {
    expect([isRight(choose, [2]), isRight(estimate, [40]), isRight(order, 1)]).toEqual([false, false, false]);
  });
});

describe('markFor', () => {
  it('is well done at the first attempt and without a hint alone', () => {
    expect(markFor(true, 0, 0)).toBe(2);
    expect([markFor(true, 1, 0), markFor(true, 0, 1), markFor(false, 2, 0)]).toEqual([1, 1, 1]);
  });
});

describe('shuffled', () => {
  it('has every item once and never stands in the right order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 1, max: 16 }), (items, group) => {
        const found = shuffled(items, group);
        const right = Array.from({ length: items }, (_none, index) => index + 1);
        expect(found.toSorted((one, other) => one - other)).toEqual(right);
        expect(found).not.toEqual(right);
      }),
    );
  });
});
