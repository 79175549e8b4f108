/** Proves that the linter fires: offending files, in a copy of the house that has nothing else, under the real configuration. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './files.ts';

const house = mkdtempSync(join(tmpdir(), 'tianfu-levels-'));

/** Path, text, and the rule that must fire there. */
const OFFENCES: readonly (readonly [string, string, string])[] = [
  ['core/node.ts', "import { x } from 'node:fs';\nexport const y = x;\n", 'no-restricted-imports'],
  ['core/main.ts', "import { x } from '#main/x.ts';\nexport const y = x;\n", 'no-restricted-imports'],
  ['core/clock.ts', 'export const now = () => Date.now();\n', 'no-restricted-properties'],
  ['core/chance.ts', 'export const roll = () => Math.random();\n', 'no-restricted-properties'],
  [
    'core/timer.ts',
    'export const later = (run: () => void) => setTimeout(run, 1);\n',
    'no-restricted-globals',
  ],
  ['exhibits/hall/model.ts', 'export const now = () => Date.now();\n', 'no-restricted-properties'],
  ['exhibits/hall/deep/model.ts', 'export const roll = () => Math.random();\n', 'no-restricted-properties'],
  [
    'exhibits/hall/other.ts',
    "import { x } from '#exhibits/river/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  [
    'exhibits/hall/shell.ts',
    "import { x } from '#renderer/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  [
    'exhibits/hall/type.ts',
    "import type { X } from '#main/x.ts';\nexport type Y = X;\n",
    'no-restricted-imports',
  ],
  [
    'exhibits/kit/shell.ts',
    "import { x } from '#renderer/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  ['renderer/three.ts', "import { x } from 'three';\nexport const y = x;\n", 'no-restricted-imports'],
  [
    'renderer/exhibit.ts',
    "import { x } from '#exhibits/hall/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  ['packs/main.ts', "import { x } from '#main/x.ts';\nexport const y = x;\n", 'no-restricted-imports'],
  ['curator/main.ts', "import { x } from '#main/x.ts';\nexport const y = x;\n", 'no-restricted-imports'],
  [
    'curator/scene.ts',
    "import { x } from '#exhibits/hall/scene.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  [
    'curator/kit.ts',
    "import { x } from '#exhibits/kit/content/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  ['main/electron.ts', "import { x } from 'electron';\nexport const y = x;\n", 'no-restricted-imports'],
  ['main/page.ts', "import { x } from '#renderer/x.ts';\nexport const y = x;\n", 'no-restricted-imports'],
  [
    'main/hosts/electron/page.ts',
    "import { x } from '#renderer/x.ts';\nexport const y = x;\n",
    'no-restricted-imports',
  ],
  ['main/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n", 'no-cycle'],
  ['main/two.ts', "import { one } from './one.ts';\nexport const two = () => one;\n", 'no-cycle'],
  [
    'main/swallow.ts',
    'export const run = (f: () => void) => {\n  try {\n    f();\n  } catch {}\n};\n',
    'no-empty',
  ],
  ['packs/any.ts', 'export const x = (y: any) => String(y);\n', 'no-explicit-any'],
  ['packs/bang.ts', 'export const x = (y: string | undefined) => y!.length;\n', 'no-non-null-assertion'],
  ['packs/default.ts', 'export default 1;\n', 'no-default-export'],
];

/** What must pass, so that a linter that refuses everything is found out. */
const INNOCENT: readonly (readonly [string, string])[] = [
  ['core/good.ts', 'export const twice = (x: number) => x * 2;\n'],
  [
    'exhibits/hall/scene.ts',
    "import { twice } from '#core/good.ts';\nexport const now = () => twice(Date.now());\n",
  ],
  ['exhibits/hall/kit.ts', "import { x } from '#exhibits/kit/x.ts';\nexport const y = x;\n"],
  ['curator/schema.ts', "import { x } from '#exhibits/hall/content.ts';\nexport const y = x;\n"],
  ['main/hosts/electron/window.ts', "import { x } from 'electron';\nexport const y = x;\n"],
];

let complaints: readonly { readonly path: string; readonly rule: string }[] = [];

beforeAll(() => {
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  for (const [path, text] of [...OFFENCES, ...INNOCENT]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--format', 'json'], {
    cwd: house,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { filename: string; code: string }[];
  };
  complaints = diagnostics.map(({ filename, code }) => ({
    path: filename,
    rule: /\((.+)\)/.exec(code)?.[1] ?? code,
  }));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the linter', () => {
  it.each(OFFENCES)('refuses %s', (path, _text, rule) => {
    expect(complaints.filter((one) => one.path === path).map((one) => one.rule)).toContain(rule);
  });

  it.each(INNOCENT)('lets %s pass', (path) => {
    expect(complaints.filter((one) => one.path === path)).toEqual([]);
  });
});

/** Every function of the product that is longer than `most` lines, comments and blank lines left out. */
function longerThan(most: number): number {
  const configuration = join(house, `longer-than-${most}.json`);
  const rule = ['error', { max: most, skipBlankLines: true, skipComments: true }];
  writeFileSync(
    configuration,
    JSON.stringify({ categories: { correctness: 'off' }, rules: { 'max-lines-per-function': rule } }),
  );
  const rooms = ['core', 'packs', 'main', 'renderer', 'exhibits', 'curator', 'build'];
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/oxlint'),
    [
      '-c',
      configuration,
      '--format',
      'json',
      '--ignore-pattern',
      '*.test.*',
      ...rooms.filter((room) => existsSync(join(ROOT, room))),
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 },
  );
  return (JSON.parse(stdout) as { diagnostics: readonly unknown[] }).diagnostics.length;
}

describe('the size of functions', () => {
  it('stays below 40 lines for nine in ten', () => {
    const [all, long] = [longerThan(0), longerThan(40)];
    expect(all).toBeGreaterThan(500);
    expect(long / all).toBeLessThanOrEqual(0.1);
  });
});
