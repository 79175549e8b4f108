import { describe, expect, it } from 'vitest';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { peopleContent } from '#tests/builders/people.ts';
import { openHall } from './hall-context.ts';

const fixed = <Value>(current: Value) => ({ current, subscribe: () => () => undefined });
const content = peopleContent(12);
const [someone] = content.people;
if (someone === undefined) throw new Error('Nobody is in the hall.');

/** The hall with counters that answer as the test wants; no picture, no page. */
function opened(add: () => Promise<number> = async () => 1) {
  const reports: string[] = [];
  const context = {
    content,
    language: fixed('zh-Hans'),
    access: fixed(DEFAULT_ACCESS),
    screen: fixed(screenGeometry(DEFAULT_SETTINGS.screen, 1080, 1920)),
    sound: { play: () => undefined },
    counts: { read: async () => ({}), add },
    report: (message: string) => void reports.push(message),
  };
  return { hall: openHall(context as unknown as Parameters<typeof openHall>[0]), reports };
}

describe('a flower', () => {
  it('is given when it is on the disk, and a tour is told then', async () => {
    let answer: (count: number) => void = () => undefined;
    const { hall } = opened(() => new Promise((resolve) => (answer = resolve)));
    const giving = hall.give(someone);
    expect(hall.guide.state.current.done).toEqual([]);
    answer(1);
    await giving;
    expect(hall.state.value.given).toEqual([someone.id]);
    expect(hall.guide.state.current.done).toEqual(['flower-given']);
  });

  it('that is not counted is not given', async () => {
    const { hall, reports } = opened(() => Promise.reject(new Error('disk full')));
    await hall.give(someone);
    expect(hall.guide.state.current.done).toEqual([]);
    expect(reports.join()).toContain('disk full');
  });

  it('whose giver has left meanwhile stands in the garden, and is not the next visitor’s', async () => {
    let answer: (count: number) => void = () => undefined;
    const { hall } = opened(() => new Promise((resolve) => (answer = resolve)));
    const giving = hall.give(someone);
    hall.reset();
    answer(1);
    await giving;
    expect(hall.flowers.value).toEqual({ [someone.id]: 1 });
    expect(hall.state.value.given).toEqual([]);
    expect(hall.guide.state.current.done).toEqual([]);
  });
});

describe('a tour in the hall', () => {
  it('opens a place from anywhere, once and with nothing done; and a reset forgets all', () => {
    const { hall } = opened();
    const told: unknown[] = [];
    hall.act({ type: 'view', view: 'garden' });
    hall.guide.state.subscribe((state) => told.push(state));
    const before = hall.beginning.value;
    expect(hall.guide.open(`field/${someone.field}`)).toBe(true);
    expect(told).toEqual([{ place: `field/${someone.field}`, done: [] }]);
    expect(hall.beginning.value).toBe(before + 1);
    expect(hall.guide.open('field/none')).toBe(false);
    hall.reset();
    expect(hall.guide.state.current).toEqual({ place: undefined, done: [] });
  });
});
