import { describe, expect, it } from 'vitest';
import { createWords, type WordValues } from '#core/words.ts';
import { START, type VisitState } from '../model.ts';
import { sharesOf } from '../votes.ts';
import { en } from '../words/en.ts';
import { type FutureWord, zhHans } from '../words/zh-Hans.ts';
import { nearestTo } from './decade-words.ts';
import { dayOf, saidOf } from './result-words.ts';

const translate = createWords<Record<FutureWord, string>>({ 'zh-Hans': zhHans, en });
const TITLES: Readonly<Record<string, string>> = {
  bci: '脑机接口',
  'brain-bank': '脑库',
  cyberspace: '赛博空间',
};
const speech = {
  word: (key: FutureWord, values?: WordValues) => translate('zh-Hans', key, values),
  titleOf: (world: string) => TITLES[world] ?? world,
};
const said = (counts: Readonly<Record<string, number>>, state: Partial<VisitState> = {}) =>
  saidOf(speech, sharesOf(counts), { ...START, ...state }).join('');

describe('what the field of lights says', () => {
  it('names the one that leads, and the decade that most think of', () => {
    expect(said({ 'bci-2040': 5, 'brain-bank-2040': 2, 'brain-bank-never': 1 })).toBe(
      '8票里，脑机接口得了5票，领先。猜得最多的是2040年代。',
    );
  });

  it('names both of two that share the lead, and only counts more', () => {
    expect(said({ 'bci-2040': 2, 'brain-bank-later': 2 })).toBe('4票里，脑机接口和脑库并列第一，各2票。');
    expect(said({ 'bci-2040': 1, 'brain-bank-later': 1, 'cyberspace-never': 1 })).toBe(
      '3票里，有3项并列第一，各1票。',
    );
  });

  it('makes no majority of a single vote', () => {
    expect(said({ 'bci-2040': 1 })).toBe('第一票投给了脑机接口。');
  });

  it('says of later and never what they mean', () => {
    expect(said({ 'bci-later': 3 })).toContain('要等到更晚');
    expect(said({ 'bci-never': 3 })).toContain('也许永远不会');
  });

  it('tells whoever has voted which light is theirs, but not among the votes of all halls', () => {
    const votes = { counts: { 'bci-2040': 2 }, mine: 'bci-2040' };
    expect(said(votes.counts, { votes })).toContain('金色的那一点，是你的。');
    expect(said(votes.counts, { votes, scope: 'halls' })).not.toContain('金色');
  });

  it('speaks of one world alone when its name was touched, also when nobody voted for it', () => {
    const counts = { 'bci-2040': 5, 'brain-bank-never': 9 };
    expect(said(counts, { only: 'bci' })).toBe('脑机接口得了5票。猜得最多的是2040年代。');
    expect(said(counts, { only: 'cyberspace' })).toBe('赛博空间还没有人投。');
  });

  it('says what a light stands for where it is more than one vote', () => {
    expect(said({ 'bci-2040': 9_000 })).toContain('一点光代表5票。');
    expect(said({ 'bci-2040': 9 })).not.toContain('一点光');
  });
});

it('a day is read as each language writes it', () => {
  expect(dayOf('2026-05-01', 'zh-Hans')).toBe('2026年5月1日');
  expect(dayOf('2026-05-01', 'en')).toBe('1 May 2026');
});

it('a finger takes the nearest decade', () => {
  const places = [0, 100, 200].map((x) => ({ x, y: 0 }));
  expect(nearestTo({ x: 149, y: 30 }, places)).toBe(1);
  expect(nearestTo({ x: 151, y: -30 }, places)).toBe(2);
  expect(nearestTo({ x: 0, y: 0 }, [])).toBe(-1);
});
