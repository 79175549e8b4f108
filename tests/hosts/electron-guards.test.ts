import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bridgeArguments, PRELOAD_GLOBAL } from '#core/bridge.ts';
import type { HostEvent } from '#core/host.ts';
import { TestDuties } from './duties.ts';
import { buildElectronBundle } from './electron-bundle.ts';
import { electronPage } from './electron-page.ts';

const bundle = await buildElectronBundle();
const { fake } = bundle;
const duties = new TestDuties();
const events: HostEvent[] = [];
const host = bundle.createElectronHost(duties.folder);
const page = electronPage(bundle);

function theWindow() {
  const [window] = fake.BrowserWindow.all;
  if (window === undefined) throw new Error('No window is open.');
  return window;
}
const contents = () => theWindow().webContents;
const channel = 'tianfu:call:staff.gate';
const frame = (url: string) => ({ url, executeJavaScript: async () => undefined });

beforeAll(async () => {
  host.onEvent((event) => events.push(event));
  await host.open({ mode: 'kiosk', display: 1 }, duties.duties());
  await page.nextLoad(0);
});
afterAll(async () => {
  await host.quit();
  duties.remove();
  bundle.remove();
});

describe('a second kiosk with the same data folder', () => {
  it('is refused before it opens anything', async () => {
    const second = bundle.createElectronHost(duties.folder);
    fake.app.lockedElsewhere = true;
    await expect(second.open({ mode: 'kiosk', display: 0 }, duties.duties())).rejects.toMatchObject({
      code: 'already-running',
    });
    fake.app.lockedElsewhere = false;
    expect(fake.BrowserWindow.all).toHaveLength(1);
  });
});

