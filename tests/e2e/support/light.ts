/** How much light there is on a part of the screen, as a visitor sees it. */
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** Of what stands in the place of `part`, 0 to 255 on average over all pixels and colours. */
export const lightIn = async (part: Locator): Promise<number> => lightOf(await part.screenshot());

/** The same of a part of the screen, CSS px, whatever stands there. */
export const lightAt = async (
  page: Page,
  clip: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
): Promise<number> => lightOf(await page.screenshot({ clip }));

async function lightOf(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).stats();
  const colours = channels.slice(0, 3);
  return colours.reduce((sum, { mean }) => sum + mean, 0) / colours.length;
}
