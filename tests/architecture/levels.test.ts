/** The table of rooms, checked by resolved paths: a second time after the linter, which goes by the text of an import. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOMS, sourceFiles } from './files.ts';

/** What a room may import besides itself. `node:` stands for Node, `npm` for packages. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: ['npm:zod', 'npm:i18next'],
  kit: ['core', 'npm:preact', 'npm:@preact/signals'],
  exhibit: ['core', 'kit', 'npm:three', 'npm:pixi.js', 'npm:howler', 'npm:preact', 'npm:@preact/signals'],
  renderer: ['core', 'assets', 'npm'],
  packs: ['core', 'node:', 'npm'],
  curator: ['core', 'packs', 'node:', 'npm'],
  main: ['core', 'packs', 'node:', 'npm'],
  electron: ['core', 'packs', 'main', 'node:', 'npm', 'npm:electron'],
  build: ['core', 'packs', 'main', 'renderer', 'exhibit', 'kit', 'assets', 'node:', 'npm'],
  assets: ['core', 'node:', 'npm'],
};

/** Files that are only read, from wherever: pictures and sounds, and the version of the whole. */
const DATA = /^assets\/.+\.(?:wav|png|svg|woff2)(?:\?[\w&-]+)?$|^package\.json$/;

const files = sourceFiles();
const product = files.filter(({ path }) => !path.startsWith('tests/') && !/\.test\.tsx?$/.test(path));

/** The room of a path, finer than a folder where the table is. */
function roomOf(path: string): string {
  if (path.startsWith('exhibits/kit/')) return 'kit';
  if (path.startsWith('exhibits/')) return 'exhibit';
  if (path.startsWith('main/hosts/electron/')) return 'electron';
  return path.split('/')[0] ?? '';
}

/** The path within the checkout that an import leads to; nothing for Node and packages. */
function resolve(from: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : undefined;
}

function isAllowed(from: string, name: string): boolean {
  const room = roomOf(from);
  const may = MAY[room] ?? [];
  const target = resolve(from, name);
  if (target === undefined) {
    if (name.startsWith('node:')) return may.includes('node:');
    if (name === 'electron') return may.includes('npm:electron');
    return (
      may.includes('npm') ||
      may.some((one) => one.startsWith('npm:') && `${name}/`.startsWith(`${one.slice(4)}/`))
    );
  }
  if (DATA.test(target)) return true;
  const other = roomOf(target);
  // Of an exhibit the curator's desk knows what a pack brings, never how it is shown.
  if (room === 'curator' && other === 'exhibit') return /^exhibits\/[^/]+\/content\.ts$/.test(target);
  if (room === 'exhibit' && other === 'exhibit') return from.split('/')[1] === target.split('/')[1];
  return other === room || may.includes(other);
}

const imports = product.flatMap(({ path, text }) => importsOf(text).map((name) => ({ path, name })));

describe('the rooms of the house', () => {
  it('are read: there are imports of every kind', () => {
    expect(imports.length).toBeGreaterThan(150);
    const sample =
      "import a from 'a';\nimport type { B } from '#core/b.ts';\nexport * from './c.ts';\nawait import('d');\nimport './e.css';\nimport {\n  f,\n} from 'f';\n";
    expect(importsOf(sample)).toEqual(['a', '#core/b.ts', './c.ts', 'd', './e.css', 'f']);
  });

  it('import only what the table allows', () => {
    expect(imports.filter(({ path, name }) => !isAllowed(path, name))).toEqual([]);
  });

  it('are left by their names, not by climbing out of the window', () => {
    const climbing = files
      .flatMap(({ path, text }) => importsOf(text).map((name) => ({ path, name })))
      .filter(({ path, name }) => name.startsWith('.') && !DATA.test(resolve(path, name) ?? ''))
      .filter(({ path, name }) => resolve(path, name)?.split('/')[0] !== path.split('/')[0]);
    expect(climbing).toEqual([]);
  });

  it('know Electron only in its host', () => {
    const knowing = imports.filter(({ name }) => name === 'electron').map(({ path }) => roomOf(path));
    expect(new Set(knowing)).toEqual(new Set(['electron']));
  });

  it('take node:http from where it is loaded without the rest of Node’s web', () => {
    const whole = product
      .filter(({ text }) => /^import (?!type\b)[^;]*from 'node:http';/m.test(text))
      .map(({ path }) => path);
    expect(whole).toEqual([]);
    expect(product.some(({ text }) => text.includes("getBuiltinModule('node:http')"))).toBe(true);
  });

  it('reach exhibits from the shell only through its registry', () => {
    const reaching = product
      .filter(
        ({ path, text }) => path.startsWith('renderer/') && /['"`](?:#exhibits|[./]*exhibits)\//.test(text),
      )
      .map(({ path }) => path);
    expect(reaching).toEqual(['renderer/registry.ts']);
  });

  it('have every folder in the table', () => {
    for (const { path } of files) expect(ROOMS).toContain(path.split('/')[0]);
  });
});

const lines = ({ text }: { text: string }): number => text.trimEnd().split('\n').length;

describe('the size of files', () => {
  it('keeps entries to composing: 30 lines at most', () => {
    const entries = product.filter(({ path }) => /(?:^|\/)(?:entry\.ts|main\.tsx)$/.test(path));
    expect(entries.length).toBeGreaterThanOrEqual(3);
    expect(entries.filter((file) => lines(file) > 30).map(({ path }) => path)).toEqual([]);
  });

  it('stays below 400 lines, and below 300 for nine in ten', () => {
    expect(files.filter((file) => lines(file) > 400).map(({ path }) => path)).toEqual([]);
    const long = files.filter((file) => lines(file) > 300);
    expect(long.length / files.length).toBeLessThanOrEqual(0.1);
  });
});
