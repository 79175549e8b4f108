import { afterAll, describe, expect, it } from 'vitest';
import { KioskError } from '#core/errors.ts';
import { type FakeRepository, fakeRepository } from '#tests/builders/repository.ts';
import { codeOf, removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';
import { METADATA_MAX_BYTES } from './format.ts';

afterAll(removeKiosks);

/** A repository with a second root, a pack and a channel. */
async function lived(): Promise<FakeRepository> {
  const fake = await fakeRepository();
  await fake.repository.rotate('root');
  await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
  await fake.publishChannel('main', []);
  return fake;
}

const ROLES = ['root', 'timestamp', 'snapshot', 'targets', 'sichuan'] as const;
const REFUSED = /^(trust-(signatures-too-few|metadata-invalid|root-invalid|mixed)|tree-answer-wrong)$/;

function bytesOf(fake: FakeRepository, role: string): Uint8Array {
  return fake.tree.files.get(fake.newest(role)) ?? new Uint8Array();
}

describe.each(ROLES)('metadata of %s', { timeout: 30_000 }, (role) => {
  it('is refused with any byte of what was signed changed', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    const whole = bytesOf(fake, role);
    const text = Buffer.from(whole).toString();
    const letters = [...text.matchAll(/[0-9a-z]/g)].map(({ index }) => index);
    const signed = letters.filter((index) => index > text.indexOf('"signed"') + 8);
    const places = signed.filter((_, count) => count % Math.floor(signed.length / 20) === 0);
    expect(places.length).toBeGreaterThanOrEqual(20);
    for (const place of places) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      fake.tree.files.set(fake.newest(role), changed);
      expect(await kiosk.outcome(), `changed: ${text.slice(place - 20, place + 5)}`).toMatch(REFUSED);
    }
    fake.tree.files.set(fake.newest(role), whole);
    expect(await kiosk.outcome()).toBe('ok');
  });

  it.each([0, 1, 100, -1])('is refused when it is cut off at %i', async (length) => {
    const fake = await lived();
    // The last byte is a line's end that nobody misses.
    fake.tree.files.set(fake.newest(role), bytesOf(fake, role).slice(0, length < 0 ? length - 1 : length));
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome()).toBe(role === 'root' ? 'trust-root-invalid' : 'trust-metadata-invalid');
  });

  it('is refused when it is huge', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    const type = role === 'sichuan' ? 'targets' : role;
    fake.tree.files.set(fake.newest(role), Buffer.alloc(METADATA_MAX_BYTES[type] + 1, ' '));
    expect(await kiosk.outcome()).toBe('trust-metadata-too-large');
  });

  it('is refused when it is nested thousands of levels deep', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    fake.tree.files.set(fake.newest(role), Buffer.from(`{"signatures":[],"signed":${deep}}`));
    // Where its length is signed, it is too large before it is too deep.
    expect(await kiosk.outcome()).toMatch(/^trust-(root-invalid|metadata-(invalid|too-large))$/);
  });

  it('is refused when a login page answers instead', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    fake.tree.files.set(fake.newest(role), Buffer.from('<!DOCTYPE html><title>WLAN</title>'));
    expect(await kiosk.outcome()).toBe('tree-answer-wrong');
  });

  it('is refused when it is of another role', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    const other = role === 'timestamp' ? 'snapshot' : 'timestamp';
    fake.tree.files.set(fake.newest(role), bytesOf(fake, other));
    expect(await kiosk.outcome()).toBe(role === 'root' ? 'trust-root-invalid' : 'trust-metadata-invalid');
  });

  it('is said to be missing when it is', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    fake.tree.files.delete(fake.newest(role));
    // A chain of roots may end anywhere; the rest was signed by the keys of the first root too.
    expect(await kiosk.outcome()).toBe(role === 'root' ? 'ok' : 'tree-file-missing');
  });
});

describe('a root of thousands of parts', () => {
  it('is refused before it can take the time of their square', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    fake.tamper('metadata/2.root.json', (json) => {
      const roles = (json['signed'] as { roles: Record<string, unknown> }).roles;
      for (let count = 0; count < 1_500; count++) roles[`r${count}`] = { keyids: [], threshold: 1 };
    });
    expect(await kiosk.outcome()).toBe('trust-root-invalid');
  });
});

describe('a tree that fails', () => {
  it('passes its own failure on', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    fake.tree.read = () => Promise.reject(new KioskError('tree-stalled', 'Nothing came for 20 s.'));
    expect(await kiosk.outcome()).toBe('tree-stalled');
  });

  it('half-way leaves what was believed before as it was', async () => {
    const fake = await lived();
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh();
    const before = fake.tree.copyOf();
    await fake.publishPack('lanterns', '1.1.0', { 'content.json': '{}' });
    const half = fake.tree.copyOf('a mirror that was copied half');
    half.files.delete(fake.newest('sichuan'));
    expect(await kiosk.outcome('network', half)).toBe('tree-file-missing');
    // The newer snapshot has been seen; the older is a thing of the past.
    expect(await kiosk.outcome('network', before)).toBe('trust-rolled-back');
    expect((await kiosk.refresh()).packs).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    const fake = await lived();
    const { openTrust } = await import('./client.ts');
    const { folder } = await trustingKiosk(fake);
    const trust = await openTrust({
      folder,
      root: fake.anchor,
      now: () => fake.clock.now,
      floor: 0,
      warn: () => undefined,
    });
    await expect(trust.refresh(fake.tree, 'network', AbortSignal.abort())).rejects.toThrow('abort');
  });
});

