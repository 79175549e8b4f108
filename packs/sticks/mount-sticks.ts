/**
 * Mounts a stick's partition read-only where nobody else does: kiosks without a desktop, run by somebody who may mount. No
 * shell is involved, and nothing on the stick can run.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeError, KioskError } from '#core/errors.ts';
import { parseMounts } from './mounts.ts';

/** What mounting needs from the system. */
export interface MountPort {
  /** Names of removable partitions, such as sdb1. */
  removable(): Promise<readonly string[]>;
  /** The kernel's list of mounts. */
  mounts(): Promise<string>;
  run(program: string, parameters: readonly string[]): Promise<void>;
}

const PARTITION = /^[a-z][a-z0-9]{1,30}$/;
const OPTIONS = 'ro,noexec,nosuid,nodev';

/**
 * Mounts every removable partition that is not mounted yet below `folder`, by its name, and unmounts what was pulled out.
 * @param folder such as /run/media/tianfu
 * @returns what could not be mounted, each as `tree-unreachable`: an empty card reader is one
 */
export async function mountSticks(folder: string, system: MountPort = linux): Promise<readonly KioskError[]> {
  const mounts = parseMounts(await system.mounts());
  const there = (await system.removable()).filter((name) => PARTITION.test(name));
  const problems: KioskError[] = [];
  for (const { point, source } of mounts)
    if (point.startsWith(`${folder}/`) && !there.includes(source.replace('/dev/', '')))
      await unmount(point, system, problems);
  const mounted = new Set(mounts.map(({ source }) => source));
  for (const name of there)
    if (!mounted.has(`/dev/${name}`)) await mount(name, join(folder, name), system, problems);
  return problems;
}

async function mount(name: string, point: string, system: MountPort, problems: KioskError[]): Promise<void> {
  try {
    await mkdir(point, { recursive: true });
    await system.run('mount', ['-o', OPTIONS, '--', `/dev/${name}`, point]);
  } catch (error) {
    problems.push(
      new KioskError(
        'tree-unreachable',
        `The stick /dev/${name} could not be mounted (${describeError(error).slice(0, 200)}). It is left out; the technician can mount it below /media.`,
        error,
      ),
    );
    await Promise.allSettled([rmdir(point)]);
  }
}

async function unmount(point: string, system: MountPort, problems: KioskError[]): Promise<void> {
  try {
    // Lazily: somebody may still be reading what is no longer there.
    await system.run('umount', ['-l', '--', point]);
    await rmdir(point);
  } catch (error) {
    problems.push(
      new KioskError(
        'tree-unreachable',
        `The stick at ${point} is gone and could not be unmounted (${describeError(error).slice(0, 200)}). It is tried again.`,
        error,
      ),
    );
  }
}

const execute = promisify(execFile);

const linux: MountPort = {
  mounts: () => readFile('/proc/self/mountinfo', 'utf8'),
  run: async (program, parameters) => {
    await execute(program, [...parameters], { timeout: 20_000 });
  },
  removable: removablePartitions,
};

/** Partitions of removable disks, or the disk itself when it has none: some sticks are formatted as a whole. */
async function removablePartitions(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const disk of await readdir('/sys/block')) {
    if ((await readFile(`/sys/block/${disk}/removable`, 'utf8')).trim() !== '1') continue;
    if (Number((await readFile(`/sys/block/${disk}/size`, 'utf8')).trim()) === 0) continue;
    const inside = await readdir(`/sys/block/${disk}`);
    const partitions = inside.filter((name) => name.startsWith(disk));
    names.push(...(partitions.length > 0 ? partitions : [disk]));
  }
  return names;
}
