/**
 * Each sample tour, walked from the first stop to the stars at a real kiosk in both languages, by touch: every stop opens where it
 * says, what it asks can be done there and is noticed, and nothing lets a group go on that has not done it.
 */
import type { Page } from '@playwright/test';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { pick } from '#core/language.ts';
import type { AskedTask } from '#core/tours/answer.ts';
import { isAsked } from '#core/tours/results.ts';
import type { Tour, TourStop } from '#core/tours/tour.ts';
import type { TourVisit } from '#core/tours/visit.ts';
import { beginVisit, endVisit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { EVERYTHING, LANGUAGES, type Language, picture } from './support/pictures.ts';
import { ask } from './support/rpc.ts';
import { codeOn, openClasses } from './support/teacher.ts';

/** A kiosk of the programme that shows all three exhibits. */
const KIOSK = 'hall-entrance';
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

async function doStop(page: Page, stop: TourStop, language: Language): Promise<void> {
  const { task } = stop;
  if (isAsked(task)) {
    await answer(page, task, language);
    await look(page, stop, 'told', language);
    await page.locator('.ask .press').tap();
    return;
  }
  const press = page.locator('.ribbon-press');
  if (task.kind !== 'look') {
    await expect(press).toHaveCount(0);
    await HANDS[stop.id]?.(page);
    await expect(press).toBeVisible({ timeout: 60_000 });
    await look(page, stop, 'done', language);
  }
  await press.tap();
}

async function look(page: Page, { id }: TourStop, when: string, language: Language): Promise<void> {
  if (EVERYTHING) await picture(page, `walk-${id}-${when}`, language, 1_500);
}

/** The tour of a slot begins; the code of its first group. */
async function beginSlot(page: Page, slot: number): Promise<string> {
  await openClasses(page);
  await page
    .locator('.class-slot')
    .nth(slot - 1)
    .tap();
  await page.locator('.class-begin .press').tap();
  await expect(page.locator('.class-group').first()).toBeVisible();
  const code = await codeOn(page, 1);
  await page.locator('.panel-leave').tap();
  return code;
}

async function visitOf(page: Page, code: string): Promise<TourVisit> {
  const reading = await ask(page, 'tours.read', { code });
  if (reading.kind !== 'group') throw new Error(`${code} is ${reading.kind}`);
  return reading.visit;
}

/** @returns the tour, and the code after its last stop */
async function walkTour(page: Page, first: string, language: Language): Promise<[Tour, string]> {
  let visit = await visitOf(page, first);
  const { tour } = visit;
  for (let walked = 0; walked < tour.stops.length; walked++) {
    const stop = tour.stops[visit.here ?? -1];
    if (stop === undefined) throw new Error(`Nothing is left here after ${walked} stops`);
    await test.step(stop.id, async () => {
      await beginVisit(page);
      await page.locator('.tour-entry').tap();
      await page.keyboard.type(visit.code.replace('-', ''));
      await page.locator('.tour-subject .press').tap();
      await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 30_000 });
      await expect(page.locator('.ribbon-title strong')).toHaveText(pick(stop.title, language));
      await expect(page.locator('.ribbon-task')).toHaveText(pick(stop.prompt, language));
      await look(page, stop, 'open', language);
      await doStop(page, stop, language);
      await expect(page.locator('.tour-question')).toHaveText(pick(stop.discussion, language));
      const fours = await page.locator('.tour-code-four').allTextContents();
      visit = await visitOf(page, fours.join(''));
      await endVisit(page);
    });
  }
  return [tour, visit.code];
}

for (const language of LANGUAGES)
  for (const slot of [1, 2, 3])
    test.describe(`in ${language}`, () => {
      const access = { ...DEFAULT_ACCESS, reducedMotion: true };
      const settings = { language, access, tours: { kiosk: KIOSK } };
      test.use({ options: { painted: EVERYTHING, settings } });

      test(`the tour of slot ${slot} is walked to its end, and everything done well`, async ({ page }) => {
        test.setTimeout(300_000);
        const code = await beginSlot(page, slot);
        const [tour, last] = await walkTour(page, code, language);
        const { progress, here } = await visitOf(page, last);
        expect(progress.marks.slice(0, tour.stops.length)).toEqual(tour.stops.map(() => 2));
        expect(here).toBeUndefined();
        await beginVisit(page);
        await page.locator('.tour-entry').tap();
        await page.keyboard.type(last.replace('-', ''));
        await expect(page.locator('[data-view="tour-closing"]')).toContainText(
          pick(tour.closing.title, language),
        );
      });
    });
