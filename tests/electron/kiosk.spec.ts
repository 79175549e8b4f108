/** The real application in the real Electron, whenever its binary is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { findElectron } from '#build/electron.ts';

const program = findElectron();
const REASON = 'skipped: no Electron binary';

if (program === undefined)
  test('the kiosk in Electron', () => {
    console.log(`\n*** ${REASON}; the Electron suite did not run ***\n`);
    test.skip(true, REASON);
  });
else
  test.describe
    .serial('the kiosk in Electron', () => {
      let kiosk: ElectronApplication;
      let page: Page;
      const data = mkdtempSync(join(tmpdir(), 'tianfu-electron-'));

      test.beforeAll(async () => {
        kiosk = await _electron.launch({
          executablePath: program,
          args: ['--no-sandbox', 'out/main/electron.js', '--data', data, '--windowed', '1280x720'],
        });
        page = await kiosk.firstWindow();
        await page.waitForLoadState();
      });
      test.afterAll(async () => {
        await kiosk.close();
        rmSync(data, { recursive: true, force: true });
      });

      test('shows one window with the kiosk in it', async () => {
        expect(page.url()).toMatch(/^tianfu:\/\/kiosk\//);
        expect(kiosk.windows()).toHaveLength(1);
        await expect(page.locator('body')).not.toBeEmpty();
        const size = await page.evaluate(() => [innerWidth, innerHeight]);
        expect(size).toEqual([1280, 720]);
      });

      test('gives the page the bridge and nothing of Node', async () => {
        const found = await page.evaluate(() => ({
          bridge: Object.keys(Reflect.get(window, 'tianfuBridge') as object).sort(),
          node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
        }));
        expect(found).toEqual({ bridge: ['call', 'on'], node: [] });
        const answer = await page.evaluate(() => {
          const bridge = Reflect.get(window, 'tianfuBridge') as {
            call(name: string, argument: object): Promise<unknown>;
          };
          return bridge.call('kiosk.describe', {});
        });
        expect(answer).toMatchObject({ ok: true, value: { host: 'electron' } });
      });

      test('stays where it is', async () => {
        const before = page.url();
        await page.evaluate(() => {
          location.href = 'https://example.org/';
          window.open('https://example.org/');
        });
        await page.waitForTimeout(500);
        expect(page.url()).toBe(before);
        expect(kiosk.windows()).toHaveLength(1);
        const reached = await page.evaluate(() =>
          fetch('https://example.org/').then(
            () => true,
            () => false,
          ),
        );
        expect(reached).toBe(false);
      });

      test('serves parts of files', async () => {
        const status = await page.evaluate(async () => {
          const response = await fetch('/index.html', { headers: { Range: 'bytes=0-9' } });
          return [response.status, (await response.arrayBuffer()).byteLength];
        });
        expect(status).toEqual([206, 10]);
      });

      test('can be photographed', async () => {
        expect((await page.screenshot()).length).toBeGreaterThan(1_000);
      });
    });
