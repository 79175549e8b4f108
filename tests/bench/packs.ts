/**
 * What content packs cost a kiosk: installing, updating, verifying, activating; what many kiosks cost one web server; and what
 * a visitor feels of a sync. Ratios are of one run on one disk.
 *
 *   node tests/bench/packs.ts [--short] [--only PART]… [--json FILE]      parts: install, update, fleet, frames
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyStore } from '#packs/store/check.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';
import { openStore } from '#packs/store/store.ts';
import { noise, putPack } from '../builders/pack-tree.ts';
import { writeUpdatePack } from '../builders/update-pack.ts';
import type { KioskFigures } from './packs-kiosk.ts';
import { ensureNginx } from '../support/nginx.ts';
import { measureFleet, measureSpread } from './packs-fleet.ts';
import { measureFrames, type Syncing } from './packs-frames.ts';
import { otherWays } from './packs-other-ways.ts';
import { atMost, printTable, type Row } from './table.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const ROUNDS = values.short ? 1 : 3;
/** The pack that is installed: so many files of so many bytes. */
const FILES = 101;
const FILE_BYTES = values.short ? 1_000_000 : 9_900_990;
const UPDATE_SCALE = values.short ? 0.1 : 1;
/** Kiosks at one web server; a museum has some, a province's museums together two hundred. */
const KIOSKS = values.short ? 20 : 200;
/** A line of 200 Mbit/s, and the worst case: everything on one machine without a limit. */
const LINE: Syncing = {
  label: 'at 25 MB/s',
  bytesPerSecond: 25_000_000,
  files: 16,
  rounds: values.short ? 2 : 4,
};
const NO_LIMIT: Syncing = { label: 'without a limit', bytesPerSecond: 1e9, files: 32, rounds: 4 };

const root = mkdtempSync(join(tmpdir(), 'bench-packs-'));
const rows: Row[] = [];

async function putFolder(tree: string, folder: string, version: string): Promise<PackVersionFiles> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  // Read one by one as they are put: all at once they would be the half of a gigabyte.
  const files = Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const),
  );
  return putPack(tree, lazily(files), { id: 'update', version });
}

/** File names to contents that are read when they are asked for. */
function lazily(paths: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [
        name,
        { enumerable: true, get: () => readFileSync(path) },
      ]),
    ),
  ) as Readonly<Record<string, Uint8Array>>;
}

/** Runs a kiosk's update in a process of its own. */
function kiosk(address: string, store: string, version: PackVersionFiles): KioskFigures {
  const manifest = join(root, `${version.reference.manifest}.json`);
  writeFileSync(manifest, version.bytes);
  const program = join(import.meta.dirname, 'packs-kiosk.ts');
  const result = spawnSync(process.execPath, [program, address, store, manifest], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`the kiosk failed: ${result.stderr}`);
  return JSON.parse(result.stdout) as KioskFigures;
}

