/** What the browser host does when a print goes wrong: it says so, and no process and no profile is left. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBrowserHost } from '#main/hosts/browser/browser-host.ts';
import { findChromium } from '#main/hosts/browser/chromium.ts';
import { printWithBrowser } from '#main/hosts/browser/printer.ts';
import { ProfileFolder } from '#main/hosts/browser/profile.ts';
import { browserProcesses } from './processes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianfu-print-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Processes and profiles that are still there. */
const leftovers = (): readonly unknown[] => [
  ...browserProcesses(folder),
  ...readdirSync(join(folder, 'browser')),
];

const host = (chromium?: string) =>
  createBrowserHost({
    port: 0,
    dataFolder: folder,
    serveOnly: true,
    ...(chromium === undefined ? {} : { chromium }),
  });

function program(script: string): string {
  const path = join(folder, 'browser.sh');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('says why when the browser ends at once', async () => {
  await expect(host(program('echo no display >&2; exit 3')).printPdf('<p>')).rejects.toMatchObject({
    code: 'print-failed',
    message: expect.stringMatching(/exit code 3.*no display/) as string,
  });
  expect(leftovers()).toEqual([]);
});

it('waits no longer than it has patience for a browser that says nothing', async () => {
  const job = {
    program: program('sleep 60'),
    profiles: new ProfileFolder(folder),
    html: '<p>',
    signal: new AbortController().signal,
  };
  await expect(printWithBrowser({ ...job, patience: 300 })).rejects.toMatchObject({
    code: 'print-failed',
    message: expect.stringContaining('too long') as string,
  });
  expect(leftovers()).toEqual([]);
});

it('goes on with the next sheet after one that failed', async () => {
  const broken = host(program('exit 3'));
  await expect(Promise.allSettled([broken.printPdf('<p>'), broken.printPdf('<p>')])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(leftovers()).toEqual([]);
});

it('ends a print that runs when the kiosk stops', async () => {
  const kiosk = host(program('sleep 60'));
  const print = kiosk.printPdf('<p>').catch((error: unknown) => error);
  await wait(100);
  await kiosk.quit();
  expect(await print).toMatchObject({ code: 'print-failed' });
  expect(leftovers()).toEqual([]);
});

it('fetches nothing, whatever a sheet asks for', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = `<!doctype html><link rel="stylesheet" href="${origin}/a.css"><img src="${origin}/b.png"><p>c</p>`;
  const pdf = await printWithBrowser({
    program: findChromium(undefined),
    profiles: new ProfileFolder(folder),
    html,
    signal: new AbortController().signal,
  });
  server.close();
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(asked).toBe(0);
  expect(leftovers()).toEqual([]);
});
