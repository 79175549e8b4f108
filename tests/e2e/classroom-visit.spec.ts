/** A visitor in the Tiangong Classroom, in the browser host and with the sample's own films, by touch alone. */
import type { Locator, Page } from '@playwright/test';
import { fingersOn } from './support/fingers.ts';
import { beginVisit, openExhibit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { DRAWN } from './support/seen.ts';

test.use({ viewport: { width: 720, height: 1280 }, options: {} });
test.setTimeout(180_000);

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

async function enterLessonThree(page: Page): Promise<void> {
  await beginVisit(page);
  await openExhibit(page, '天宫课堂');
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
  await page.locator('.orbit-lesson').nth(2).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第三课');
}

/** What the bench says once it says something else than before. */
async function nextSentence(page: Page, before: string): Promise<string> {
  const sentence = page.locator('.bench-sentence');
  await expect.poll(() => sentence.innerText(), { timeout: 20_000 }).not.toBe(before);
  return sentence.innerText();
}

test('lesson three is played, its captions are switched, its question is answered; the wrench is flicked about each axis, by button and by finger', {
  tag: DRAWN,
}, async ({ page }) => {
  await enterLessonThree(page);
  await button(page, '播放').tap();
  const caption = page.locator('.replay-caption');
  await expect(caption).toHaveText('在地面，水爬到一定高度就停下。', { timeout: 20_000 });
  await button(page, 'English').tap();
  await expect(caption).toHaveText(/[a-z]/);
  await expect(page.getByText('同一根细管，在哪里水爬得更高？')).toBeVisible({ timeout: 60_000 });
  await button(page, '在太空').tap();
  await expect(page.getByRole('status')).toContainText('答对了');
  await button(page, '继续看').tap();

  await button(page, '会调头的扳手').tap();
  await button(page, '亲手试试').tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会调头的扳手');
  let said = await page.locator('.bench-sentence').innerText();
  for (const axis of ['绕长柄转', '绕横杆转', '平着转']) {
    await button(page, axis).tap();
    said = await nextSentence(page, said);
  }
  await button(page, '重来').tap();
  said = await nextSentence(page, said);
  const fingers = await fingersOn(page);
  const [finger = 0] = await fingers.down({ x: 200, y: 420 });
  await fingers.move([finger], { x: 320, y: 0 });
  await fingers.up(finger);
  await nextSentence(page, said);
});