describe('a manifest', () => {
  const TARGET = 'sichuan/lanterns/1.0.0.json';

  async function signedAs(content: string | Uint8Array) {
    const fake = await fakeRepository();
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await fake.repository.addTargets([{ path: TARGET, bytes, custom: { version: '1.0.0' } }]);
    const catalog = await (await trustingKiosk(fake)).refresh();
    const pack = catalog.packs[0];
    if (pack === undefined) throw new Error('The pack is not in the catalog.');
    return { fake, read: () => catalog.manifest(pack) };
  }

  const manifest = {
    format: 1,
    museum: 'sichuan',
    id: 'lanterns',
    version: '1.0.0',
    exhibit: 'tribute-hall',
    title: { 'zh-Hans': '灯', en: 'Lanterns' },
    credits: [],
    review: [],
    files: [{ path: 'content.json', size: 2, sha256: 'a'.repeat(64), type: 'application/json' }],
  };

  it('is read as it was signed', async () => {
    const { read } = await signedAs(JSON.stringify(manifest));
    expect((await read()).manifest.files[0]?.path).toBe('content.json');
  });

  it.each([
    ['that speaks of another pack', { ...manifest, id: 'opera' }, 'manifest-invalid'],
    ["that speaks of another museum's pack", { ...manifest, museum: 'chongqing' }, 'manifest-invalid'],
    ['with a key that nobody knows', { ...manifest, script: 'x' }, 'manifest-invalid'],
    ['with a size below nothing', withFile({ size: -1 }), 'manifest-invalid'],
    ...[
      '../content.json',
      '/etc/passwd',
      'a\\b',
      'c:/x',
      'a\u0000b',
      'con',
      'nul.json',
      'com1.txt',
      'a.',
      'a ',
      'A.json',
      'e\u0301',
    ].map(
      (path) =>
        [`with the path ${JSON.stringify(path)}`, withFile({ path }), 'manifest-path-unsafe'] as const,
    ),
  ] as const)('%s is refused', async (_, content, code) => {
    const { read } = await signedAs(JSON.stringify(content));
    expect(await codeOf(read)).toBe(code);
  });

  function withFile(change: object) {
    return { ...manifest, files: [{ ...manifest.files[0], ...change }] };
  }

  it.each([
    ['cut off', '{"format":1'],
    ['nested deeply', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ])('that is %s is refused', async (_, content) => {
    const { read } = await signedAs(content);
    expect(await codeOf(read)).toBe('manifest-invalid');
  });

  it('that is larger than any is refused before it is fetched', async () => {
    const { fake, read } = await signedAs(Buffer.alloc(5_000_001, ' '));
    const before = fake.tree.asked.length;
    expect(await codeOf(read)).toBe('manifest-too-large');
    expect(fake.tree.asked.length).toBe(before);
  });

  it('with other bytes than were signed is refused, and so is a missing one', async () => {
    const { fake, read } = await signedAs(JSON.stringify(manifest));
    const path = [...fake.tree.files.keys()].find((name) => name.startsWith('targets/sichuan/')) ?? '';
    const bytes = Buffer.from(fake.tree.files.get(path) ?? []);
    fake.tree.files.set(path, Buffer.from(bytes.toString().replace('Lanterns', 'Lantern5')));
    expect(await codeOf(read)).toBe('manifest-invalid');
    fake.tree.files.set(path, bytes.subarray(0, 20));
    expect(await codeOf(read)).toBe('manifest-invalid');
    fake.tree.files.set(path, Buffer.concat([bytes, Buffer.from(' ')]));
    expect(await codeOf(read)).toBe('tree-file-too-large');
    fake.tree.files.delete(path);
    expect(await codeOf(read)).toBe('tree-file-missing');
  });
});

describe('a channel', () => {
  async function signedAs(content: object | string, name = 'main') {
    const fake = await fakeRepository();
    const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    await fake.repository.addTargets([{ path: 'channels/main.json', bytes }]);
    const kiosk = await trustingKiosk(fake);
    return { fake, kiosk, read: async () => (await kiosk.refresh()).channel(name) };
  }

  const channel = { format: 1, name: 'main', title: { 'zh-Hans': '主', en: 'Main' }, shows: [] };

  it('is read as it was signed, and one that is not there is none', async () => {
    expect(await (await signedAs(channel)).read()).toEqual(channel);
    expect(await (await signedAs(channel, 'other')).read()).toBeUndefined();
  });

  it.each([
    ['of another name', { ...channel, name: 'other' }],
    ['without a title', { ...channel, title: undefined }],
    ['cut off', '{"format":1'],
    ['nested deeply', '['.repeat(10_000)],
    ['larger than any', ' '.repeat(200_001)],
  ])('%s is refused', async (_, content) => {
    expect(await codeOf((await signedAs(content)).read)).toBe('channel-invalid');
  });

  it('with other bytes than were signed is refused', async () => {
    const { fake, read } = await signedAs(channel);
    const path = [...fake.tree.files.keys()].find((name) => name.startsWith('targets/channels/')) ?? '';
    fake.tree.files.set(path, Buffer.from(JSON.stringify(channel).replace('Main', 'Mein')));
    expect(await codeOf(read)).toBe('channel-invalid');
  });

  it('whose kept copy has rotted is fetched again', async () => {
    const { kiosk, read } = await signedAs(channel);
    await read();
    const { readdir, writeFile } = await import('node:fs/promises');
    const folder = `${kiosk.folder}/channels`;
    for (const name of await readdir(folder)) await writeFile(`${folder}/${name}`, 'rot');
    expect(await read()).toEqual(channel);
  });
});
