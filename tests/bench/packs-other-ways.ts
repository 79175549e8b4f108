/** What other programs would fetch for the same update: casync and rsync, where they are installed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdatePack } from '../builders/update-pack.ts';

export interface OtherWay {
  readonly name: string;
  readonly program: string;
  /** Bytes that would reach the kiosk; undefined when the program is not there. */
  readonly bytes: number | undefined;
}

/** @param work a folder for their copies, which the caller removes */
export function otherWays(pack: UpdatePack, work: string): readonly OtherWay[] {
  mkdirSync(work, { recursive: true });
  return [
    { name: 'casync, 64 KiB', program: 'casync', bytes: isThere('casync') ? casync(pack, work) : undefined },
    { name: 'rsync --fuzzy', program: 'rsync', bytes: isThere('rsync') ? rsync(pack, work) : undefined },
  ];
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** The newer version's index and those of its chunks that the older one has not, as they lie compressed in its store. */
function casync({ before, after }: UpdatePack, work: string): number {
  const [old, next] = [join(work, 'before.castr'), join(work, 'after.castr')];
  const make = (folder: string, index: string, store: string): string =>
    run('casync', ['make', '--chunk-size=65536', '--without=all', `--store=${store}`, index, folder]);
  make(before, join(work, 'before.caidx'), old);
  make(after, join(work, 'after.caidx'), next);
  const had = new Set(chunks(old));
  const fresh = chunks(next).filter((name) => !had.has(name));
  const size = (path: string): number => statSync(path).size;
  return size(join(work, 'after.caidx')) + fresh.reduce((sum, name) => sum + size(join(next, name)), 0);
}

function chunks(store: string): readonly string[] {
  return readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cacnk'));
}

/** What the sender says that it sent and received, over a copy of the older version. */
function rsync({ before, after }: UpdatePack, work: string): number {
  const kiosk = join(work, 'kiosk');
  cpSync(before, kiosk, { recursive: true });
  const said = run('rsync', [
    '--recursive',
    '--checksum',
    '--fuzzy',
    '--delete-after',
    '--no-whole-file',
    '--stats',
    `${after}/`,
    kiosk,
  ]);
  const bytes = (label: string): number =>
    Number(new RegExp(`Total bytes ${label}: ([\\d,]+)`).exec(said)?.[1]?.replaceAll(',', ''));
  return bytes('sent') + bytes('received');
}

/** rsync ends with 24 when --fuzzy has looked at one of its own temporary files; everything was transferred all the same. */
const VANISHED = 24;

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0 && !(program === 'rsync' && status === VANISHED))
    throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
