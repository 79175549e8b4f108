/**
 * The bundles of the Electron host, built as the product builds them, in a folder where `electron` is the fake. They are
 * loaded by Node itself, not by the test runner, so what runs here is what runs in the field.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { mainConfig, preloadConfig } from '#build/vite.main.ts';
import type { Host } from '#core/host.ts';
import type * as FakeElectron from '#tests/fakes/electron/index.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface ElectronBundle {
  /** Where `electron.js`, `preload.cjs` and the host alone lie. */
  readonly main: string;
  readonly fake: typeof FakeElectron;
  readonly createElectronHost: (dataFolder: string) => Host;
  remove(): void;
}

/** Builds entry, preload and, for the contract, the host alone. */
export async function buildElectronBundle(): Promise<ElectronBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'tianfu-electron-'));
  const main = join(folder, 'main');
  mkdirSync(main);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, file] of [
    ['electron', 'entry.ts'],
    ['host', 'electron-host.ts'],
  ] as const)
    await build(mainConfig(name, join(ROOT, 'main/hosts/electron', file), main));
  await build(preloadConfig('main/hosts/electron/preload.ts', main));
  const shim = join(folder, 'node_modules/electron');
  mkdirSync(shim, { recursive: true });
  writeFileSync(
    join(shim, 'package.json'),
    '{ "name": "electron", "type": "module", "exports": "./index.js" }',
  );
  const fakeFile = pathToFileURL(join(ROOT, 'tests/fakes/electron/index.ts')).href;
  writeFileSync(join(shim, 'index.js'), `export * from '${fakeFile}';\n`);
  const require = createRequire(join(main, 'host.js'));
  const { createElectronHost } = require(join(main, 'host.js')) as Pick<ElectronBundle, 'createElectronHost'>;
  return {
    main,
    fake: require('electron') as typeof FakeElectron,
    createElectronHost,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
