import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '#core/schema.ts';
import { diskFiles, type FilePort } from '#packs/file-port.ts';
import { PowerCutDisk } from '#tests/support/power-cut-disk.ts';
import { openCounts } from './counts.ts';
import { openState, type StateOptions } from './state-file.ts';
import type { StateSchema } from './state-format.ts';

let folder: string;
let file: string;
let warnings: string[];
let options: StateOptions;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  file = join(folder, 'counts.json');
  warnings = [];
  options = { warn: (message) => void warnings.push(message), now: () => Date.UTC(2026, 0, 2, 3, 4, 5) };
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('flowers', () => {
  it('are still there after a restart', async () => {
    const counts = await openCounts(file, options);
    expect(await counts.add('hall', 'a')).toBe(1);
    expect(await counts.add('hall', 'a')).toBe(2);
    expect((await openCounts(file, options)).read('hall')).toEqual({ a: 2 });
    expect(warnings).toEqual([]);
  });

  it('of many visitors at once are written together: 500 in far less than 500 writes', async () => {
    let writes = 0;
    const counting: FilePort = {
      ...diskFiles,
      rename: (from, to) => {
        writes += 1;
        return diskFiles.rename(from, to);
      },
    };
    const counts = await openCounts(file, { ...options, files: counting });
    const answers = await Promise.all(Array.from({ length: 500 }, () => counts.add('hall', 'a')));
    expect(answers).toEqual(Array.from({ length: 500 }, (_none, index) => index + 1));
    expect(writes).toBeLessThan(5);
  });

  it('that could not be written are refused and not counted later', async () => {
    let full = true;
    const disk: FilePort = {
      ...diskFiles,
      write: (path, bytes) => (full ? Promise.reject(new Error('ENOSPC')) : diskFiles.write(path, bytes)),
    };
    const counts = await openCounts(file, { ...options, files: disk });
    await expect(counts.add('hall', 'a')).rejects.toMatchObject({ code: 'state-unwritable' });
    full = false;
    expect(await counts.add('hall', 'b')).toBe(1);
    expect(counts.read('hall')).toEqual({ b: 1 });
  });
});

describe('a power cut', () => {
  /** Gives three flowers on a disk that may lose power at every step. @returns the counts lost after being acknowledged */
  async function lostAfterPowerCuts(spoil: (disk: FilePort) => FilePort): Promise<number> {
    let acknowledged = 0;
    let lost = 0;
    const disk = new PowerCutDisk((now) => {
      for (const state of now.states()) lost += countIn(state.get(file)) < acknowledged ? 1 : 0;
    });
    const counts = await openCounts(file, { ...options, files: spoil(disk) });
    for (let flower = 0; flower < 3; flower++) acknowledged = await counts.add('hall', 'a');
    return lost;
  }

  const countIn = (bytes: Uint8Array | undefined): number => {
    const text = Buffer.from(bytes ?? []).toString();
    return Number(/"a":(\d+)\}\}\}\n$/.exec(text)?.[1] ?? 0);
  };

  const keep = (disk: FilePort, change: Partial<FilePort>): FilePort => ({
    write: (path, bytes) => disk.write(path, bytes),
    syncFile: (path) => disk.syncFile(path),
    rename: (from, to) => disk.rename(from, to),
    syncFolder: (path) => disk.syncFolder(path),
    remove: (path) => disk.remove(path),
    ...change,
  });

  it('at any step loses no flower that was acknowledged', async () => {
    expect(await lostAfterPowerCuts((disk) => disk)).toBe(0);
  });

  it('would be seen to lose flowers if they were acknowledged before they are safe', async () => {
    const early = (disk: FilePort) => keep(disk, { syncFile: () => Promise.resolve() });
    expect(await lostAfterPowerCuts(early)).toBeGreaterThan(0);
    const never = (disk: FilePort) => keep(disk, { syncFolder: () => Promise.resolve() });
    expect(await lostAfterPowerCuts(never)).toBeGreaterThan(0);
  });
});

