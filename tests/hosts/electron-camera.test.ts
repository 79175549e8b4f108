import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestDuties } from './duties.ts';
import { buildElectronBundle } from './electron-bundle.ts';

const bundle = await buildElectronBundle();
const duties = new TestDuties();
const host = bundle.createElectronHost(duties.folder);
const settings = Promise.withResolvers<boolean>();

const OURS = { isMainFrame: true, requestingUrl: 'tianfu://kiosk/' } as const;
const PICTURE = { ...OURS, mediaTypes: ['video'], mediaType: 'video' } as const;

function session() {
  const [window] = bundle.fake.BrowserWindow.all;
  if (window === undefined) throw new Error('No window is open.');
  return window.webContents.session;
}

/** What Electron asks when a page wants something. */
const asks = (permission: string, details: Readonly<Record<string, unknown>>) =>
  new Promise<boolean>((resolve) => {
    session().permissionRequest?.(undefined, permission, resolve, details);
  });

/** What Electron asks before a page may even wonder. */
const looks = (permission: string, details: Readonly<Record<string, unknown>>) =>
  session().permissionCheck?.(undefined, permission, 'tianfu://kiosk', details);

beforeAll(async () => {
  await host.open({ mode: 'headless', display: 0 }, { ...duties.duties(), camera: settings.promise });
});
afterAll(async () => {
  await host.quit();
  duties.remove();
  bundle.remove();
});

describe('a camera in the Electron host', () => {
  it('is given to the page when the settings allow it, and not before they are known', async () => {
    expect(looks('media', PICTURE)).toBe(false);
    const asked = asks('media', PICTURE);
    settings.resolve(true);
    expect(await asked).toBe(true);
    expect(looks('media', PICTURE)).toBe(true);
  });

  it.each([
    ['with a microphone', 'media', { ...PICTURE, mediaTypes: ['video', 'audio'], mediaType: 'audio' }],
    ['as a microphone alone', 'media', { ...PICTURE, mediaTypes: ['audio'], mediaType: 'audio' }],
    ['as a picture of the screen', 'display-capture', PICTURE],
    ['as something that has no name', 'media', OURS],
    ['to a frame', 'media', { ...PICTURE, isMainFrame: false }],
    ['to another page', 'media', { ...PICTURE, requestingUrl: 'https://evil.example/' }],
    ['to an address that begins alike', 'media', { ...PICTURE, requestingUrl: 'tianfu://kiosk.evil/' }],
  ] as const)('is not given %s', async (_how, permission, details) => {
    expect(await asks(permission, details)).toBe(false);
    expect(looks(permission, details)).toBe(false);
  });

  it('is named in the headers of the page, and nothing else is', async () => {
    const { headers } = await session().fetch('tianfu://kiosk/');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });
});