describe('the preload bundle', () => {
  it('is one file that requires only electron', () => {
    const source = readFileSync(join(bundle.main, 'preload.cjs'), 'utf8');
    expect(contents().required).toEqual(['electron']);
    expect([...source.matchAll(/\brequire\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
    expect(source).not.toMatch(/\bimport[\s(]/);
    expect(source.length).toBeLessThan(8_000);
  });

  it('gives the page two functions and nothing else', () => {
    expect(Object.keys(contents().world)).toEqual([PRELOAD_GLOBAL]);
    const api = contents().world[PRELOAD_GLOBAL] as Record<string, unknown>;
    expect(Object.entries(api).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['on', 'function'],
    ]);
  });

  it('lets no page listen to a channel that is not an event of the bridge', () => {
    let heard = 0;
    page.bridge().on('staff.secret', () => (heard += 1));
    contents().send('staff.secret', {});
    contents().send('tianfu:event:staff.secret', {});
    expect(heard).toBe(0);
  });
});

describe('calls', () => {
  it('have one handler each, and a second one would be an error', () => {
    expect(new Set(fake.ipcMain.channels).size).toBe(Object.keys(bridgeArguments).length);
    expect(() => fake.ipcMain.handle(channel, () => undefined)).toThrow('second handler');
  });

  it.each([
    ['a foreign page', () => ({ sender: contents(), senderFrame: frame('https://evil.example/') })],
    ['a frame within the page', () => ({ sender: contents(), senderFrame: frame('tianfu://kiosk/') })],
    ['a frame that is gone', () => ({ sender: contents(), senderFrame: null })],
  ])('from %s are refused', async (_who, event) => {
    const before = duties.calls.length;
    expect(await fake.ipcMain.receive(event(), channel, {})).toMatchObject({ ok: false });
    expect(duties.calls).toHaveLength(before);
  });

  it('from the page are refused while it shows something else', async () => {
    const { url } = contents().mainFrame;
    contents().mainFrame.url = 'tianfu://evil/';
    expect(await page.call('staff.gate', {})).toMatchObject({ ok: false });
    contents().mainFrame.url = url;
    expect(await page.call('staff.gate', {})).toMatchObject({ ok: true });
  });
});

describe('ways out', () => {
  const targets = [
    'https://example.org/',
    'file:///etc/passwd',
    'about:blank',
    'data:text/html,x',
    'mailto:a@b.c',
    'javascript:1',
    'tianfu://kiosk@evil/',
    'tianfu://kiosk.evil/',
    'chrome://version',
  ];

  it.each(targets)('there is none to %s', (url) => {
    for (const kind of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)
      expect(contents().attempt(kind, url)).toBe(false);
    expect(contents().attemptWindow(url)).toBe(false);
  });

  it('there is no second window even of our own page', () => {
    expect(contents().attemptWindow('tianfu://kiosk/')).toBe(false);
  });

  it('no request leaves the page', async () => {
    await expect(contents().session.fetch('https://example.org/')).rejects.toThrow('Failed to fetch');
    await expect(contents().session.fetch('file:///etc/passwd')).rejects.toThrow('Failed to fetch');
  });

  it('no path climbs out of the page', async () => {
    for (const path of ['%2e%2e/secret', 'assets/%2e%2e%2f%2e%2e/x', 'a%00b', 'a%5cb'])
      expect((await contents().session.fetch(`tianfu://kiosk/${path}`)).status).toBe(404);
    const post = await contents().session.fetch('tianfu://kiosk/', { method: 'POST' });
    expect(post.status).toBe(405);
  });

  it('every answer carries the strict policy', async () => {
    const { headers } = await contents().session.fetch('tianfu://kiosk/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('no permission, device, certificate or download is granted', async () => {
    const { session } = contents();
    const ours = { isMainFrame: true, requestingUrl: 'tianfu://kiosk/' };
    const granted = await new Promise((answer) => {
      session.permissionRequest?.(contents(), 'media', answer, { ...ours, mediaTypes: ['video'] });
    });
    expect(granted).toBe(false);
    const details = { ...ours, mediaType: 'video' };
    expect(session.permissionCheck?.(contents(), 'media', 'tianfu://kiosk', details)).toBe(false);
    expect(session.devicePermission?.()).toBe(false);
    let verdict = 0;
    session.certificateVerify?.({}, (code) => {
      verdict = code;
    });
    expect(verdict).toBe(-2);
    const download = { preventDefault: vi.fn<() => void>() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
    expect(session.spellChecker).toBe(false);
  });

  it('keys that lead out do not reach the page, and those that operate it do', () => {
    const none = { control: false, alt: false, shift: false, meta: false };
    expect(contents().pressKey({ ...none, key: 'w', control: true })).toBe(false);
    expect(contents().pressKey({ ...none, key: 'F4', alt: true })).toBe(false);
    expect(contents().pressKey({ ...none, key: 'F12' })).toBe(false);
    expect(contents().pressKey({ ...none, key: 'Enter' })).toBe(true);
  });

  it.each(['context-menu', 'will-attach-webview', 'will-prevent-unload'])('%s is prevented', (name) => {
    const event = { preventDefault: vi.fn<() => void>() };
    contents().emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('Alt+F4 closes nothing, there is no menu, and zoom goes back', () => {
    expect(theWindow().close()).toBe(false);
    expect(fake.Menu.applicationMenu ?? undefined).toBeUndefined();
    contents().zoomFactor = 3;
    contents().emit('zoom-changed', {}, 'in');
    expect(contents().zoomFactor).toBe(1);
  });

  it('the page has no Node, no tools and a sandbox', () => {
    expect(theWindow().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    });
  });
});

describe('what the kiosk lives through', () => {
  const seen = (type: HostEvent['type']) => events.filter((event) => event.type === type).length;

  it('stands on the display that the settings name, again after displays came and went', () => {
    expect(theWindow().getBounds().x).toBe(1920);
    theWindow().setBounds({ x: 0, y: 0, width: 800, height: 600 });
    fake.screen.emit('display-removed');
    expect(theWindow().getBounds()).toMatchObject({ x: 1920, width: 1920 });
    expect(theWindow().kiosk).toBe(true);
    expect(seen('displays-changed')).toBe(1);
  });

  it('tells of a lost graphics process and paints again after a sleep', () => {
    fake.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    expect(events).toContainEqual({ type: 'gpu-crashed', reason: 'crashed' });
    fake.powerMonitor.emit('resume');
    expect(contents().invalidations).toBe(1);
  });

  it('loads the page again after a load that failed', async () => {
    const { loads } = contents();
    contents().emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', true);
    await page.nextLoad(loads);
    expect(seen('page-crashed')).toBe(1);
  });

  it('replaces a page that does not answer for 5 s', async () => {
    const { loads } = contents();
    contents().hanging = true;
    const begin = performance.now();
    await page.nextLoad(loads);
    console.log(`hung page replaced after ${((performance.now() - begin) / 1000).toFixed(2)} s`);
    expect(seen('page-hung')).toBe(1);
  });
});
