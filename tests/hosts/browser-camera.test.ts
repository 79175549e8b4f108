/** A camera in the browser host: a real Chromium, whose camera is Chromium's own test picture. */
import { afterEach, describe, expect, it } from 'vitest';
import { type BrowserSubject, createBrowserSubject } from './browser-subject.ts';
import { TestDuties } from './duties.ts';
import { killAll } from './processes.ts';

let duties: TestDuties;
let subject: BrowserSubject;

/** Opens a kiosk whose machine has a camera. */
async function open(allowed: boolean): Promise<void> {
  process.env['TIANFU_CHROMIUM_FLAGS'] = '--use-fake-device-for-media-stream';
  duties = new TestDuties();
  duties.camera = allowed;
  subject = createBrowserSubject(duties);
  await subject.host.open({ mode: 'headless', display: 0 }, subject.duties());
  await subject.page.nextLoad(0);
}

afterEach(async () => {
  delete process.env['TIANFU_CHROMIUM_FLAGS'];
  await subject.host.quit();
  duties.remove();
});

describe('a page in the browser host', () => {
  it('gets no camera unless the settings say so', async () => {
    await open(false);
    expect(await subject.page.run('camera')).toBe('NotAllowedError');
  });

  it('gets a camera and no microphone when they do, also after its browser was killed', async () => {
    await open(true);
    await expect.poll(() => subject.page.run('camera')).toBe('live');
    expect(await subject.page.run('microphone')).toBe('NotAllowedError');
    expect(await subject.page.run('permission')).toBe('denied');
    const { loads } = subject.page;
    killAll(duties.folder, 'browser');
    await subject.page.nextLoad(loads);
    await expect.poll(() => subject.page.run('camera')).toBe('live');
  });
});
