/** A group shows its QR code to the kiosk's camera, which is Chromium's own and plays a film of the slip. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from './support/axe.ts';
import { cameraFlags, writeFilm } from './support/camera.ts';
import { test as base } from './support/fake-tours.ts';
import { beginVisit } from './support/hands.ts';
import { expect } from './support/kiosk.ts';
import { lightAt } from './support/light.ts';
import { NARROW_MODES, STILL } from './support/modes.ts';
import { LANGUAGES, picturedIn, picture } from './support/pictures.ts';
import { faultsOf } from './support/ruler.ts';
import { DRAWN, picturedIf } from './support/seen.ts';
import { modesByTurns, TOLD_APART } from './support/sizes.ts';
import { standsStill } from './support/still.ts';

/** Light of the ground with a few scattered lights, 0 to 255. */
const NIGHT = 20;
const FILM = join(tmpdir(), `tianfu-film-${process.pid}.y4m`);
/** What the page has asked a camera for, kept in the page. */
interface Seen {
  asked: number;
  readonly tracks: MediaStreamTrack[];
  /** Name of the error that the next question meets. */
  refusal: string | undefined;
}

const test = base.extend<{ readonly watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      await context.addInitScript(watchCamera);
      await use(undefined);
    },
    { auto: true },
  ],
});
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...cameraFlags(FILM)] });
  },
});
test.afterAll(() => rmSync(FILM, { force: true }));

/** Runs in the page. */
function watchCamera(): void {
  const seen: Seen = { asked: 0, tracks: [], refusal: undefined };
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    seen.asked += 1;
    if (seen.refusal !== undefined) throw new DOMException('Refused by a test.', seen.refusal);
    const stream = await ask(wanted);
    seen.tracks.push(...stream.getTracks());
    return stream;
  };
  Object.assign(window, { seen });
}

const seenBy = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { readonly seen: Seen };
    return { asked: seen.asked, tracks: seen.tracks.map(({ kind, readyState }) => `${kind} ${readyState}`) };
  });

const way = (page: Page) => page.locator('.code-camera');
const shown = (page: Page) => page.locator('.camera video');

async function toPad(page: Page): Promise<void> {
  await beginVisit(page);
  await page.locator('.tour-entry').tap();
  await expect(page.locator('[data-view="tour-pad"]')).toBeVisible();
}

/** Opens the camera at the pad, and sees that it plays. */
async function openCamera(page: Page): Promise<void> {
  await way(page).tap();
  await expect.poll(() => shown(page).evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(640);
  expect((await seenBy(page)).tracks.at(-1)).toBe('video live');
}

test.describe('where a camera is allowed', () => {
  test.use({ options: { settings: { tours: { camera: true } } } });

  test('a group shows its code and is welcomed without a key, and the camera is closed', async ({
    page,
    desk,
  }) => {
    writeFilm(FILM, desk.code(1, 2));
    await toPad(page);
    expect(await seenBy(page)).toEqual({ asked: 0, tracks: [] });
    await way(page).tap();
    await expect(page.locator('.tour-group-name')).toHaveText('松鼠小组');
    expect(await seenBy(page)).toEqual({ asked: 1, tracks: ['video ended'] });
  });

  test('a code that the kiosk does not know stands on the pad, and can be shown again', async ({
    page,
    desk,
  }) => {
    const code = desk.code(1, 2);
    writeFilm(FILM, code);
    await toPad(page);
    desk.next = { kind: 'unknown' };
    await way(page).tap();
    await expect(page.locator('.code-note')).toContainText('展台没有认出');
    await expect(page.locator('.code-places')).toHaveText(code);
    await expect(shown(page)).toHaveCount(0);
    expect((await seenBy(page)).tracks).toEqual(['video ended']);
    await way(page).tap();
    await expect(page.locator('.tour-group-name')).toHaveText('松鼠小组');
  });

  test('what is no code of ours is passed over, and keys go on beside it', async ({ page, desk }) => {
    writeFilm(FILM, 'https://example.org/');
    const questions: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('tours.read')) questions.push(request.url());
    });
    await toPad(page);
    await openCamera(page);
    await page.waitForTimeout(1_500);
    expect(questions).toEqual([]);
    await expect(page.locator('.code-note')).toHaveText('');
    await page.keyboard.type(desk.code(1, 2));
    await expect(page.locator('.tour-group-name')).toHaveText('松鼠小组');
    expect((await seenBy(page)).tracks).toEqual(['video ended']);
  });

  const CLOSED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'when it is told to': (page) => way(page).tap(),
    'when its group goes': (page) => page.locator('.frame-home').tap(),
    'after half a minute': (page) => page.clock.fastForward(30_000),
    'when the page is not seen': (page) =>
      page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
  };
  for (const [when, happen] of Object.entries(CLOSED))
    test(`it closes ${when}, and says nothing of it`, async ({ page, desk, kiosk }) => {
      expect(desk.next).toBeUndefined();
      writeFilm(FILM, undefined);
      await page.clock.install();
      await toPad(page);
      await openCamera(page);
      await happen(page);
      await expect(shown(page)).toHaveCount(0);
      expect(await seenBy(page)).toEqual({ asked: 1, tracks: ['video ended'] });
      expect(kiosk.log()).not.toContain('The camera was lost');
    });

  const LOST: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'is refused': (page) => refuse(page, 'NotAllowedError'),
    'is taken by another program': (page) => refuse(page, 'NotReadableError'),
    'is unplugged': async (page) => {
      await openCamera(page);
      await page.evaluate(() => {
        const { seen } = window as unknown as { readonly seen: Seen };
        seen.tracks[0]?.dispatchEvent(new Event('ended'));
      });
    },
  };
  for (const [what, happen] of Object.entries(LOST))
    test(`if it ${what}, the keys are there and the log has one line`, async ({ page, desk, kiosk }) => {
      writeFilm(FILM, undefined);
      await toPad(page);
      await happen(page);
      await expect(way(page)).toHaveCount(0);
      await expect(shown(page)).toHaveCount(0);
      await expect(page.locator('.code-note')).toHaveText('');
      await expect.poll(() => kiosk.log().split('The camera was lost').length).toBe(2);
      for (const letter of desk.code(1, 2)) await page.locator('.code-key', { hasText: letter }).tap();
      await expect(page.locator('.tour-group-name')).toHaveText('松鼠小组');
    });
});

