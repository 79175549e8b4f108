import { describe, expect, it } from 'vitest';
import { EXPERIMENT_IDS } from '#exhibits/tiangong-classroom/content.ts';
import { loadExperiment } from '#exhibits/tiangong-classroom/experiments/registry.ts';
import { PackSource } from '#packs/publish/source.ts';
import { content, facts, problems, source } from './classroom.ts';

const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ 'zh-Hans': zh, en });

it('the sample is read with nothing left out', () => {
  expect(problems).toEqual([]);
  expect(PackSource.safeParse(source).success).toBe(true);
});

describe.each(facts.map((fact) => [fact.id, fact] as const))('%s', (id, fact) => {
  const lesson = content.lessons.find((one) => one.id === id);
  const chapters = content.chapters.filter((chapter) => chapter.lesson === id);

  it('has the day, the mission, the module and the crew of the facts, and nothing unconfirmed', () => {
    expect(fact.confirmed).toBe(true);
    expect(lesson).toMatchObject({ number: fact.number, date: fact.date, mission: both(fact.mission) });
    expect(lesson?.module).toEqual(fact.module === undefined ? undefined : both(fact.module));
    expect(lesson?.crew).toEqual(fact.crew.map(both));
  });

  it('has every experiment of the facts as a chapter, by its name and in its order', () => {
    expect(fact.experiments.every((experiment) => experiment.confirmed)).toBe(true);
    expect(chapters.map(({ id: chapter }) => chapter)).toEqual(
      fact.experiments.map((one) => `${id}-${one.id}`),
    );
    expect(chapters.map(({ title }) => title['zh-Hans'])).toEqual(
      fact.experiments.map(({ name }) => name.zh),
    );
  });
});

describe('the experiments', () => {
  it('are all ten, by the names that they have on the bench', async () => {
    expect(content.experiments.map(({ id }) => id).toSorted()).toEqual([...EXPERIMENT_IDS].toSorted());
    for (const { id, title } of content.experiments)
      expect(title).toEqual((await loadExperiment(id)).words.title);
  });

  it('are each reached from a chapter', () => {
    const reached = new Set(content.chapters.map(({ experiment }) => experiment));
    expect(EXPERIMENT_IDS.filter((id) => !reached.has(id))).toEqual([]);
  });
});

it('no ground classroom is claimed but the one in Sichuan that is confirmed', () => {
  const texts = JSON.stringify(content);
  expect(texts).toContain('汶川县第一小学');
  expect(texts).not.toMatch(/四川科技馆|Sichuan Science/);
});

it('the notice says in both languages that the films are simulations and not recordings', () => {
  expect(content.notice['zh-Hans']).toMatch(/模拟.+不是课堂录像/);
  expect(content.notice.en).toMatch(/simulations.+not recordings/);
});
