/**
 * What the Tiangong Classroom costs: a frame of each experiment, rounds of opening and closing, and the time from a tap to a
 * film's first picture beside a page that holds nothing but the same `<video>`.
 *
 *   npm run bench:classroom -- [--short] [--json FILE]
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serveHarness } from '../harness/server.ts';
import { BROWSER_FLAGS } from '../support/browser-flags.ts';
import { measureExperiments } from './classroom/experiments.ts';
import { measureFilms } from './classroom/films.ts';
import { measureRounds } from './classroom/rounds.ts';
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
  const bench = { browser, server, short: values.short };
  const rows = [
    ...(await measureExperiments(bench)),
    ...(await measureRounds(bench)),
    ...(await measureFilms(bench)),
  ];
  printTable('Tiangong Classroom', rows, values.json);
} finally {
  await browser.close();
  await server.close();
}
