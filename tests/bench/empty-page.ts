/** The least that a kiosk could be: serves one empty page on loopback, shows it in the same Chromium, says when it has painted. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '#main/hosts/browser/chromium.ts';

/** Two frames, as the kiosk's page counts a paint. */
const PAGE =
  "<!doctype html><title>empty</title><script>requestAnimationFrame(() => requestAnimationFrame(() => fetch('/painted')))</script>";

const profile = mkdtempSync(join(tmpdir(), 'tianfu-empty-'));
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html').end(request.url === '/' ? PAGE : '');
  if (request.url === '/painted') finish();
});
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const window = { mode: 'headless', display: 0 } as const;
  const args = chromiumArguments({ url, profile, window, asRoot: process.getuid?.() === 0, extra: [] });
  browser = spawn(findChromium(undefined), args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
});
let browser: ReturnType<typeof spawn> | undefined;

function finish(): void {
  process.stdout.write('{"ready":true}\n');
  const pid = browser?.pid;
  if (pid === undefined) return;
  browser?.on('exit', () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.exit(0);
  });
  // The whole process group that was started here.
  process.kill(-pid, 'SIGKILL');
}
