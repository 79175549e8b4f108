/** Publishing while kiosks look, while other curators publish, and while the power goes. */
import { afterAll, describe, expect, it } from 'vitest';
import { readChannel } from '#packs/publish/channels.ts';
import { namedFiles } from '#packs/publish/metadata-walk.ts';
import { verifyTree } from '#packs/publish/verify.ts';
import { publishPack, type PublishOptions } from '#packs/publish/publish.ts';
import type { ReadSource } from '#packs/publish/source.ts';
import type { KeyRing } from '#packs/trust/keys.ts';
import type { TreeWriter } from '#packs/tree/tree.ts';
import {
  followingKiosk,
  makeRepository,
  makeSource,
  now,
  removeFolders,
  watched,
  wholePacks,
} from './publish-parts.ts';

const CHANNEL = { name: 'main' };

afterAll(removeFolders);

function publish(
  tree: TreeWriter,
  keys: KeyRing,
  source: ReadSource,
  more: Partial<PublishOptions> = {},
): ReturnType<typeof publishPack> {
  return publishPack({ tree, keys, source, now, patience: 1, channel: CHANNEL, ...more });
}

const FILM = Buffer.alloc(1_300_000, 'a film of rice ');

describe('while a curator publishes', () => {
  it('a kiosk that looks at any moment sees a whole repository, the old one or the new one', async () => {
    const { tree, keys } = await makeRepository();
    await publish(tree, keys, await makeSource('hall', '1.0.0', { 'content.json': '{}', 'film.mp4': FILM }));
    const follow = await followingKiosk(tree);
    const seen: string[] = [];
    const paths: string[] = [];
    const look = async (path: string): Promise<void> => {
      paths.push(path);
      await follow();
      seen.push((await wholePacks(tree)).join());
    };
    const next = await makeSource('hall', '1.1.0', {
      'content.json': '[]',
      'film.mp4': FILM,
      'a.svg': '<svg/>',
    });
    const done = await publish(watched(tree, { after: look }), keys, next);
    // The film and its chunk index are there already.
    expect(done.sent.files).toBe(2);
    expect(done.kept.files).toBe(2);
    expect(new Set(seen)).toEqual(new Set(['hall 1.0.0', 'hall 1.0.0,hall 1.1.0']));
    expect(seen.at(-1)).toBe('hall 1.0.0,hall 1.1.0');
    expect(paths.at(-1)).toBe('metadata/timestamp.json');
    expect(paths.findIndex((path) => path.startsWith('blobs/'))).toBe(0);
  });

  it('the look would notice blobs that come after the metadata', async () => {
    const { tree, keys } = await makeRepository();
    const late: (() => Promise<void>)[] = [];
    const looks: Promise<unknown>[] = [];
    const look = async (): Promise<void> => {
      looks.push(wholePacks(tree));
      await Promise.allSettled(looks);
    };
    await publish(
      watched(tree, { after: look, later: (copying) => void late.push(copying) }),
      keys,
      await makeSource('hall', '1.0.0', { 'content.json': '{}' }),
    );
    for (const write of late) await write();
    const ends = await Promise.allSettled(looks);
    expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('two curators at the same moment', () => {
  const shows = async (tree: Parameters<typeof namedFiles>[0]): Promise<readonly string[]> => {
    const channel = await readChannel(tree, await namedFiles(tree, 'network'), 'main');
    return (channel?.shows ?? []).map(({ pack, version }) => `${pack} ${version}`).toSorted();
  };

  it('both packs are there in the end, wherever the other one comes in between', async () => {
    const ours = await makeSource('hall', '1.0.0', { 'content.json': '{}' });
    const theirs = await makeSource('river', '1.0.0', { 'content.json': '[]' });
    for (let at = 1, more = true; more; at++) {
      const { tree, keys } = await makeRepository();
      let writes = 0;
      let other: Promise<unknown> | undefined;
      const between = async (): Promise<void> => {
        writes += 1;
        if (writes !== at) return;
        other = publish(watched(tree, {}), keys, theirs, { patience: 2_000 });
        // The other one is done by now, or waits for our timestamp.
        await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 60))]);
      };
      await publish(watched(tree, { before: between }), keys, ours, { patience: 2_000 });
      await other;
      more = writes >= at;
      if (!more) break;
      expect(await wholePacks(tree)).toEqual(['hall 1.0.0', 'river 1.0.0']);
      expect(await shows(tree)).toEqual(['hall 1.0.0', 'river 1.0.0']);
    }
  });

  it('and when three write as fast as they can', async () => {
    const { tree, keys } = await makeRepository();
    const packs = ['a', 'b', 'c'];
    const sources = await Promise.all(
      packs.map((pack) => makeSource(pack, '1.0.0', { 'content.json': JSON.stringify(pack) })),
    );
    const slow = watched(tree, { before: () => new Promise((resolve) => setTimeout(resolve, 3)) });
    await Promise.all(sources.map((source) => publish(slow, keys, source, { patience: 2_000 })));
    expect(await wholePacks(tree)).toEqual(packs.map((pack) => `${pack} 1.0.0`));
    expect(await shows(tree)).toHaveLength(3);
  });

  it('the same version twice is published once', async () => {
    const { tree, keys } = await makeRepository();
    const ours = await makeSource('hall', '1.0.0', { 'content.json': '{}' });
    const theirs = await makeSource('hall', '1.0.0', { 'content.json': '[]' });
    let writes = 0;
    const between = async (path: string): Promise<void> => {
      if (path.startsWith('metadata/') && (writes += 1) === 1) await publish(tree, keys, theirs);
    };
    await expect(publish(watched(tree, { before: between }), keys, ours)).rejects.toMatchObject({
      code: 'pack-version-exists',
      message: expect.stringContaining('"version": "1.0.1"'),
    });
    expect(await wholePacks(tree)).toEqual(['hall 1.0.0']);
  });
});

