import { describe, expect, it } from 'vitest';
import { PackSource } from '#packs/publish/source.ts';
import { content, facts, problems, source } from './future.ts';
import { textsOf } from './sample.ts';
import { keepsTheRules } from './typography.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];

describe('the sample of Future Tech', () => {
  it('is read with nothing left out', () => {
    expect(problems).toEqual([]);
    expect(PackSource.safeParse(source).success).toBe(true);
  });

  it('shows the ten of the announcement, all confirmed, in its order', () => {
    expect(facts.items.every(({ confirmed }) => confirmed)).toBe(true);
    expect(content.worlds.map(({ id }) => id)).toEqual(
      facts.items.toSorted((one, other) => one.order - other.order).map(({ id }) => id),
    );
  });

  it('calls them by the confirmed Chinese names, without what stands in brackets behind', () => {
    const confirmed = facts.items.filter(({ chineseNameConfirmed }) => chineseNameConfirmed);
    const shown = confirmed.map(
      ({ id }) => content.worlds.find((world) => world.id === id)?.title['zh-Hans'],
    );
    expect(shown).toEqual(confirmed.map(({ name }) => name.zh.replace(/（.*）$/, '')));
    expect(shown).toHaveLength(5);
  });

  it('has every name that is not confirmed reviewed by the curator', () => {
    const { review } = PackSource.parse(source);
    const named = new Set(review?.map(({ place }) => place));
    const doubtful = facts.items.filter(({ chineseNameConfirmed }) => !chineseNameConfirmed);
    expect(doubtful).toHaveLength(5);
    for (const { id } of doubtful) {
      const at = content.worlds.findIndex((world) => world.id === id);
      expect(named).toContain(`content.json worlds[${at}].title`);
    }
  });

  it('names the day of the announcement, and claims no votes that nobody has cast', () => {
    const [year = '', month = '', day = ''] = facts.announced.split('-');
    expect(content.lead['zh-Hans']).toContain(`${year}年${Number(month)}月${Number(day)}日`);
    expect(content.lead.en).toContain(`${Number(day)} October ${year}`);
    expect(content.halls).toEqual([]);
    expect(content.hallsUntil).toBeUndefined();
  });
});

describe('its language', () => {
  keepsTheRules(chinese, english);

  it('leaves time to look: two sentences at most at each stop', () => {
    const sentences = (text: string): number => (text.match(/[。？]/g) ?? []).length;
    const tooLong = content.worlds.flatMap(({ id, dreamt, exists, missing, needed }) =>
      [dreamt, exists, missing, needed]
        .filter(
          (stop) => sentences(stop['zh-Hans']) > 2 || stop['zh-Hans'].length > 80 || stop.en.length > 240,
        )
        .map((stop) => `${id}: ${stop.en}`),
    );
    expect(tooLong).toEqual([]);
  });
});
