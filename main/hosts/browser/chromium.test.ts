import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from './chromium.ts';
import { PREFERENCES } from './profile.ts';

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

  it.each(['chromium-browser', 'google-chrome', 'microsoft-edge-stable'])(
    'may be called %s, as its package calls it',
    (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
      symlinkSync(process.execPath, join(folder, name));
      const found = findChromium(undefined, { PATH: `/nowhere:${folder}` }, 'linux');
      rmSync(folder, { recursive: true });
      expect(found).toBe(join(folder, name));
    },
  );

  it('is named by TIANFU_CHROMIUM, or asked for in one command when there is none', () => {
    expect(findChromium(undefined, { TIANFU_CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(() => findChromium(undefined, { PATH: '/nowhere' }, 'linux')).toThrow(
      'apt-get install -y chromium',
    );
  });
});

/** Lines of GUARD.md that no page can try: they must be in the table of the README. */
const UNTRIED = [
  'certificate',
  'fullscreen bubble',
  'restore pages',
  'update bubbles',
  'password saving',
  'translate bar',
  'autofill',
  'spell check',
  'PDF viewer',
  'cast',
];

describe('what no page can try', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const table = readme.split('### What no page can try')[1]?.split('###')[0] ?? '';
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line): [string, string[]] => [
      line.split('|')[1]?.trim() ?? '',
      [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ]);
  const args = chromiumArguments(start);
  const features = args.find((flag) => flag.startsWith('--disable-features='))?.split(/[=,]/) ?? [];
  const isSet = (name: string): boolean => {
    const feature = /^--disable-features=(.+)$/.exec(name)?.[1];
    if (feature !== undefined) return features.includes(feature);
    if (name.startsWith('--')) return args.includes(name);
    return `${name.split('=')[0]}=${preference(name)}` === name;
  };

  it('is told for every line of the guard', () => {
    for (const line of UNTRIED) expect(rows.map(([what]) => what).join('\n')).toContain(line);
  });

  it.each(rows)('%s is closed as the README says', (_what, names) => {
    expect(names.filter((name) => !isSet(name))).toEqual([]);
  });

  it('prints nothing without a question', () => {
    expect(args).not.toContain('--kiosk-printing');
  });
});

/** The value of `a.b.c=…` as text. */
function preference(name: string): string {
  let value: unknown = PREFERENCES;
  for (const step of name.split('=')[0]?.split('.') ?? [])
    value = (value as Readonly<Record<string, unknown>>)[step];
  return String(value);
}
