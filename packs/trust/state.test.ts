import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeRepository } from '#tests/builders/repository.ts';
import { codeOf, removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';
import { storeDisk } from '../store/disk-port.ts';
import { openTrust } from './client.ts';

afterAll(removeKiosks);

/** A kiosk that has seen a later tree on both ways; `early` is the tree of the day before. */
async function experienced() {
  const fake = await fakeRepository();
  await fake.repository.rotate('root');
  const early = fake.tree.copyOf('an early copy');
  await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
  await fake.publishChannel('main', []);
  const kiosk = await trustingKiosk(fake);
  await (await kiosk.refresh('network')).channel('main');
  await kiosk.refresh('stick');
  kiosk.restart();
  return { fake, early, kiosk };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('what a kiosk keeps of its trust', { timeout: 30_000 }, () => {
  it('may lose any one file: it goes on, and still refuses an old tree', async () => {
    const { fake, early, kiosk } = await experienced();
    const paths = await filesBelow(kiosk.folder);
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      await rm(path);
      kiosk.restart();
      expect(await kiosk.outcome('network', early), `${path} (early)`).toBe('trust-rolled-back');
      expect(await kiosk.outcome('stick', early), `${path} (early stick)`).toBe('trust-rolled-back');
      expect(await kiosk.outcome('network', fake.tree), `${path} (now)`).toBe('ok');
      expect(await kiosk.outcome('stick', fake.tree), `${path} (now, stick)`).toBe('ok');
      expect((await (await kiosk.refresh()).channel('main'))?.name).toBe('main');
    }
  });

  it.each(['emptied', 'torn', 'full of noise'])(
    'may have any file %s: it says so and goes on',
    async (how) => {
      const { fake, early, kiosk } = await experienced();
      for (const path of await filesBelow(kiosk.folder)) {
        const whole = await readFile(path);
        if (how === 'emptied') await truncate(path, 0);
        if (how === 'torn') await truncate(path, Math.floor(whole.length / 2));
        if (how === 'full of noise') await writeFile(path, Buffer.alloc(whole.length, 0xa5));
        kiosk.restart();
        kiosk.warnings.length = 0;
        expect(await kiosk.outcome('network', early), `${path} (early)`).toBe('trust-rolled-back');
        expect(await kiosk.outcome('network', fake.tree), `${path} (now)`).toBe('ok');
        expect(await kiosk.outcome('stick', fake.tree), `${path} (now, stick)`).toBe('ok');
        const told = kiosk.warnings.some(({ code }) => code === 'trust-state-damaged');
        // Other files are only ever taken by their hash, and fetched again without a word.
        expect(told, `${path} (told)`).toBe(/seen|roots|timestamp|snapshot/.test(path));
      }
      expect((await (await kiosk.refresh()).channel('main'))?.name).toBe('main');
    },
  );

  it('may lose all metadata: the highest versions ever seen still count', async () => {
    const { fake, early, kiosk } = await experienced();
    for (const folder of ['network', 'stick', 'roots'])
      await rm(join(kiosk.folder, folder), { recursive: true });
    expect(await kiosk.outcome('network', early)).toBe('trust-rolled-back');
    expect(await kiosk.outcome('stick', early)).toBe('trust-rolled-back');
    expect(await kiosk.outcome('network', fake.tree)).toBe('ok');
    expect(await kiosk.outcome('stick', fake.tree)).toBe('ok');
  });

  it('refuses a chain of roots that ends before the newest one it has seen', async () => {
    const { fake, kiosk } = await experienced();
    await rm(join(kiosk.folder, 'roots'), { recursive: true });
    const held = fake.tree.copyOf('a tree without its second root');
    held.files.delete('metadata/2.root.json');
    expect(await kiosk.outcome('network', held)).toBe('trust-rolled-back');
  });

  it('is not taken over by the roots of another repository', async () => {
    const { fake, kiosk } = await experienced();
    const other = await fakeRepository();
    await other.repository.rotate('root');
    await writeFile(
      join(kiosk.folder, 'roots', '2.root.json'),
      other.tree.files.get('metadata/2.root.json') ?? '',
    );
    expect(await kiosk.outcome('network', other.tree)).not.toBe('ok');
    expect(await kiosk.outcome('network', fake.tree)).toBe('ok');
  });

  it('is said to be unwritable when it is, and nothing is believed then', async () => {
    const fake = await fakeRepository();
    let full = false;
    const files = {
      ...storeDisk,
      write: (path: string, bytes: Uint8Array) =>
        full ? Promise.reject(new Error('ENOSPC')) : storeDisk.write(path, bytes),
    };
    const kiosk = await trustingKiosk(fake, { files });
    expect(await kiosk.outcome()).toBe('ok');
    await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
    full = true;
    expect(await kiosk.outcome()).toBe('store-unwritable');
    full = false;
    expect(await kiosk.outcome()).toBe('ok');
  });
});

describe('the two ways', () => {
  it('refuse on one what is older than what the other has shown', async () => {
    const fake = await fakeRepository();
    const early = fake.tree.copyOf('an old stick');
    await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome('network')).toBe('ok');
    expect(await kiosk.outcome('stick', early)).toBe('trust-rolled-back');
    expect(await kiosk.outcome('stick')).toBe('ok');
  });

  it('refuse it also when nothing but the signatures is older', async () => {
    const fake = await fakeRepository();
    const early = fake.tree.copyOf('an old stick');
    await fake.repository.rotate('root');
    const kiosk = await trustingKiosk(fake);
    const { versions } = await kiosk.refresh('network');
    expect([versions['snapshot'], versions['targets'], versions['sichuan']]).toEqual([2, 1, 1]);
    expect(await kiosk.outcome('stick', early)).toBe('trust-rolled-back');
  });

  it('do not share timestamps: many signings for one way leave the other usable', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    for (let time = 0; time < 5; time++) await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome('network')).toBe('ok');
    expect(await kiosk.outcome('stick')).toBe('ok');
    for (let time = 0; time < 9; time++) await fake.repository.writeStickTimestamp();
    expect(await kiosk.outcome('stick')).toBe('ok');
    expect(await kiosk.outcome('network')).toBe('ok');
  });

  it('do not wait for each other', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh();
    const stalled = fake.tree.copyOf('a network that says nothing');
    let letGo = (): void => undefined;
    stalled.read = () =>
      new Promise((resolve) => {
        letGo = () => resolve(undefined);
      });
    const waiting = kiosk.outcome('network', stalled);
    expect(await kiosk.outcome('stick')).toBe('ok');
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 20));
    letGo();
    expect(await waiting).toBe('tree-file-missing');
  });

  it('do not let a hostile stick spoil the network', async () => {
    const fake = await fakeRepository();
    const foreign = await fakeRepository();
    await foreign.publishPack('lanterns', '9.0.0', { 'content.json': '{}' });
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh('network');
    expect(await kiosk.outcome('stick', foreign.tree)).toBe('trust-signatures-too-few');
    kiosk.restart();
    expect(await kiosk.outcome('network')).toBe('ok');
    expect(await kiosk.outcome('stick')).toBe('ok');
  });
});

