/**
 * How long visitors and staff wait for a kiosk that is switched on, and what of it is ours.
 *
 *   npm run bench:start                  eleven pairs of starts
 *   npm run bench:start -- --short       two pairs
 *   npm run bench:start -- --json FILE   also as rows
 *
 * "Command to first paint" is the time from starting the process to its line of JSON, measured from outside: for the kiosk
 * `npm start -- --host browser --headless --exit-when-ready` on a machine that has been built and started before, npm
 * included; for the empty page one Node process that does nothing but serve it and launch the same Chromium with the same
 * flags and a fresh profile (tests/bench/empty-page.ts). Both count a paint as two animation frames. A pair runs back to
 * back and in alternating order; the ratio is the median of the pairs' ratios, since the machine's speed swings between pairs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '#build/build.ts';
import { OUT, ROOT } from '#build/folders.ts';
import { findChromium } from '#main/hosts/browser/chromium.ts';
import { runKioskProcess } from '#tests/support/kiosk-process.ts';
import { BROWSER_FLAGS } from '#tests/support/browser-flags.ts';
import { atMost, median, printTable, type Row } from './table.ts';

/** A ratio of one pair swings by a sixth; the median of five swung by a tenth from one run to the next. */
const PAIRS = 11;

const folder = mkdtempSync(join(tmpdir(), 'tianfu-start-'));
const KIOSK = [
  'start',
  '--',
  '--host',
  'browser',
  '--headless',
  '--exit-when-ready',
  '--data',
  join(folder, 'data'),
];

/** @returns milliseconds from the command to its line of JSON */
function timeCommand(program: string, args: readonly string[]): Promise<number> {
  const begin = performance.now();
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let painted: number | undefined;
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    if (data.toString().includes('"ready":true')) painted ??= performance.now() - begin;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () =>
      painted === undefined ? reject(new Error(`Nothing was painted:\n${complaints}`)) : resolve(painted),
    );
  });
}

async function measureStart(pairs: number): Promise<Row[]> {
  const kiosk = (): Promise<number> => timeCommand('npm', KIOSK);
  const empty = (): Promise<number> =>
    timeCommand(process.execPath, [join(ROOT, 'tests/bench/empty-page.ts')]);
  // The first of each brings the files into memory.
  await kiosk();
  await empty();
  const bare: number[] = [];
  const found: { kiosk: number; empty: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const first = pair % 2 === 0 ? await kiosk() : await empty();
    const second = pair % 2 === 0 ? await empty() : await kiosk();
    bare.push(
      await timeCommand(process.execPath, ['build/bootstrap.mjs', ...KIOSK.filter((word) => word !== '--')]),
    );
    found.push(pair % 2 === 0 ? { kiosk: first, empty: second } : { kiosk: second, empty: first });
  }
  return [
    atMost(
      'command to first paint, second start',
      Math.round(median(found.map((one) => one.kiosk))),
      'ms',
      3000,
    ),
    atMost('command to first paint, empty page', Math.round(median(found.map((one) => one.empty))), 'ms'),
    atMost('second start without npm', Math.round(median(bare)), 'ms'),
    atMost('second start beside the empty page', median(found.map((one) => one.kiosk / one.empty)), '×', 2),
  ];
}

interface Load {
  readonly requests: number;
  /** Names of script files below out/renderer. */
  readonly scripts: readonly string[];
}

/** What a page asks for until its first view stands. */
async function load(exhibit: string | undefined): Promise<Load> {
  const start = exhibit === undefined ? [] : ['--exhibit', exhibit];
  const kiosk = runKioskProcess(['--serve-only', '--data', join(folder, 'data'), ...start]);
  const browser = await chromium.launch({
    executablePath: findChromium(undefined),
    args: BROWSER_FLAGS,
  });
  try {
    const { url } = await kiosk.line('serving');
    const page = await browser.newPage();
    const paths: string[] = [];
    // A data: address asks nobody.
    page.on('request', (request) => {
      if (request.url().startsWith('http')) paths.push(new URL(request.url()).pathname);
    });
    await page.goto(String(url));
    await kiosk.line('ready');
    return { requests: paths.length, scripts: [...new Set(paths.filter((path) => path.endsWith('.js')))] };
  } finally {
    await browser.close();
    kiosk.child.kill('SIGTERM');
    await kiosk.ended;
  }
}

/** KB of 1,000 bytes. */
function weigh(scripts: readonly string[]): { readonly decoded: number; readonly gzip: number } {
  const files = scripts.map((path) => readFileSync(join(OUT, 'renderer', path)));
  const sum = (sizes: number[]): number => sizes.reduce((all, size) => all + size, 0) / 1000;
  return {
    decoded: sum(files.map((file) => file.length)),
    gzip: sum(files.map((file) => gzipSync(file).length)),
  };
}

async function measureLoad(): Promise<Row[]> {
  const shell = await load(undefined);
  const { decoded, gzip } = weigh(shell.scripts);
  const rows = [
    atMost('script of the shell, gzip', gzip, 'KB', 150),
    atMost('script of the shell, decoded', decoded, 'KB', 450),
    atMost('requests until the first view', shell.requests, '', 30),
  ];
  for (const { name } of readdirSync(join(ROOT, 'exhibits'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'kit',
  )) {
    const opened = await load(name);
    const added = weigh(opened.scripts.filter((path) => !shell.scripts.includes(path)));
    rows.push(
      atMost(`${name} adds, gzip`, added.gzip, 'KB'),
      atMost(`${name} adds, decoded`, added.decoded, 'KB'),
      atMost(`requests when it opens first (${name})`, opened.requests, ''),
    );
  }
  return rows;
}

const { values: flags } = parseArgs({ options: { short: { type: 'boolean' }, json: { type: 'string' } } });
try {
  await ensureBuilt();
  const rows = [...(await measureStart(flags.short === true ? 2 : PAIRS)), ...(await measureLoad())];
  printTable('Start', rows, flags.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
