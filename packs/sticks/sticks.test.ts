import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findSticks, type Stick, stickRoots } from './find-sticks.ts';
import { mountSticks } from './mount-sticks.ts';
import { stickFolderName } from './repositories.ts';
import { watchSticks } from './watch-sticks.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sticks-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Only the extra roots: this machine's own sticks are none of the tests' business. */
const only = (...extraRoots: readonly string[]) => ({
  extraRoots,
  platform: 'linux' as const,
  readMounts: async () => '',
});

describe('a stick', () => {
  it('shows the repositories of several museums, and nothing else that lies on it', async () => {
    for (const path of ['tianfu/b-1/metadata', 'tianfu/a-1/metadata', 'tianfu/empty', 'photos'])
      await mkdir(join(root, path), { recursive: true });
    await writeFile(join(root, 'tianfu/notes.txt'), 'mine');
    await symlink(join(root, 'tianfu/a-1'), join(root, 'tianfu/link'));
    const [stick, ...more] = await findSticks(only(root, join(root, 'photos'), join(root, 'gone')));
    expect(more).toEqual([]);
    expect(stick?.root).toBe(root);
    expect(stick?.repositories.map(({ name }) => name)).toEqual(['a-1', 'b-1']);
  });

  it('on Windows is any drive letter that is there', async () => {
    const hasDrive = async (drive: string): Promise<boolean> => drive === 'E:\\' || drive === 'F:\\';
    expect(await stickRoots({ platform: 'win32', hasDrive })).toEqual(['E:\\', 'F:\\']);
  });

  it('is noticed when it comes and when it goes, and nothing is said in between', async () => {
    await mkdir(join(root, 'away/tianfu/a-1/metadata'), { recursive: true });
    const seen: (readonly Stick[])[] = [];
    const stop = watchSticks({ ...only(join(root, 'here')), everyMs: 5 }, (sticks) => void seen.push(sticks));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await rename(join(root, 'away'), join(root, 'here'));
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    await rename(join(root, 'here'), join(root, 'away'));
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    stop();
    await rename(join(root, 'away'), join(root, 'here'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen.map((sticks) => sticks.length)).toEqual([0, 1, 0]);
  });

  it('is watched on after a look has failed, which is told once', async () => {
    let looks = 0;
    const problems: unknown[] = [];
    const beforeLook = async (): Promise<void> => {
      looks += 1;
      if (looks < 4) throw new Error('mount is missing');
    };
    const seen: unknown[] = [];
    const onProblem = (error: unknown): void => void problems.push(error);
    const stop = watchSticks(
      { ...only(), everyMs: 2, beforeLook, onProblem },
      (sticks) => void seen.push(sticks),
    );
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    stop();
    expect(problems).toHaveLength(1);
  });

  it('gets a folder whose name people can read and no other repository has', () => {
    const id = 'f00dfeed'.repeat(4);
    expect(stickFolderName({ 'zh-Hans': '科技馆', en: 'Sichuan Museum — Chéngdū' }, id)).toBe(
      'sichuan-museum-chengdu-f00dfeed',
    );
    expect(stickFolderName({ 'zh-Hans': '科技馆', en: '科技馆' }, id)).toBe('packs-f00dfeed');
  });
});

describe('a kiosk that may mount', () => {
  const mounted = (name: string): string => `9 1 8:1 / ${join(root, name)} ro - vfat /dev/${name} ro`;

  it('mounts what is new, read-only and without programs, and lets go of what was pulled out', async () => {
    const calls: (readonly string[])[] = [];
    await mkdir(join(root, 'sdc1'));
    const problems = await mountSticks(root, {
      removable: async () => ['sda1', 'sdb1', '../sdx'],
      mounts: async () => [mounted('sda1'), mounted('sdc1')].join('\n'),
      run: async (program, parameters) => void calls.push([program, ...parameters]),
    });
    expect(problems).toEqual([]);
    expect(calls).toEqual([
      ['umount', '-l', '--', join(root, 'sdc1')],
      ['mount', '-o', 'ro,noexec,nosuid,nodev', '--', '/dev/sdb1', join(root, 'sdb1')],
    ]);
    expect(existsSync(join(root, 'sdc1'))).toBe(false);
  });

  it('names what cannot be mounted and leaves no empty folder', async () => {
    const problems = await mountSticks(root, {
      removable: async () => ['sdb1'],
      mounts: async () => '',
      run: async () => {
        throw new Error('mount: only root can do that');
      },
    });
    expect(problems[0]).toMatchObject({
      code: 'tree-unreachable',
      message: expect.stringContaining('/dev/sdb1'),
    });
    expect(existsSync(join(root, 'sdb1'))).toBe(false);
  });
});
