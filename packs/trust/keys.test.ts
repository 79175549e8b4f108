import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Key } from '@tufjs/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '#tests/builders/trusting-kiosk.ts';
import { openKeyFolder } from './key-folder.ts';
import { keyFromSecret, keyIdOf, makeKey, memoryKeys, publicKeyJson } from './keys.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tianfu-keys-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a key', () => {
  it('signs what tuf verifies', () => {
    const { key } = makeKey();
    const signed = { keyid: key.id, sig: key.sign(Buffer.from('{}')) };
    const metadata = {
      signatures: { [key.id]: { keyID: key.id, sig: signed.sig } },
      signed: { toJSON: () => ({}) },
    };
    const known = Key.fromJSON(key.id, { ...publicKeyJson(key.public) });
    expect(() => known.verifySignature(metadata as never)).not.toThrow();
    expect(() =>
      Key.fromJSON(key.id, { ...publicKeyJson(makeKey().key.public) }).verifySignature(metadata as never),
    ).toThrow('failed to verify');
  });

  it('has the name that TUF gives it, and comes back from its secret', () => {
    const { key, secret } = makeKey();
    expect(keyFromSecret(secret).id).toBe(key.id);
    // RFC 8032, test 1: secret and public key.
    const known = keyFromSecret(
      Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
    );
    expect(known.public).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(known.id).toBe(keyIdOf(known.public));
    expect(known.sign(new Uint8Array())).toMatch(/^e5564300c360ac72/);
  });

  it('in memory is gone with the ring', async () => {
    const { id } = await memoryKeys().create('root');
    expect(await codeOf(() => memoryKeys().load(id))).toBe('key-missing');
  });
});

// Each guess at a passphrase takes 128 MiB and half a second, much longer on a busy machine.
describe('a folder of keys', { timeout: 60_000 }, () => {
  it('gives a key back for its passphrase alone, and keeps no secret in plain', async () => {
    const place = join(folder, 'one');
    const ring = await openKeyFolder({ folder: place, passphrase: '蓉城 spring' });
    const key = await ring.create('timestamp');
    const again = await openKeyFolder({ folder: place, passphrase: '蓉城 spring' });
    expect((await again.load(key.id)).sign(Buffer.from('x'))).toBe(key.sign(Buffer.from('x')));
    expect(await again.has(key.id)).toBe(true);
    const wrong = await openKeyFolder({ folder: place, passphrase: 'autumn' });
    expect(await wrong.has(key.id)).toBe(true);
    expect(await codeOf(() => wrong.load(key.id))).toBe('key-passphrase-wrong');
    expect(await codeOf(() => again.load('0'.repeat(64)))).toBe('key-missing');
    const [name = ''] = await readdir(place);
    expect(name).toBe(`timestamp-${key.id.slice(0, 12)}.json`);
    const file = JSON.parse(await readFile(join(place, name), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(file)).toEqual(['format', 'id', 'role', 'public', 'scrypt', 'cipher']);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const place = join(folder, 'two');
    await (await openKeyFolder({ folder: place, passphrase: 'p' })).create('root');
    const [name = ''] = await readdir(place);
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect((await stat(join(place, name))).mode & 0o777).toBe(0o600);
  });

  it('with a changed file says that the key is missing, or that it does not open', async () => {
    const place = join(folder, 'three');
    const { id } = await (await openKeyFolder({ folder: place, passphrase: 'p' })).create('root');
    const [name = ''] = await readdir(place);
    const text = await readFile(join(place, name), 'utf8');
    const load = async () => (await openKeyFolder({ folder: place, passphrase: 'p' })).load(id);
    const flipped = text.replace(/"tag": "(.)/, (_, digit: string) => `"tag": "${digit === '0' ? '1' : '0'}`);
    await writeFile(join(place, name), flipped);
    expect(await codeOf(load)).toBe('key-passphrase-wrong');
    await writeFile(join(place, name), text.replace(/"secret": "../, '"secret": "zz'));
    expect(await codeOf(load)).toBe('key-missing');
    for (const cost of [1_073_741_824, 131_073]) {
      await writeFile(join(place, name), text.replace(/"N": \d+/, `"N": ${cost}`));
      expect(await codeOf(load)).toBe('key-missing');
    }
    expect(await codeOf(load)).toBe('key-missing');
    await writeFile(join(place, name), text.slice(0, 50));
    expect(await codeOf(load)).toBe('key-missing');
  });

  it('may lie neither in the repository nor around it, not even through a link', async () => {
    const tree = join(folder, 'site', 'tree');
    await mkdir(tree, { recursive: true });
    await symlink(tree, join(folder, 'link'));
    const open = (keys: string) => codeOf(() => openKeyFolder({ folder: keys, passphrase: 'p', tree }));
    expect(await open(tree)).toBe('key-folder-unsafe');
    expect(await open(join(tree, 'deep', 'keys'))).toBe('key-folder-unsafe');
    expect(await open(join(folder, 'site'))).toBe('key-folder-unsafe');
    expect(await open(join(folder, 'link', 'keys'))).toBe('key-folder-unsafe');
    expect(await open(join(folder, 'site', 'tree-keys'))).toBe('ok');
  });
});