describe('the root that a kiosk is given', () => {
  const open = (root: Uint8Array, folder: string) =>
    codeOf(() => openTrust({ folder, root, now: () => 0, floor: 0, warn: () => undefined }));

  it('may be a later one', async () => {
    const fake = await fakeRepository();
    await fake.repository.rotate('root');
    await fake.repository.rotate('timestamp');
    const root = fake.tree.files.get('metadata/2.root.json');
    const kiosk = await trustingKiosk(fake, root === undefined ? {} : { root });
    expect((await kiosk.refresh()).id).toBe(fake.repository.id);
    expect((await kiosk.refresh()).versions['root']).toBe(3);
  });

  it('is refused when it is none', async () => {
    const fake = await fakeRepository();
    const { folder } = await trustingKiosk(fake);
    const text = Buffer.from(fake.anchor).toString();
    expect(await open(Buffer.from(text.slice(0, -100)), folder)).toBe('trust-root-invalid');
    expect(await open(Buffer.from(text.replace('"version":1', '"version":2')), folder)).toBe(
      'trust-root-invalid',
    );
    expect(await open(new Uint8Array(), folder)).toBe('trust-root-invalid');
    const timestamp = fake.tree.files.get('metadata/timestamp.json') ?? new Uint8Array();
    expect(await open(timestamp, folder)).toBe('trust-root-invalid');
  });

  it('keeps its name: a later root under the name of another repository is refused', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh();
    await fake.forge({
      root: (signed) => {
        signed['version'] = 2;
        signed['x-tianfu'] = { ...(signed['x-tianfu'] as object), id: 'f'.repeat(32) };
      },
    });
    expect(await kiosk.outcome()).toBe('trust-root-invalid');
  });
});
