/**
 * Pictures of one world with its words, and what cannot be read, reached or hit in it:
 * `node tests/harness/world-bench/pictures.ts <id> [all]`. Without `all` a tall and a wide screen in Chinese; with it every
 * size, language and access mode. They lie in out/world-bench-pictures/<id>/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { OUT } from '#build/folders.ts';
import { SIZES } from '../../e2e/support/pictures.ts';
import { faultsOf } from '../../e2e/support/ruler.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { serveWorldBench } from './server.ts';

interface Shot {
  readonly name: string;
  readonly size: (typeof SIZES)[number];
  readonly options: Readonly<Record<string, string>>;
}

const [id = 'space-elevator', scope] = process.argv.slice(2);
const folder = join(OUT, 'world-bench-pictures', id);
mkdirSync(folder, { recursive: true });

const faces: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  try: {},
  story: { face: 'story', story: '1' },
};
const modes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: {},
  en: { language: 'en' },
  'zh-low': { reach: 'low' },
  'zh-text2': { text: '2' },
  'en-text2': { language: 'en', text: '2' },
  'en-text2-low-high': { language: 'en', text: '2', reach: 'low', contrast: 'high', motion: 'reduced' },
  'zh-text2-low': { text: '2', reach: 'low' },
};
const shots: readonly Shot[] = (scope === 'all' ? SIZES : SIZES.slice(0, 2)).flatMap((size) =>
  Object.entries(scope === 'all' ? modes : { zh: {} }).flatMap(([mode, chosen]) =>
    Object.entries(faces).map(([face, up]) => ({
      name: `${face}-${mode}`,
      size,
      options: { ...chosen, ...up },
    })),
  ),
);

async function shoot(browser: Browser, url: string, { name, size, options }: Shot): Promise<void> {
  const page = await open(browser, `${url}?${new URLSearchParams(options)}`, size);
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}.png`) });
  for (const fault of await faultsOf(page, { lowReach: options.reach === 'low' }))
    console.log(`${name} ${size.width} × ${size.height}: ${fault}`);
  for (const failure of await page.evaluate(() => window.worldBench.failures)) console.log(failure);
  await page.close();
}

async function open(browser: Browser, url: string, viewport: Shot['size']): Promise<Page> {
  const page = await browser.newPage({ viewport, hasTouch: true });
  page.on('pageerror', (error) => console.log(`failed: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => window.worldBench?.player !== undefined);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const server = await serveWorldBench(id);
const browser = await chromium.launch({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: BROWSER_FLAGS,
});
for (const shot of shots) await shoot(browser, server.url, shot);
await browser.close();
await server.close();
console.log(folder);
