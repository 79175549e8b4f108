/** The frame of a benchmark of one exhibit: flags, server, browser, table. */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import buildHarness from '../../harness/build.ts';
import { serveHarness } from '../../harness/server.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { printTable, type Row } from '../table.ts';
import type { Bench } from './opened.ts';

/** Takes `--short` and `--json FILE` from the command line. @param measurements one after the other */
export async function runExhibitBench(
  title: string,
  measurements: readonly ((bench: Bench) => Promise<readonly Row[]>)[],
): Promise<void> {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
  });
  await buildHarness();
  const server = await serveHarness();
  const browser = await chromium.launch({
    executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  });
  try {
    const rows: Row[] = [];
    for (const measure of measurements)
      rows.push(...(await measure({ browser, server, short: values.short })));
    printTable(title, rows, values.json);
  } finally {
    await browser.close();
    await server.close();
  }
}
