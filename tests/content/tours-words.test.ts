import { describe, expect, it } from 'vitest';
import { showingOf } from '#core/tours/tour.ts';
import { PackSource } from '#packs/publish/source.ts';
import { textsOf } from './sample.ts';
import { content, problems, source } from './tours.ts';
import { keepsTheRules } from './typography.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];
const stops = content.tours.flatMap((tour) => tour.stops);
const sentences = (text: string): number => (text.match(/[。？]|[.?](?=\s|$)/g) ?? []).length;

describe('the sample of guided tours', () => {
  it('is read with nothing left out', () => {
    expect(problems).toEqual([]);
    expect(PackSource.safeParse(source).success).toBe(true);
  });

  it('has three tours of half an hour to three quarters, with time for the ways', () => {
    const waysOf = (minutes: number, of: readonly { readonly minutes: number }[]): number =>
      minutes - of.reduce((sum, stop) => sum + stop.minutes, 0);
    expect(content.tours).toHaveLength(3);
    for (const { minutes, stops: own } of content.tours) {
      expect(minutes).toBeGreaterThanOrEqual(30);
      expect(minutes).toBeLessThanOrEqual(45);
      expect(own).toHaveLength(6);
      expect(waysOf(minutes, own)).toBeGreaterThanOrEqual(own.length);
    }
  });

  it('uses every kind of task', () => {
    expect(new Set(stops.map(({ task }) => task.kind))).toEqual(
      new Set(['look', 'try', 'choose', 'estimate', 'order', 'find']),
    );
  });

  it('begins each tour twice a day, and no tour before the one before it is over', () => {
    const minuteOf = (time = ''): number => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return 60 * hours + minutes;
    };
    for (const { id } of content.tours)
      expect(content.slots.filter(({ tour }) => tour === id)).toHaveLength(2);
    const begins = content.slots.map(({ begins: time }) => minuteOf(time));
    const ends = content.slots.map(
      ({ begins: time, tour }) =>
        minuteOf(time) + (content.tours.find(({ id }) => id === tour)?.minutes ?? 0),
    );
    begins.slice(1).forEach((minute, index) => {
      expect(minute).toBeGreaterThanOrEqual(ends[index] ?? 0);
    });
  });

  // In `npm run bench:tours`' model ten groups wait 14 % of their time at six such kiosks, 9 % at seven, 6 % at eight.
  it('can be walked in its hall of eight kiosks without queues: every stop is on seven', () => {
    expect(content.kiosks).toHaveLength(8);
    for (const tour of content.tours) {
      const showing = showingOf(content, tour);
      const kiosks = tour.stops.map((_stop, stop) => showing.filter((shown) => shown.includes(stop)).length);
      expect(Math.min(...kiosks)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('its language', () => {
  keepsTheRules(chinese, english);

  it('says in two sentences what to do, and keeps hints and questions short', () => {
    const tooLong = stops.flatMap(({ id, prompt, hints, discussion }) => [
      ...(['zh-Hans', 'en'] as const)
        .filter((language) => sentences(prompt[language]) > 2)
        .map(() => `${id}: prompt`),
      ...(prompt['zh-Hans'].length > 70 || prompt.en.length > 190 ? [`${id}: prompt is long`] : []),
      ...hints
        .filter((hint) => hint['zh-Hans'].length > 45 || hint.en.length > 130)
        .map(({ en }) => `${id}: ${en}`),
      ...(discussion['zh-Hans'].length > 70 ? [`${id}: discussion`] : []),
    ]);
    expect(tooLong).toEqual([]);
  });

  it('gives two or three hints at each stop, and asks something on the way', () => {
    for (const { hints, discussion } of stops) {
      expect(hints.length).toBeGreaterThanOrEqual(2);
      expect(discussion['zh-Hans']).toMatch(/[？。]$/);
      expect(discussion['zh-Hans']).toContain('？');
    }
    for (const { closing } of content.tours) {
      expect(closing.questions.length).toBeGreaterThanOrEqual(3);
      expect(closing.questions.length).toBeLessThanOrEqual(5);
    }
  });
});
