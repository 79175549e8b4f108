import { describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from './chromium.ts';

const start = {
  url: 'http://127.0.0.1:1/boot?t=x',
  profile: '/data/browser/1',
  window: { mode: 'kiosk', display: 0 },
  asRoot: false,
  extra: [],
} as const;

describe('the browser that a technician gets', () => {
  it('fills the screen, has its own profile, asks nothing and keeps its sandbox', () => {
    const args = chromiumArguments(start);
    expect(args).toEqual(
      expect.arrayContaining([
        '--kiosk',
        `--app=${start.url}`,
        '--user-data-dir=/data/browser/1',
        '--remote-debugging-pipe',
        '--noerrdialogs',
        '--disable-pinch',
      ]),
    );
    expect(args.join(' ')).not.toMatch(/--no-sandbox|--remote-debugging-port/);
  });

  it('loses the sandbox only as root', () => {
    expect(chromiumArguments({ ...start, asRoot: true })).toContain('--no-sandbox');
  });

  it('is named by TIANFU_CHROMIUM, or asked for in one command when there is none', () => {
    expect(findChromium(undefined, { TIANFU_CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(() => findChromium(undefined, { PATH: '/nowhere' }, 'linux')).toThrow(
      'apt-get install -y chromium',
    );
  });
});
