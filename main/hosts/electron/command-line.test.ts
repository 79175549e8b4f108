import { describe, expect, it } from 'vitest';
import { kioskFlags } from './command-line.ts';

describe('the flags of a technician who starts the kiosk in Electron', () => {
  it('are found behind the script', () => {
    const argv = ['electron', '--no-sandbox', 'out/main/electron.js', '--windowed', '1280x720'];
    expect(kioskFlags(argv, false)).toEqual(['--windowed', '1280x720']);
  });

  it('are all of the command line once it is packaged, without what Chromium takes for itself', () => {
    const argv = ['/opt/kiosk', '--no-sandbox', '--headless', '--inspect=0', '--exhibit', 'tribute-hall'];
    expect(kioskFlags(argv, true)).toEqual(['--headless', '--exhibit', 'tribute-hall']);
  });
});
