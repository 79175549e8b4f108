import { describe, expect, it } from 'vitest';
import { sampleSlot } from '#tests/builders/class.ts';
import { answerText, countOf, isAsked, resultsOf, rightAnswer } from './results.ts';

const results = resultsOf(sampleSlot(1, 8));
const at = (place: number) => {
  const result = results[place];
  if (result === undefined) throw new Error(`no stop ${place}`);
  return result;
};

describe('what a class has found', () => {
  it('counts groups that did a stop, and those that did it well', () => {
    const { groups } = sampleSlot(1, 8);
    for (const [place, { done, well }] of results.entries()) {
      expect(done).toBe(groups.filter(({ progress }) => (progress.marks[place] ?? 0) > 0).length);
      expect(well).toBe(groups.filter(({ progress }) => progress.marks[place] === 2).length);
    }
  });

  it('gathers equal answers, the right one first, with the groups that gave them', () => {
    expect(at(2).answers).toEqual([
      { answer: 2, right: true, groups: [1, 2, 4] },
      { answer: 1, right: false, groups: [3] },
      { answer: 3, right: false, groups: [5] },
    ]);
    expect(countOf(at(2))).toEqual({ right: 3, known: 5 });
  });

  it('takes an estimate within its bounds for right, and an order only as it is', () => {
    expect(at(3).answers.map(({ answer, right }) => [answer, right])).toEqual([
      [16, true],
      [15, true],
      [8, false],
      [24, false],
    ]);
    expect(at(4).answers.map(({ right, groups }) => [right, groups])).toEqual([
      [true, [1, 2]],
      [false, [3]],
    ]);
  });

  it('has no answers for stops that ask nothing', () => {
    for (const place of [0, 1, 5]) expect(at(place).answers).toEqual([]);
  });

  it('reads answers out in both languages', () => {
    const said = (place: number, language: 'zh-Hans' | 'en') => {
      const { task } = at(place).stop;
      return isAsked(task) ? answerText(task, rightAnswer(task), language) : '';
    };
    expect([said(2, 'zh-Hans'), said(3, 'zh-Hans'), said(4, 'zh-Hans')]).toEqual([
      '停在中间',
      '16 次',
      '质量测量 → 单摆运动 → 陀螺演示',
    ]);
    expect(said(3, 'en')).toBe('16 sunrises');
  });

  it('says nothing of an answer that the tour does not have', () => {
    const { task } = at(2).stop;
    expect(isAsked(task) && answerText(task, 9, 'en')).toBe('–');
  });
});
