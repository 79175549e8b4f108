/** How much light there is on a part of the screen, as a visitor sees it. */
import type { Locator } from '@playwright/test';
import sharp from 'sharp';

/** Of what stands in the place of `part`, 0 to 255 on average over all pixels and colours. */
export async function lightIn(part: Locator): Promise<number> {
  const { channels } = await sharp(await part.screenshot()).stats();
  const colours = channels.slice(0, 3);
  return colours.reduce((sum, { mean }) => sum + mean, 0) / colours.length;
}
