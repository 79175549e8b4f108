/** What pupils do at a stop of the sample tours, by touch. */
import type { Page } from '@playwright/test';
import { pick } from '#core/language.ts';
import type { AskedTask } from '#core/tours/answer.ts';
import { isAsked } from '#core/tours/results.ts';
import type { TourStop } from '#core/tours/tour.ts';
import type { TourVisit } from '#core/tours/visit.ts';
import { expect } from './kiosk.ts';
import type { Language } from './pictures.ts';
import { ask } from './rpc.ts';

const act = (page: Page, nth: number) => page.locator('.kit-act').nth(nth);

/** A touch on the line of something that can be set. @param share of the line, 0 to 1 */
async function setTo(page: Page, control: number, share: number): Promise<void> {
  const line = page.locator('.kit-control').nth(control).locator('.kit-track');
  const { width, height } = (await line.boundingBox()) ?? { width: 0, height: 0 };
  await line.tap({ position: { x: width * share, y: height / 2 } });
}

/** What hands do where the exhibit itself has to notice, by the stop's id. */
const HANDS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  fusion: (page) => page.locator('.hall-related-person').first().tap(),
  async flower(page) {
    await page.locator('.hall-lantern', { hasText: /荣|Rong/ }).tap();
    await page.locator('.hall-flower-button').tap();
  },
  async turn(page) {
    for (let circle = 0; circle < 5; circle++) await act(page, 0).tap();
  },
  wrench: (page) => act(page, 0).tap(),
  oil: (page) => setTo(page, 1, 0.9),
  async elevator(page) {
    await setTo(page, 0, 0.75);
    await setTo(page, 1, 0.05);
    await act(page, 0).tap();
    const held = /缆绳到了地面|has reached the ground/;
    await expect(page.locator('.world-said')).toHaveText(held, { timeout: 30_000 });
    await act(page, 1).tap();
  },
  mind: (page) => page.locator('.sky-world').nth(2).tap(),
  async vote(page) {
    await page.locator('.vote-world').first().tap();
    await page.locator('.vote-year').nth(2).tap();
    await page.locator('.future-press').tap();
  },
};

/** Answers as the pack says that it is right. */
async function answer(page: Page, task: AskedTask, language: Language): Promise<void> {
  await page.locator('.ribbon-press').tap();
  await expect(page.locator('.ask-sheet')).toHaveAttribute('data-kind', task.kind);
  const choice = (text: string) => page.locator('.ask-choice').filter({ hasText: text });
  if (task.kind === 'choose') {
    const right = task.choices[task.right - 1];
    await choice(right === undefined ? '' : pick(right, language)).tap();
  }
  if (task.kind === 'order') for (const item of task.items) await choice(pick(item, language)).tap();
  if (task.kind === 'estimate') {
    const line = page.locator('.ask-line input');
    const { width, height } = (await line.boundingBox()) ?? { width: 0, height: 0 };
    const share = (task.truth - task.from) / (task.to - task.from);
    await line.tap({ position: { x: width * share, y: height / 2 } });
  }
  if (task.kind !== 'choose') await page.locator('.ask .press').tap();
  await expect(page.locator('.ask-verdict')).toHaveText(language === 'en' ? /right/i : '答对了');
  await expect(page.locator('.ask-explanation')).toHaveText(pick(task.explanation, language));
}

/** Does what the stop asks, well. @param look is called when it is done or told, before the group goes on */
export async function doStop(
  page: Page,
  stop: TourStop,
  language: Language,
  look: (when: 'told' | 'done') => Promise<void> = async () => undefined,
): Promise<void> {
  const { task } = stop;
  if (isAsked(task)) {
    await answer(page, task, language);
    await look('told');
    await page.locator('.ask .press').tap();
    return;
  }
  const press = page.locator('.ribbon-press');
  if (task.kind !== 'look') {
    await expect(press).toHaveCount(0);
    await HANDS[stop.id]?.(page);
    await expect(press).toBeVisible({ timeout: 60_000 });
    await look('done');
  }
  await press.tap();
}

/** What a kiosk knows of a group. */
export async function visitOf(page: Page, code: string): Promise<TourVisit> {
  const reading = await ask(page, 'tours.read', { code });
  if (reading.kind !== 'group') throw new Error(`${code} is ${reading.kind}`);
  return reading.visit;
}
