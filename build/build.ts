/**
 * Builds what is not up to date: page, Node side, sample packs.
 *
 *   node build/build.ts            what `npm start` needs, into out/
 *   node build/build.ts --faulty   also a page whose exhibits fail in every way, into out/renderer-faulty, for tests
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { OUT, ROOT } from './folders.ts';

interface Part {
  readonly name: string;
  /** Folders and files whose change makes the part out of date. */
  readonly inputs: readonly string[];
  readonly out: string;
  /** Builds into the folder that it is given. */
  build(out: string): Promise<void>;
}

const COMMON = ['core', 'build', 'package.json', 'package-lock.json'];

const PARTS: readonly Part[] = [
  { name: 'Node side', inputs: [...COMMON, 'main', 'packs'], out: 'main', build: buildMain },
  { name: 'sample packs', inputs: [...COMMON, 'packs', 'assets/packs'], out: 'packs', build: buildPacks },
  {
    name: 'page',
    inputs: [...COMMON, 'renderer', 'exhibits', 'assets'],
    out: 'renderer',
    build: (out) => buildRenderer(out),
  },
];

const FAULTY: Part = {
  name: 'page with faulty exhibits',
  inputs: [...COMMON, 'renderer', 'exhibits', 'assets', 'tests/faulty'],
  out: 'renderer-faulty',
  build: (out) => buildRenderer(out, join(ROOT, 'tests/faulty/registry.ts')),
};

/** Builds what is out of date; returns at once when nothing is. */
export async function ensureBuilt(options: { readonly faulty: boolean } = { faulty: false }): Promise<void> {
  for (const part of options.faulty ? [...PARTS, FAULTY] : PARTS) await ensurePart(part);
}

async function ensurePart(part: Part): Promise<void> {
  const [out, stamp] = [join(OUT, part.out), join(OUT, '.stamps', part.out)];
  const now = fingerprint(ROOT, part.inputs);
  // Somebody may have removed the folder to have it built anew.
  if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const begin = performance.now();
  // A build that is interrupted must not pass for a finished one.
  rmSync(stamp, { force: true });
  mkdirSync(dirname(stamp), { recursive: true });
  await part.build(out);
  writeFileSync(stamp, now);
  console.error(`Built the ${part.name} in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
}

// Vite is loaded only when there is something to build: loading it takes longer than the whole start may.

async function buildRenderer(outDir: string, registry?: string): Promise<void> {
  const [{ build }, { rendererConfig }] = await Promise.all([import('vite'), import('./vite.renderer.ts')]);
  await build(rendererConfig({ outDir, registry }));
}

async function buildMain(outDir: string): Promise<void> {
  const [{ build }, { mainConfig, preloadConfig }] = await Promise.all([
    import('vite'),
    import('./vite.main.ts'),
  ]);
  rmSync(outDir, { recursive: true, force: true });
  // One build per entry: what the browser host starts with must not wait for Electron's part.
  for (const name of ['browser', 'electron'])
    await build(mainConfig(name, join(ROOT, `main/hosts/${name}/entry.ts`), outDir));
  await build(preloadConfig('main/hosts/electron/preload.ts', outDir));
}

async function buildPacks(outDir: string): Promise<void> {
  const { signBox } = await import('./box.ts');
  const packs = join(ROOT, 'assets/packs');
  const sources = readdirSync(packs).map((name) => join(packs, name));
  await signBox(
    sources.filter((source) => existsSync(join(source, 'pack.json'))),
    outDir,
  );
}

if (import.meta.main) await ensureBuilt({ faulty: process.argv.includes('--faulty') });
