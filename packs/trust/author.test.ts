import { afterAll, describe, expect, it } from 'vitest';
import { days, fakeRepository } from '#tests/builders/repository.ts';
import { MemoryTree } from '#tests/builders/memory-tree.ts';
import { codeOf, removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';
import { initRepository, openRepository } from './author.ts';
import type { KeyRing } from './keys.ts';

afterAll(removeKiosks);

const NAME = { 'zh-Hans': '库', en: 'Repository' };
const PACK = { 'content.json': '{}' };

describe('a new repository', () => {
  it('asks for two of three root keys, and shows its roles, dates and keys', async () => {
    const { repository } = await fakeRepository({ museums: ['sichuan', 'chongqing'], sample: false });
    const { roles, sample, name } = await repository.status();
    expect(sample).toBe(false);
    expect(name['en']).toBe('Test repository');
    expect(
      roles.map(({ role, daysLeft, threshold, keys }) => [role, daysLeft, threshold, keys.length]),
    ).toEqual([
      ['root', 730, 2, 3],
      ['targets', 400, 1, 1],
      ['snapshot', 400, 1, 1],
      ['timestamp', 7, 1, 1],
      ['stick', 400, 1, 1],
      ['sichuan', 400, 1, 1],
      ['chongqing', 400, 1, 1],
    ]);
    expect(roles.every(({ keys }) => keys.every(({ here }) => here))).toBe(true);
  });

  it('is not made over another one, nor with a museum that has the name of a role', async () => {
    const { tree, keys } = await fakeRepository();
    const make = (into: MemoryTree, museum: string) =>
      codeOf(() =>
        initRepository({
          tree: into,
          keys,
          now: () => 0,
          name: NAME,
          sample: true,
          museums: [{ id: museum, title: NAME }],
        }),
      );
    expect(await make(tree, 'sichuan')).toBe('repository-exists');
    for (const name of ['root', 'targets', 'snapshot', 'timestamp', 'stick', 'channels', '../x', ''])
      expect(await make(new MemoryTree(), name), `called ${name}`).toBe('repository-unknown');
    expect(await make(new MemoryTree(), 'sichuan')).toBe('ok');
    expect(await codeOf(() => openRepository({ tree: new MemoryTree(), keys, now: () => 0 }))).toBe(
      'repository-unknown',
    );
  });
});

describe('publishing', () => {
  it('writes what is named before what names it, the timestamp last', async () => {
    const fake = await fakeRepository();
    fake.tree.written.length = 0;
    await fake.repository.addTargets([
      { path: 'sichuan/lanterns/1.0.0.json', bytes: Buffer.from('{}'), custom: { version: '1.0.0' } },
      { path: 'channels/main.json', bytes: Buffer.from('{}') },
    ]);
    const hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
    expect(fake.tree.written).toEqual([
      `targets/sichuan/lanterns/${hash}.1.0.0.json`,
      `targets/channels/${hash}.main.json`,
      'metadata/2.sichuan.json',
      'metadata/2.targets.json',
      'metadata/2.snapshot.json',
      'metadata/stick.json',
      'metadata/timestamp.json',
    ]);
  });

  it('shows a reader the old tree or the new one after every single file', async () => {
    const fake = await fakeRepository();
    await fake.publishPack('lanterns', '1.0.0', PACK);
    const states: MemoryTree[] = [];
    const write = fake.tree.write.bind(fake.tree);
    fake.tree.write = async (path, bytes) => {
      await write(path, bytes);
      states.push(fake.tree.copyOf(`after ${path}`));
    };
    await fake.publishPack('lanterns', '1.1.0', PACK);
    await fake.publishChannel('main', []);
    await fake.repository.removeTargets(['sichuan/lanterns/1.0.0.json']);
    const kiosk = await trustingKiosk(fake);
    for (const state of states) {
      for (const way of ['network', 'stick'] as const) {
        const outcome = await kiosk.outcome(way, state);
        // The stick's timestamp is written a moment before the network's; only then do the ways differ.
        expect(outcome, `${way}, ${state.name}`).toMatch(
          way === 'network' && state.name.endsWith('stick.json') ? /^(ok|trust-rolled-back)$/ : /^ok$/,
        );
      }
    }
    expect((await kiosk.refresh()).packs.map(({ version }) => version)).toEqual(['1.1.0']);
  });

  it('refuses other contents under a version that is out, and museums that are not there', async () => {
    const fake = await fakeRepository();
    const add = (path: string, text: string) =>
      codeOf(() => fake.repository.addTargets([{ path, bytes: Buffer.from(text) }]));
    expect(await add('sichuan/lanterns/1.0.0.json', '{}')).toBe('ok');
    expect(await add('sichuan/lanterns/1.0.0.json', '{}')).toBe('ok');
    expect(await add('sichuan/lanterns/1.0.0.json', '{ }')).toBe('pack-version-exists');
    expect(await add('chongqing/lanterns/1.0.0.json', '{}')).toBe('repository-unknown');
    for (const path of [
      'sichuan/../1.0.0.json',
      'sichuan/x/latest.json',
      'channels/../x.json',
      'a.json',
      '/a/b/1.0.0.json',
    ])
      expect(await add(path, '{}'), `at ${path}`).toMatch(/^(manifest-path-unsafe|repository-unknown)$/);
    await fake.repository.addMuseum({ id: 'chongqing', title: NAME });
    expect(await add('chongqing/lanterns/1.0.0.json', '{}')).toBe('ok');
    const catalog = await (await trustingKiosk(fake)).refresh();
    expect(catalog.museums.map(({ id }) => id)).toEqual(['sichuan', 'chongqing']);
    expect(catalog.packs).toHaveLength(2);
  });

  it('writes nothing that kiosks would refuse for its size', async () => {
    const fake = await fakeRepository();
    const before = new Map(fake.tree.files);
    const many = Array.from({ length: 20 }, (_, index) => ({
      path: `channels/c${index}.json`,
      bytes: Buffer.from('{}'),
      custom: { note: 'x'.repeat(30_000) },
    }));
    expect(await codeOf(() => fake.repository.addTargets(many))).toBe('trust-metadata-too-large');
    const metadata = [...fake.tree.files].filter(([path]) => path.startsWith('metadata/'));
    expect(new Map(metadata)).toEqual(before);
  });

  it('renews by itself what has lived more than half of its life', async () => {
    const fake = await fakeRepository();
    fake.clock.now += days(201);
    await fake.publishChannel('main', []);
    const { roles } = await fake.repository.status();
    expect(roles.find(({ role }) => role === 'sichuan')?.daysLeft).toBe(400);
    expect(roles.find(({ role }) => role === 'root')?.daysLeft).toBe(529);
  });
});

/** A ring that is missing keys. */
function without(ring: KeyRing, ids: readonly string[]): KeyRing {
  return {
    ...ring,
    create: ring.create,
    load: ring.load,
    has: async (id) => !ids.includes(id) && ring.has(id),
  };
}

async function keyIds(fake: Awaited<ReturnType<typeof fakeRepository>>, role: string) {
  const { roles } = await fake.repository.status();
  return roles.find((one) => one.role === role)?.keys.map(({ id }) => id) ?? [];
}

describe('without keys', () => {
  it('nothing is written, and the missing ones are told', async () => {
    const fake = await fakeRepository();
    const keys = without(fake.keys, await keyIds(fake, 'snapshot'));
    const repository = await openRepository({ tree: fake.tree, keys, now: () => fake.clock.now });
    const before = new Map(fake.tree.files);
    expect(await codeOf(() => repository.renew())).toBe('key-missing');
    expect(new Map(fake.tree.files)).toEqual(before);
    expect((await repository.status()).roles.find(({ role }) => role === 'snapshot')?.keys[0]?.here).toBe(
      false,
    );
  });

  it("but the timestamp's, timestamps can still be signed", async () => {
    const fake = await fakeRepository();
    const [timestamp = ''] = await keyIds(fake, 'timestamp');
    const keys = { ...fake.keys, has: async (id: string) => id === timestamp };
    const repository = await openRepository({ tree: fake.tree, keys, now: () => fake.clock.now });
    fake.clock.now += days(5);
    await repository.refreshTimestamp();
    await repository.writeStickTimestamp();
    fake.clock.now += days(5);
    expect(await (await trustingKiosk(fake)).outcome()).toBe('ok');
  });

  it('one root key is too few to rotate, two are enough', async () => {
    const fake = await fakeRepository();
    const [first = '', second = ''] = await keyIds(fake, 'root');
    const open = (lost: readonly string[]) =>
      openRepository({ tree: fake.tree, keys: without(fake.keys, lost), now: () => fake.clock.now });
    const poor = await open([first, second]);
    expect(await codeOf(() => poor.rotate('timestamp'))).toBe('key-missing');
    const enough = await open([first]);
    expect(await codeOf(() => enough.rotate('timestamp'))).toBe('ok');
    expect(await (await trustingKiosk(fake)).outcome()).toBe('ok');
  });
});

describe('a clock beyond the life of the root', () => {
  it('signs nothing but a new root', async () => {
    const fake = await fakeRepository();
    fake.clock.now += days(731);
    expect(await codeOf(() => fake.repository.refreshTimestamp())).toBe('trust-expired');
    expect(await codeOf(() => fake.publishChannel('main', []))).toBe('trust-expired');
    await fake.repository.renew();
    expect(await (await trustingKiosk(fake)).outcome()).toBe('ok');
  });
});

describe('a tree that somebody else has written to', () => {
  it.each(['root', 'timestamp', 'snapshot', 'targets', 'sichuan'])(
    'is not signed again: %s',
    async (role) => {
      const fake = await fakeRepository();
      await fake.publishPack('lanterns', '1.0.0', PACK);
      const path = fake.newest(role);
      fake.tamper(path, (json) => {
        (json['signed'] as Record<string, unknown>)['expires'] = '2099-01-01T00:00:00Z';
      });
      const open = () => openRepository({ tree: fake.tree, keys: fake.keys, now: () => fake.clock.now });
      expect(await codeOf(open)).toMatch(/^trust-(signatures-too-few|metadata-invalid)$/);
    },
  );

  it('cannot have its own targets signed by putting its key beside ours into a root of its own', async () => {
    const fake = await fakeRepository();
    const thief = await fakeRepository();
    const ours = JSON.parse(Buffer.from(fake.anchor).toString()) as { signed: { keys: object } };
    // The thief's next root gives his targets key and ours the same right.
    const [key = ''] = await keyIds(fake, 'targets');
    await thief.forge({
      root: (signed) => {
        signed['version'] = 2;
        signed['keys'] = { ...(signed['keys'] as object), ...ours.signed.keys };
        const roles = signed['roles'] as Record<string, { keyids: string[] }>;
        roles['targets']?.keyids.push(key);
      },
    });
    expect(thief.tree.files.has('metadata/2.root.json')).toBe(true);
    const repository = await openRepository({
      tree: thief.tree,
      keys: { ...thief.keys, ...fake.keys },
      now: () => fake.clock.now,
    });
    expect(
      await codeOf(() => repository.addTargets([{ path: 'channels/main.json', bytes: Buffer.from('{}') }])),
    ).toBe('trust-metadata-invalid');
  });
});

describe("a root in which somebody else's key goes by the id of one of ours", () => {
  it('is refused before anything below it is read', async () => {
    const fake = await fakeRepository();
    const thief = await fakeRepository();
    const [ours = ''] = await keyIds(fake, 'targets');
    const [theirs = ''] = await keyIds(thief, 'targets');
    await thief.forge({
      root: (signed) => {
        signed['version'] = 2;
        const keys = signed['keys'] as Record<string, unknown>;
        keys[ours] = keys[theirs];
      },
    });
    const open = openRepository({ tree: thief.tree, keys: fake.keys, now: () => fake.clock.now });
    await expect(open).rejects.toThrow("has another key's name");
  });
});

describe('a rotation that is cut off', { timeout: 30_000 }, () => {
  it.each(['timestamp', 'snapshot', 'targets', 'root', 'sichuan'])(
    'of %s after any file is finished by the next thing that is signed',
    async (role) => {
      for (let stop = 1; ; stop++) {
        const fake = await fakeRepository();
        await fake.publishPack('lanterns', '1.0.0', PACK);
        const kiosk = await trustingKiosk(fake);
        await kiosk.refresh();
        const write = fake.tree.write.bind(fake.tree);
        let left = stop;
        fake.tree.write = async (path, bytes) => {
          if (left-- <= 0) throw new Error('The power is gone.');
          await write(path, bytes);
        };
        const whole = await fake.repository.rotate(role).then(
          () => true,
          () => false,
        );
        fake.tree.write = write;
        const open = () => openRepository({ tree: fake.tree, keys: fake.keys, now: () => fake.clock.now });
        await (await open()).refreshTimestamp();
        expect(await kiosk.outcome(), `cut after ${stop} files`).toBe('ok');
        await (await open()).addTargets([{ path: 'channels/main.json', bytes: Buffer.from('{}') }]);
        expect((await kiosk.refresh()).channels, `cut after ${stop} files`).toEqual(['main']);
        expect(await (await trustingKiosk(fake)).outcome('stick')).toBe('ok');
        if (whole) break;
      }
    },
  );
});
