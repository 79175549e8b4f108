/**
 * The Tribute Hall's budgets, measured as a visitor meets it: cold page, warm server, generated people.
 *
 *   npm run bench:hall                  24, 120 and 1,200 people
 *   npm run bench:hall -- --short       fewer rounds
 *   npm run bench:hall -- --json FILE   also as rows
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serveHarness } from '../harness/server.ts';
import { measureFrames } from './hall/frames.ts';
import { measureElements, measureGraphics, measureHeap, measureRest, scriptRow } from './hall/holdings.ts';
import { type Bench, openHall } from './hall/opened.ts';
import { measureAnswers, measurePortraits, measureReady } from './hall/years.ts';
import { BROWSER_FLAGS } from '../support/browser-flags.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const server = await serveHarness();
const browser = await chromium.launch({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: BROWSER_FLAGS,
});
try {
  const bench: Bench = { browser, server, short: values.short };
  // The first opening brings the server's files and the packs into memory.
  for (const people of [120, 1_200]) await (await openHall(bench, people, 'years')).close();
  const rows = [
    ...(await measureReady(bench)),
    ...(await measureAnswers(bench)),
    ...(await measurePortraits(bench)),
    ...(await measureFrames(bench, 'corridor', [24, 120, 1_200])),
    // Two dozen people are all in view, and nothing moves.
    ...(await measureFrames(bench, 'years', [120, 1_200])),
    ...(await measureElements(bench)),
    ...(await measureGraphics(bench)),
    ...(await measureHeap(bench)),
    ...(await measureRest(bench)),
    scriptRow(),
  ];
  printTable('Tribute Hall', rows, values.json);
} finally {
  await browser.close();
  await server.close();
}
