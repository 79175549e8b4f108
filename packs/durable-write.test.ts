import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PowerCutDisk } from '#tests/support/power-cut-disk.ts';
import { durableWrite } from './durable-write.ts';
import type { FilePort } from './file-port.ts';

const FILE = '/data/state.json';
const OLD = Buffer.from('{"old":true}');
const NEW = Buffer.from('{"new":true,"more":1}');

/** What every power cut during and after one replacement of FILE leaves, as texts; `after` only once it was acknowledged. */
async function powerCuts(write: (disk: FilePort) => Promise<void>) {
  const during = new Set<string>();
  const after = new Set<string>();
  const note = (disk: PowerCutDisk, into: Set<string>): void => {
    for (const state of disk.states()) into.add(Buffer.from(state.get(FILE) ?? []).toString());
  };
  const disk = new PowerCutDisk((now) => note(now, during));
  disk.place(FILE, OLD);
  await write(disk);
  note(disk, after);
  return { during: [...during].toSorted(), after: [...after].toSorted() };
}

/** A disk with one operation left out: how somebody might get it wrong. */
const without = (disk: FilePort, operation: 'syncFile' | 'syncFolder'): FilePort => ({
  write: (path, bytes) => disk.write(path, bytes),
  syncFile: (path) => disk.syncFile(path),
  rename: (from, to) => disk.rename(from, to),
  syncFolder: (path) => disk.syncFolder(path),
  remove: (path) => disk.remove(path),
  [operation]: () => Promise.resolve(),
});

describe('a power cut while a file is replaced', () => {
  it('leaves the old file or the new one, whole, and the new one once it was acknowledged', async () => {
    const { during, after } = await powerCuts((disk) => durableWrite(FILE, NEW, disk));
    expect(during).toEqual([NEW.toString(), OLD.toString()]);
    expect(after).toEqual([NEW.toString()]);
  });

  it('would be seen to leave an empty or torn file if the data were not synced before the rename', async () => {
    const { after } = await powerCuts((disk) => durableWrite(FILE, NEW, without(disk, 'syncFile')));
    expect(after).toContain('');
    expect(after.length).toBeGreaterThan(2);
  });

  it('would be seen to bring the old file back if the folder were not synced', async () => {
    const { during, after } = await powerCuts((disk) => durableWrite(FILE, NEW, without(disk, 'syncFolder')));
    expect(during).toEqual([NEW.toString(), OLD.toString()]);
    expect(after).toContain(OLD.toString());
  });

  it('would be seen to lose both if the file were written in place', async () => {
    const { during } = await powerCuts((disk) => disk.write(FILE, NEW));
    expect(during).toContain('');
  });
});

describe('the real disk', () => {
  it('holds the new bytes and nothing else afterwards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'durable-'));
    const file = join(folder, 'state.json');
    await durableWrite(file, OLD);
    await Promise.all([durableWrite(file, NEW), durableWrite(file, NEW)]);
    expect(await readFile(file, 'utf8')).toBe(NEW.toString());
    expect(await readdir(folder)).toEqual(['state.json']);
    await rm(folder, { recursive: true });
  });

  it('keeps the old file and leaves no litter when the disk is full', async () => {
    const calls: string[] = [];
    const full: FilePort = {
      write: () => Promise.reject(new Error('ENOSPC')),
      syncFile: () => Promise.resolve(),
      rename: (_from, to) => Promise.resolve(void calls.push(`rename to ${to}`)),
      syncFolder: () => Promise.resolve(),
      remove: (path) => Promise.resolve(void calls.push(path.startsWith(FILE) ? 'litter removed' : path)),
    };
    await expect(durableWrite(FILE, NEW, full)).rejects.toThrow('ENOSPC');
    expect(calls).toEqual(['litter removed']);
  });
});