describe('when publishing dies', () => {
  it('at any write, kiosks see the old repository and the next try succeeds', async () => {
    const source = await makeSource('hall', '1.0.0', { 'content.json': '{}' });
    for (let at = 0, died = true; died; at++) {
      const { tree, keys } = await makeRepository();
      let writes = 0;
      const power = async (): Promise<void> => {
        writes += 1;
        if (writes > at) throw new Error('the power is gone');
      };
      died = await publish(watched(tree, { before: power }), keys, source).then(
        () => false,
        () => true,
      );
      if (!died) break;
      expect(await wholePacks(tree)).toEqual([]);
      await publish(tree, keys, source);
      expect(await wholePacks(tree)).toEqual(['hall 1.0.0']);
    }
  });
});

describe('a repository with a file that has rotted', () => {
  it('is mended by publishing again', async () => {
    const { tree, keys } = await makeRepository();
    await publish(tree, keys, await makeSource('hall', '1.0.0', { 'content.json': '{"n":1}' }));
    const [blob = ''] = [...tree.files.keys()].filter((path) => path.startsWith('blobs/'));
    tree.files.set(blob, Buffer.from('{"n":7}'));
    const findings = async (): Promise<readonly string[]> =>
      (await verifyTree({ tree, now })).findings.map(({ code, file }) => `${code} ${file}`);
    expect(await findings()).toEqual([`blob-wrong ${blob}`]);
    await publish(tree, keys, await makeSource('hall', '1.0.1', { 'content.json': '{"n":1}' }), {
      resend: true,
    });
    expect(await findings()).toEqual([]);
  });
});

describe('a source', () => {
  it('becomes the same manifest every time, whatever order its files were written in', async () => {
    const one = await makeSource('hall', '1.0.0', { 'b.json': '1', 'a/c.svg': '<svg/>', 'notes.md': 'mine' });
    const other = await makeSource('hall', '1.0.0', { 'a/c.svg': '<svg/>', 'b.json': '1' });
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.leftOut).toEqual(['notes.md']);
    expect(one.manifest.files.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'a/c.svg image/svg+xml',
      'b.json application/json',
    ]);
  });
});
