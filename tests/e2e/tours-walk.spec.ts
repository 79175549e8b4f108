/**
 * Each sample tour, walked from the first stop to the stars at a real kiosk in both languages, by touch: every stop opens where it
 * says, what it asks can be done there and is noticed, and nothing lets a group go on that has not done it.
 */
import type { Page } from '@playwright/test';
import { pick } from '#core/language.ts';
import type { Tour, TourStop } from '#core/tours/tour.ts';
import { beginVisit, endVisit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { DRAWN, PICTURED } from './support/seen.ts';
import { STILL } from './support/modes.ts';
import { EVERYTHING, LANGUAGES, type Language, picture } from './support/pictures.ts';
import { beginSlot } from './support/teacher.ts';
import { doStop, visitOf } from './support/tour-hands.ts';

/** A kiosk of the programme that shows all three exhibits. */
const KIOSK = 'hall-entrance';

async function look(page: Page, { id }: TourStop, when: string, language: Language): Promise<void> {
  if (!EVERYTHING) return;
  // What was touched last has moved by then.
  await page.waitForTimeout(1_500);
  await picture(page, `walk-${id}-${when}`, language);
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
      await doStop(page, stop, language, (when) => look(page, stop, when, language));
      await expect(page.locator('.tour-question')).toHaveText(pick(stop.discussion, language));
      const fours = await page.locator('.tour-code-four').allTextContents();
      visit = await visitOf(page, fours.join(''));
      await endVisit(page);
    });
  }
  return [tour, visit.code];
}

/** Each tour by turns in one language, the first by tours-hall.spec.ts over three kiosks; all of them when everything is asked for. */
const isWalked = (slot: number, language: Language): boolean =>
  EVERYTHING || (slot > 1 && (slot === 2) === (language === 'en'));

for (const language of LANGUAGES)
  for (const slot of [1, 2, 3].filter((one) => isWalked(one, language)))
    test.describe(`in ${language}`, () => {
      const settings = { language, access: STILL, tours: { kiosk: KIOSK } };
      test.use({ options: { settings } });

      test(`the tour of slot ${slot} is walked to its end, and everything done well`, {
        tag: EVERYTHING ? [DRAWN, PICTURED] : [],
      }, async ({ page }) => {
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
