/**
 * From the tap on play to the film's first picture, beside a page that holds nothing but the same `<video>`: both by turns, the
 * ratio of each pair, since the machine's speed swings.
 */
import type { Page } from '@playwright/test';
import type { Bench } from '../parts/opened.ts';
import { atMost, median, type Row } from '../table.ts';
import { openClassroom } from './opened.ts';

const FILM = '/packs/tiangong-classroom-sample/films/lesson-1.webm';

export async function measureFilms(bench: Bench): Promise<readonly Row[]> {
  const found: { player: number; bare: number }[] = [];
  for (let pair = 0; pair < (bench.short ? 2 : 9); pair++) {
    const first = pair % 2 === 0 ? await ofPlayer(bench) : await ofBare(bench);
    const second = pair % 2 === 0 ? await ofBare(bench) : await ofPlayer(bench);
    found.push(pair % 2 === 0 ? { player: first, bare: second } : { player: second, bare: first });
  }
  return [
    atMost('tap to first picture of a film', median(found.map(({ player }) => player)), 'ms'),
    atMost('the same in a bare page', median(found.map(({ bare }) => bare)), 'ms'),
    atMost(
      'tap to first picture beside the bare page',
      median(found.map(({ player, bare }) => player / bare)),
      '×',
      1.3,
    ),
  ];
}

async function ofPlayer(bench: Bench): Promise<number> {
  const { page, close } = await openClassroom(bench);
  await page.locator('.orbit-lesson').first().tap();
  const play = page.locator('.control-play');
  await play.waitFor();
  // Both pages have stood for a while: what is measured is the tap.
  await page.waitForTimeout(500);
  const milliseconds = await firstPicture(page, '.control-play');
  await close();
  return milliseconds;
}

async function ofBare({ browser, server }: Bench): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${server.url}?mount=later`);
  await page.evaluate((film) => {
    const video = Object.assign(document.createElement('video'), { src: film, preload: 'auto' });
    video.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 80%';
    const button = document.createElement('button');
    button.className = 'bare-play';
    button.style.cssText = 'position: fixed; bottom: 0; width: 200px; height: 80px';
    button.addEventListener('click', () => void video.play());
    document.body.append(video, button);
  }, FILM);
  await page.waitForTimeout(500);
  const milliseconds = await firstPicture(page, '.bare-play');
  await context.close();
  return milliseconds;
}

/** From the press to the first frame that the film's element has put on the screen, milliseconds. */
async function firstPicture(page: Page, button: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const video = document.querySelector('video');
    const press = document.querySelector<HTMLElement>(selector);
    if (video === null || press === null) return Number.NaN;
    const begin = performance.now();
    const moving = new Promise<number>((resolve) => {
      const see = (now: number, { mediaTime }: { mediaTime: number }): void => {
        // A picture that stood there before is not the film's first.
        if (mediaTime > 0 && !video.paused) resolve(now);
        else video.requestVideoFrameCallback(see);
      };
      video.requestVideoFrameCallback(see);
    });
    press.click();
    return (await moving) - begin;
  }, button);
}
