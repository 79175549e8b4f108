import { describe, expect, it } from 'vitest';
import { rawStop, rawTour, text } from '#tests/builders/tours.ts';
import { showingOf, stopsOf, toursContentSchema, tourOf } from './tour.ts';

const hall = { id: 'hall', name: text('By the door'), exhibits: ['tribute-hall'] };
const worlds = { id: 'worlds', name: text('By the window'), exhibits: ['future-tech', 'tribute-hall'] };
const raw = {
  title: text('Tours'),
  tours: [
    rawTour('light', [rawStop('one'), rawStop('two')]),
    rawTour('future', [rawStop('one', 'future-tech'), rawStop('two'), rawStop('three', 'future-tech')]),
  ],
  slots: [
    { slot: 1, tour: 'light', begins: '09:30' },
    { slot: 4, tour: 'future' },
  ],
  kiosks: [hall, worlds],
};

const problemsOf = (changed: object): readonly string[] =>
  toursContentSchema
    .read({ ...raw, ...changed })
    .problems.map(({ place, message }) => `${place}: ${message}`);

/** What is wrong with one stop whose task is this. */
const problemsOfTask = (task: unknown): readonly string[] =>
  problemsOf({ tours: [rawTour('light', [{ ...rawStop('one'), task }])], slots: [] });

describe('a pack of tours', () => {
  it('is read whole, and says which tour is walked in a slot and what each kiosk shows of it', () => {
    const { content, problems } = toursContentSchema.read(raw);
    expect(problems).toEqual([]);
    expect(tourOf(content, 4)?.id).toBe('future');
    expect([1, 2, 4].map(stopsOf(content))).toEqual([2, 0, 3]);
    const [light, future] = content.tours;
    expect(light && showingOf(content, light)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(future && showingOf(content, future)).toEqual([[1], [0, 1, 2]]);
  });

  it('that names no kiosks is walked at one that shows everything', () => {
    const { content } = toursContentSchema.read({ ...raw, kiosks: [] });
    expect(content.tours.map((tour) => showingOf(content, tour))).toEqual([[[0, 1]], [[0, 1, 2]]]);
  });

  it('keeps the numbers of the other slots when one is wrong, for they are in the codes', () => {
    const slots = [
      { slot: 1, tour: 'nowhere' },
      { slot: 2, tour: 'light' },
      { slot: 2, tour: 'future' },
      { slot: 9, tour: 'light' },
      { slot: 3, tour: 'future', begins: '9:30' },
      { slot: 8, tour: 'future' },
    ];
    const { content, problems } = toursContentSchema.read({ ...raw, slots });
    expect(content.slots.map(({ slot, tour }) => `${slot} ${tour}`)).toEqual(['2 light', '8 future']);
    expect(problems.map(({ place }) => place).toSorted()).toEqual([
      'slots[1]',
      'slots[2]',
      'slots[3].slot',
      'slots[4].begins',
    ]);
  });

  it('says which stops no kiosk can show', () => {
    expect(problemsOf({ kiosks: [hall] })).toEqual([
      'tours[future].stops[one].exhibit: no kiosk of the hall shows "future-tech"',
      'tours[future].stops[three].exhibit: no kiosk of the hall shows "future-tech"',
    ]);
  });
});

describe('a tour', () => {
  const tour = (changed: object): readonly string[] =>
    problemsOf({ tours: [{ ...rawTour('light', [rawStop('one')]), ...changed }], slots: [] });

  it('has one to eight stops, each with a name of its own', () => {
    const stops = (count: number): unknown[] =>
      Array.from({ length: count }, (_none, index) => rawStop(`stop-${index}`));
    expect(tour({ stops: stops(8) })).toEqual([]);
    expect(tour({ stops: stops(9) })).toHaveLength(1);
    expect(tour({ stops: [] })).toHaveLength(1);
    expect(tour({ stops: [rawStop('one'), rawStop('one')] })).toEqual([
      'tours[0].stops: two stops have the same id',
    ]);
  });

  it('lasts no shorter than its stops, and is for somebody', () => {
    expect(tour({ minutes: 5 })).toEqual([]);
    expect(tour({ minutes: 4 })).toEqual(['tours[0].minutes: the stops alone take longer']);
    expect(tour({ audience: { from: 12, to: 10 } })).toHaveLength(1);
  });

  it('leads to places in exhibits, never out of them', () => {
    const link = (to: string): number => tour({ stops: [{ ...rawStop('one'), link: to }] }).length;
    expect(link('person/hou-xun')).toBe(0);
    for (const wrong of ['', '/person', '../person', 'https://example.org', 'person/侯洵', 'a//b'])
      expect(link(wrong)).toBe(1);
  });
});

describe('what a stop asks', () => {
  const choose = {
    kind: 'choose',
    question: text('Which?'),
    choices: [text('This'), text('That')],
    right: 2,
    explanation: text('That one.'),
  };
  const estimate = {
    kind: 'estimate',
    question: text('How high?'),
    unit: text('km'),
    from: 100,
    to: 1_000,
    truth: 400,
    within: 50,
    explanation: text('About 400 km.'),
  };
  const order = {
    kind: 'order',
    question: text('What came first?'),
    items: [text('One'), text('Two'), text('Three')],
    explanation: text('One, two, three.'),
  };

  it('is to look, try, choose, estimate, order or find', () => {
    const find = { kind: 'find', question: text('Where?'), target: 'person/hou-xun' };
    for (const task of [{ kind: 'look' }, { kind: 'try', task: 'flip' }, choose, estimate, order, find])
      expect(problemsOfTask(task)).toEqual([]);
  });

  it('has an answer', () => {
    for (const task of [
      { ...choose, right: 3 },
      { ...choose, choices: [text('This')] },
      { ...estimate, truth: 1_001 },
      { ...estimate, from: 1_000, to: 100 },
      { ...estimate, within: 0 },
      { ...order, items: order.items.slice(1) },
      { kind: 'dance' },
    ])
      expect(problemsOfTask(task)).toHaveLength(1);
  });
});