async function refuse(page: Page, refusal: string): Promise<void> {
  await page.evaluate((name) => {
    const { seen } = window as unknown as { readonly seen: Seen };
    seen.refusal = name;
  }, refusal);
  await way(page).tap();
}

test.describe('where nobody has allowed a camera', () => {
  test('none is offered or asked for, and the page would get none', async ({ page, desk }) => {
    writeFilm(FILM, desk.code(1, 2));
    await toPad(page);
    await page.waitForTimeout(500);
    await expect(way(page)).toHaveCount(0);
    expect(await seenBy(page)).toEqual({ asked: 0, tracks: [] });
    const got = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'a picture',
        (error: DOMException) => error.name,
      ),
    );
    expect(got).toBe('NotAllowedError');
  });
});

test.describe('in the largest letters', () => {
  test.use({
    options: { settings: { access: NARROW_MODES['largest text'] ?? STILL, tours: { camera: true } } },
  });

  test('the lights over the pad keep clear of its words, also when the camera pushes them up', {
    tag: DRAWN,
  }, async ({ page }) => {
    writeFilm(FILM, 'Not a code');
    await toPad(page);
    await openCamera(page);
    await standsStill(page);
    const title = await page.locator('.tour-title').boundingBox();
    if (title === null) throw new Error('The pad has no title.');
    await page.locator('.tour-pad').evaluate((words: HTMLElement) => {
      words.style.visibility = 'hidden';
    });
    const { width } = page.viewportSize() ?? { width: 0 };
    const above = await lightAt(page, { x: 0, y: 0, width, height: title.y });
    const behind = await lightAt(page, { ...title, x: 0, width });
    expect(above).toBeGreaterThan(behind * 2);
    expect(behind).toBeLessThan(NIGHT);
  });
});

for (const language of LANGUAGES)
  for (const [mode, access] of modesByTurns(language, NARROW_MODES))
    test.describe(`in ${language}, ${mode}`, () => {
      test.use({
        options: { settings: { language, access, tours: { camera: true } } },
      });

      test(
        'the pad can be read, reached and operated while a camera looks',
        picturedIf(picturedIn(language)),
        async ({ page, desk }) => {
          expect(desk.next).toBeUndefined();
          writeFilm(FILM, 'Not a code');
          await toPad(page);
          for (const size of TOLD_APART)
            for (const open of [false, true]) {
              await page.setViewportSize(size);
              if (open) await openCamera(page);
              await standsStill(page);
              const where = `${open ? 'open' : 'closed'} at ${size.width} × ${size.height}`;
              expect.soft(await faultsOf(page, { lowReach: access.lowReach }), where).toEqual([]);
              if (size === TOLD_APART[0]) expect.soft(await violationsOn(page), where).toEqual([]);
              if (picturedIn(language))
                await picture(
                  page,
                  `tour-camera-${open ? 'open-' : ''}${mode.replaceAll(/\W+/g, '-')}`,
                  language,
                );
              if (open) await way(page).tap();
            }
        },
      );
    });
