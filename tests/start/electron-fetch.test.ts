import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchElectron, findElectron } from '#build/electron.ts';

const LIMITS = { whole: 60_000, answer: 60_000, every: 50 };

let mirror: Server;
let folder: string;
let serve: (response: ServerResponse) => void;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'));
  mirror = createServer((_request, response) => serve(response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => mirror.once('listening', resolve));
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`);
  vi.stubEnv('electron_config_cache', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  mirror.closeAllConnections();
  mirror.close();
  rmSync(folder, { recursive: true });
});

// The installer is content at once where the binary is.
describe.skipIf(findElectron() !== undefined)('a technician who waits for Electron', () => {
  it('reads how many MB of how many have come, also without a terminal', async () => {
    let answering: ServerResponse | undefined;
    serve = (response) => {
      answering = response;
      response.writeHead(200, { 'Content-Length': '118000000' });
      response.write(Buffer.alloc(3_000_000));
    };
    const lines: string[] = [];
    const failure = await fetchElectron((line) => {
      lines.push(line);
      // Seen; the connection breaks off.
      if (line.includes('3 of 118 MB')) answering?.destroy();
    }, LIMITS);
    expect(lines.at(-1)).toMatch(/^Fetching Electron: 3 of 118 MB, \d+ s …$/);
    expect(failure).toBeDefined();
  });

  it('waits no longer than he was told', async () => {
    serve = () => undefined;
    expect(await fetchElectron(() => undefined, { ...LIMITS, whole: 1_000 })).toBe('no success within 1 s');
  });

  it('is told which server gives no answer', async () => {
    serve = () => undefined;
    const failure = await fetchElectron(() => undefined, { ...LIMITS, answer: 200 });
    expect(failure).toMatch(/^127\.0\.0\.1:\d+ gave no answer for 0\.2 s$/);
  });

  it('is told which server cannot be reached', async () => {
    await new Promise((resolve) => mirror.close(resolve));
    expect(await fetchElectron(() => undefined, LIMITS)).toMatch(
      /^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)$/,
    );
  });

  it('is not given what somebody else has put on the mirror', async () => {
    serve = (response) => response.end('not Electron');
    expect(await fetchElectron(() => undefined, LIMITS)).toContain('checksum');
    expect(findElectron()).toBeUndefined();
  });
});
