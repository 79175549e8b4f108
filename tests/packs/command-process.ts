/** The command line as a curator runs it: real processes on folders of their own. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { easeKeys } from './eased-keys.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'curator/command/main.ts');
const PASSPHRASE = 'a passphrase of the tests';
/** What was compiled once is read back, as after `npm run packs`: half of a short command. */
const COMPILED = join(ROOT, 'node_modules/.cache/tianfu-compiled');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  readonly folder: string;
  /** Where the copy of the sample's source lies. */
  readonly source: string;
  readonly repository: string;
  readonly keys: string;
  /** Runs a command with paths relative to the folder. */
  run(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Changes `pack.json` or `content.json` of the source by its text. */
  edit(file: string, change: (text: string) => string): Promise<void>;
  remove(): Promise<void>;
}

/** A folder with a copy of the sample pack's source, and a passphrase in the environment. */
export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'tianfu-desk-'));
  const source = join(folder, 'source');
  await cp(join(ROOT, 'assets/packs/tribute-hall-sample'), source, { recursive: true });
  return {
    folder,
    source,
    repository: join(folder, 'repository'),
    keys: join(folder, 'keys'),
    async run(words, environment = {}) {
      const ran = await run(words, folder, environment);
      if (words[0] === 'init' && ran.code === 0) await easeKeys(join(folder, 'keys'), PASSPHRASE);
      return ran;
    },
    async edit(file, change) {
      const path = join(source, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function run(
  words: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      NODE_COMPILE_CACHE: COMPILED,
      TIANFU_PASSPHRASE: PASSPHRASE,
      ...environment,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Every file below a folder, relative, in order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