describe('a damaged file', () => {
  it('is set aside with its date, the last good copy is used, and the log says so', async () => {
    const counts = await openCounts(file, options);
    await counts.add('hall', 'a');
    await openCounts(file, options);
    writeFileSync(file, '{"version":1,"data":{"hall":{"a":');
    expect((await openCounts(file, options)).read('hall')).toEqual({ a: 1 });
    expect(readdirSync(folder)).toContain('counts.json.corrupt-2026-01-02T03-04-05-000Z');
    expect(warnings).toEqual([expect.stringContaining('state-corrupt')]);
    // The good copy has taken its place: the next start has nothing to mend.
    expect((await openCounts(file, options)).read('hall')).toEqual({ a: 1 });
    expect(warnings).toHaveLength(1);
  });

  it('costs two minutes of flowers at most when the disk rots during the day', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const counts = await openCounts(file, options);
      await counts.add('hall', 'morning');
      await vi.advanceTimersByTimeAsync(2 * 60_000);
      await vi.waitFor(() => expect(readFileSync(`${file}.good`, 'utf8')).toBe(readFileSync(file, 'utf8')));
      await counts.add('hall', 'just-now');
    } finally {
      vi.useRealTimers();
    }
    writeFileSync(file, Buffer.alloc(4096));
    expect((await openCounts(file, options)).read('hall')).toEqual({ morning: 1 });
  });

  it('is not copied at every flower: a busy day must not wear the disk out', async () => {
    const renamed: string[] = [];
    const watched: FilePort = {
      ...diskFiles,
      rename: (from, to) => {
        renamed.push(to);
        return diskFiles.rename(from, to);
      },
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const counts = await openCounts(file, { ...options, files: watched });
      for (let flower = 0; flower < 20; flower++) await counts.add('hall', 'a');
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      await vi.waitFor(() => expect(renamed).toContain(`${file}.good`));
      await vi.advanceTimersByTimeAsync(10 * 60_000);
    } finally {
      vi.useRealTimers();
    }
    expect(renamed.filter((path) => path === file)).toHaveLength(20);
    expect(renamed.filter((path) => path === `${file}.good`)).toHaveLength(1);
  });

  it('does not keep the kiosk from starting when there is no good copy either', async () => {
    writeFileSync(file, '');
    writeFileSync(`${file}.good`, '\0\0\0');
    const counts = await openCounts(file, options);
    expect(await counts.add('hall', 'a')).toBe(1);
    expect(warnings).toEqual([
      expect.stringContaining('cannot be used either'),
      expect.stringContaining('The kiosk begins anew'),
    ]);
  });

  it('of an interrupted write is cleared away at the next start', async () => {
    writeFileSync(`${file}.123-4.tmp`, '{"ver');
    await openCounts(file, options);
    expect(existsSync(`${file}.123-4.tmp`)).toBe(false);
  });
});

describe('a newer kiosk', () => {
  const shape: StateSchema<{ readonly flowers: number }> = {
    version: 3,
    schema: z.strictObject({ flowers: z.int() }),
    initial: { flowers: 0 },
    migrations: {
      1: (old) => ({ count: old }),
      2: (old) => ({ flowers: (old as { count: number }).count }),
    },
  };

  it('takes over what an older one has kept, version by version', async () => {
    writeFileSync(file, '{"version":1,"data":7}');
    const state = await openState(file, shape, options);
    expect(state.data).toEqual({ flowers: 7 });
    await state.update((data) => data);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 3, data: { flowers: 7 } });
  });

  it('sets a file of a still newer one aside instead of misreading it', async () => {
    writeFileSync(file, '{"version":4,"data":{}}');
    expect((await openState(file, shape, options)).data).toEqual({ flowers: 0 });
    expect(warnings[0]).toContain('newer');
  });
});