/** One pass of cp, then one fsync of each file. @returns milliseconds */
function copyAndSync(from: string, to: string): number {
  const begin = performance.now();
  run('cp', ['-r', from, to]);
  run('sh', ['-c', 'find "$1" -type f -exec sync {} +', 'sh', to]);
  return performance.now() - begin;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args);
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr.toString()}`);
}

/** Of several rounds the one that other programs have disturbed least. */
const best = (numbers: readonly number[]): number => Math.min(...numbers);

async function measureInstall(): Promise<void> {
  const tree = join(root, 'large');
  mkdirSync(tree);
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_none, index) => [
      `f${index}.mp4`,
      { enumerable: true, get: () => noise(FILE_BYTES, index) },
    ]),
  );
  const version = await putPack(tree, Object.defineProperties({}, files) as Record<string, Uint8Array>);
  const [installs, copies]: [KioskFigures[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(join(root, 'packs'), { recursive: true, force: true });
    rmSync(join(root, 'copy'), { recursive: true, force: true });
    copies.push(copyAndSync(tree, join(root, 'copy')));
    installs.push(kiosk(tree, join(root, 'packs'), version));
  }
  const size = `${((FILES * FILE_BYTES) / 1e9).toFixed(1)} GB`;
  const install = best(installs.map(({ installMs }) => installMs));
  rows.push(atMost(`cp and fsync, ${size}`, best(copies), 'ms'));
  rows.push(atMost(`install ${size} from a folder`, install, 'ms'));
  rows.push(atMost('install to cp and fsync', install / best(copies), '×', 1.8));
  rows.push(
    atMost('install, most memory', Math.max(...installs.map(({ megabytes }) => megabytes)), 'MB', 200),
  );
  pushLoop('install', installs);
  rows.push(atMost('activation', Math.max(...installs.map(({ activateMs }) => activateMs)), 'ms', 20));
  rmSync(join(root, 'copy'), { recursive: true });
  rmSync(tree, { recursive: true });
  await measureVerify();
}

/** Both are told: the first is what the promise is about, the second what is left of it on a busy machine. */
function pushLoop(what: string, figures: readonly KioskFigures[]): void {
  const most = (of: (one: KioskFigures) => number): number => Math.max(...figures.map(of));
  rows.push(
    atMost(
      `${what}, event loop blocked at most`,
      most(({ blockedMs }) => blockedMs),
      'ms',
      50,
    ),
  );
  rows.push(
    atMost(
      `${what}, of that by its own computing`,
      most(({ computedMs }) => computedMs),
      'ms',
      50,
    ),
  );
}

async function measureVerify(): Promise<void> {
  const store = await openStore(join(root, 'packs'));
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(hashAll(store.shelf.all().map((sha256) => store.shelf.location(sha256))));
    const begin = performance.now();
    const { bad } = await verifyStore(store);
    ours.push(performance.now() - begin);
    if (bad.length > 0) throw new Error(`${bad.length} blobs are bad`);
  }
  rows.push(atMost('sha256 of the same bytes', best(plain), 'ms'));
  rows.push(atMost('verify', best(ours), 'ms'));
  rows.push(atMost('verify to sha256', best(ours) / best(plain), '×', 1.3));
  rmSync(join(root, 'packs'), { recursive: true });
}

/** The plainest way: read 4 MiB, hash it, read on. @returns milliseconds */
function hashAll(paths: readonly string[]): number {
  const buffer = Buffer.allocUnsafeSlow(4_194_304);
  const begin = performance.now();
  for (const path of paths) {
    const file = openSync(path, 'r');
    const hash = createHash('sha256');
    for (let count = 1; count > 0; ) {
      count = readSync(file, buffer);
      hash.update(buffer.subarray(0, count));
    }
    hash.digest('hex');
    closeSync(file);
  }
  return performance.now() - begin;
}

async function measureUpdate(): Promise<void> {
  const pack = writeUpdatePack(join(root, 'update'), UPDATE_SCALE);
  const tree = join(root, 'tree');
  mkdirSync(tree);
  const before = await putFolder(tree, pack.before, '1.0.0');
  const after = await putFolder(tree, pack.after, '2.0.0');
  const { server, url } = await mirrorOf(tree);
  kiosk(url, join(root, 'packs'), before);
  const update = kiosk(url, join(root, 'packs'), after);
  server.kill();
  const megabytes = (bytes: number): number => bytes / 1e6;
  rows.push(atMost(`update (videos by ${pack.videosBy}), really new`, megabytes(pack.reallyNew), 'MB'));
  rows.push(atMost('update, fetched', megabytes(update.bytes), 'MB'));
  rows.push(atMost('update, fetched to really new', update.bytes / pack.reallyNew, '×', 1.06));
  rows.push(atMost('update, requests', update.requests, '', 80));
  pushLoop('update', [update]);
  rows.push(atMost('update, most memory', update.megabytes, 'MB', 200));
  for (const way of otherWays(pack, join(root, 'others')))
    if (way.bytes === undefined) console.log(`${way.name}: skipped, ${way.program} is not installed`);
    else
      rows.push(
        atMost(
          `update, fetched to ${way.name} (${megabytes(way.bytes).toFixed(1)} MB)`,
          update.bytes / way.bytes,
          '×',
          1,
        ),
      );
}

/** Starts the server of a tree and waits for its address. */
function mirrorOf(tree: string): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const program = join(import.meta.dirname, 'packs-mirror.ts');
  const server = spawn(process.execPath, [program, tree], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.stdout.once('data', (data: Buffer) => resolve({ server, url: data.toString().trim() }));
  });
}

async function measureServed(part: 'fleet' | 'frames'): Promise<void> {
  if (!ensureNginx()) {
    console.log(`${part}: skipped, nginx is not here and cannot be installed (it needs root on Debian)`);
    return;
  }
  if (part === 'fleet') {
    rows.push(...(await inFolder((work) => measureFleet(work, KIOSKS))), ...measureSpread());
    return;
  }
  for (const sync of values.short ? [LINE] : [LINE, NO_LIMIT])
    rows.push(...(await inFolder((work) => measureFrames(work, sync))));
}

/** Gives a folder of its own, which goes afterwards. */
async function inFolder<Result>(measure: (work: string) => Promise<Result>): Promise<Result> {
  const work = mkdtempSync(join(root, 'part-'));
  const result = await measure(work);
  rmSync(work, { recursive: true });
  return result;
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  install: measureInstall,
  update: measureUpdate,
  fleet: () => measureServed('fleet'),
  frames: () => measureServed('frames'),
};

try {
  for (const name of values.only ?? Object.keys(PARTS)) {
    const measure = PARTS[name];
    if (measure === undefined)
      throw new Error(`There is no part "${name}"; choose from ${Object.keys(PARTS).join(', ')}.`);
    await measure();
  }
} finally {
  // Also when a part could not be measured: what the others have said is not lost.
  if (rows.length > 0) printTable('Content packs', rows, values.json);
  rmSync(root, { recursive: true, force: true });
}
