/** What staff and teachers do at the pages of a class. */
import { expect, type Page } from '@playwright/test';
import { rightAnswer, isAsked } from '#core/tours/results.ts';
import type { TourAnswer } from '#core/tours/visit.ts';
import { ask } from './rpc.ts';
import { makeStaffGesture } from './hands.ts';

export const PIN = '2580';

/** Opens the page 导览 of the staff panel; the first time the PIN is set. */
export async function openClasses(page: Page): Promise<void> {
  await makeStaffGesture(page);
  for (let entry = 0; entry < 2 && (await page.locator('.facts').count()) === 0; entry++) {
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  await page.locator('.panel > .panel-pages .panel-page').nth(1).tap();
  await expect(page.locator('.class-slot').first()).toBeVisible();
}

/** The first class of the day sets out. */
export async function beginClass(page: Page): Promise<void> {
  await page.locator('.class-slot').first().tap();
  await page.locator('.class-begin .press').tap();
  await expect(page.locator('.class-group').first()).toBeVisible();
}

/** The code of a group as it stands on the teacher's screen, `ABCD-EFGH`. @param group from 1 */
export async function codeOn(page: Page, group: number): Promise<string> {
  const fours = page
    .locator('.class-group')
    .nth(group - 1)
    .locator('.class-letters > span');
  await fours.nth(1).waitFor();
  return (await fours.allTextContents()).join('-');
}

/** The tour of a slot begins. @returns the code of its first group, `ABCD-EFGH` */
export async function beginSlot(page: Page, slot: number): Promise<string> {
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

/** The teacher's card of the class that is open, as staff see it; they go away then. @returns its letters */
export async function cardOn(page: Page): Promise<string> {
  await page.locator('.class-card .quiet').tap();
  const fours = page.locator('.class-code .tour-code-four');
  await fours.nth(1).waitFor();
  const card = (await fours.allTextContents()).join('');
  await page.locator('.class-code .press').tap();
  await page.locator('.panel-leave').tap();
  return card;
}

/** A group walks some stops at another screen; wrong where it answers and its number is even. */
export async function walk(page: Page, code: string, stops: number): Promise<void> {
  let reading = await ask(page, 'tours.read', { code });
  for (let stop = 0; stop < stops; stop++) {
    if (reading.kind !== 'group') throw new Error(`The code ${code} is ${reading.kind}.`);
    const { tour, progress, code: now } = reading.visit;
    const task = tour.stops[stop]?.task;
    const even = progress.group % 2 === 0;
    const answer =
      task !== undefined && isAsked(task) ? (even ? wrong(rightAnswer(task)) : rightAnswer(task)) : undefined;
    const finished = {
      stop,
      mark: even ? (1 as const) : (2 as const),
      ...(answer === undefined ? {} : { answer }),
    };
    reading = await ask(page, 'tours.finish', {
      code: now,
      finished: finished as Parameters<typeof ask<'tours.finish'>>[2]['finished'],
    });
  }
}

function wrong(right: TourAnswer): TourAnswer {
  if (typeof right !== 'number') return right.toReversed();
  return right === 1 ? 2 : right > 3 ? Math.round(right * 0.6) : 1;
}
