import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { days, type FakeRepository, fakeRepository, FAKE_DAY } from '#tests/builders/repository.ts';
import { removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';

afterAll(removeKiosks);

const PACK = { 'content.json': '{}' };

/** A repository that has lived a little: version 2 of everything but the root, and a copy of version 1. */
async function lived() {
  const fake = await fakeRepository();
  const early = fake.tree.copyOf('an early copy');
  await fake.publishPack('lanterns', '1.0.0', PACK);
  await fake.publishChannel('main', []);
  return { fake, early };
}

const set = (name: string, value: unknown) => (signed: Record<string, unknown>) => {
  signed[name] = value;
};
const older = (signed: Record<string, unknown>) => {
  signed['version'] = Number(signed['version']) - 1;
};
const expired = set('expires', new Date(FAKE_DAY - 1_000).toISOString().replace('.000', ''));

interface Rule {
  readonly what: string;
  readonly attack: (fake: FakeRepository) => Promise<void> | void;
  readonly code: string;
}

const RULES: readonly Rule[] = [
  {
    what: 'a timestamp older than the last one',
    attack: (fake) => fake.forge({ timestamp: older }),
    code: 'trust-rolled-back',
  },
  {
    what: 'a newer timestamp over an older snapshot',
    attack: (fake) => fake.forge({ timestamp: set('version', 9), snapshot: older }),
    code: 'trust-rolled-back',
  },
  {
    what: 'a newer snapshot with older targets',
    attack: (fake) =>
      fake.forge({ timestamp: set('version', 9), snapshot: set('version', 9), targets: older }),
    code: 'trust-rolled-back',
  },
  {
    what: "a newer snapshot with a museum's older packs",
    attack: (fake) =>
      fake.forge({ timestamp: set('version', 9), snapshot: set('version', 9), sichuan: older }),
    code: 'trust-rolled-back',
  },
  {
    what: 'a newer snapshot that has lost a museum',
    attack: (fake) =>
      fake.forge({
        timestamp: set('version', 9),
        snapshot: (signed) => {
          signed['version'] = 9;
          delete (signed['meta'] as Record<string, unknown>)['sichuan.json'];
        },
      }),
    code: 'trust-rolled-back',
  },
  ...['timestamp', 'snapshot', 'targets', 'sichuan'].map(
    (role): Rule => ({
      what: `expired metadata of ${role}`,
      attack: (fake) => fake.forge({ [role]: expired }),
      code: 'trust-expired',
    }),
  ),
  {
    what: 'a museum whose version is not the one in the snapshot',
    attack: (fake) =>
      fake.forge({
        sichuan: (signed) => {
          signed['x-tianfu'] = { title: { 'zh-Hans': '别的', en: 'Other' } };
        },
        snapshot: (signed) => {
          const meta = signed['meta'] as Record<string, { version: number }>;
          const entry = meta['sichuan.json'];
          if (entry !== undefined) entry.version = 7;
          const bytes = fake.tree.files.get(fake.newest('sichuan')) ?? new Uint8Array();
          fake.tree.files.set('metadata/7.sichuan.json', bytes);
        },
      }),
    code: 'trust-mixed',
  },
  {
    what: "a stick's long-lived timestamp on the network",
    attack: ({ tree }) => {
      tree.files.set('metadata/timestamp.json', tree.files.get('metadata/stick.json') ?? new Uint8Array());
    },
    code: 'trust-mixed',
  },
];

describe('a kiosk that has seen a tree', () => {
  it.each(RULES)('refuses $what', async ({ attack, code }) => {
    const { fake } = await lived();
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome()).toBe('ok');
    await attack(fake);
    expect(await kiosk.outcome()).toBe(code);
    kiosk.restart();
    expect(await kiosk.outcome()).toBe(code);
  });

  it('refuses an early copy of the whole tree, before and after a restart', async () => {
    const { fake, early } = await lived();
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome('network', early)).toBe('ok');
    expect(await kiosk.outcome()).toBe('ok');
    expect(await kiosk.outcome('network', early)).toBe('trust-rolled-back');
    kiosk.restart();
    expect(await kiosk.outcome('network', early)).toBe('trust-rolled-back');
    expect(await kiosk.outcome()).toBe('ok');
  });

  it('refuses a frozen tree once its timestamp has run out, and goes on when it is signed again', async () => {
    const { fake } = await lived();
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome()).toBe('ok');
    fake.clock.now += days(8);
    expect(await kiosk.outcome()).toBe('trust-expired');
    await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome()).toBe('ok');
  });

  it('refuses an expired root', async () => {
    const { fake } = await lived();
    const kiosk = await trustingKiosk(fake);
    fake.clock.now += days(729);
    await fake.repository.refreshTimestamp();
    fake.clock.now += days(2);
    expect(await kiosk.outcome()).toBe('trust-expired');
    await fake.repository.renew();
    expect(await kiosk.outcome()).toBe('ok');
  });
});

describe('genuine files of two versions put together', () => {
  it.each(['snapshot', 'targets', 'sichuan'])('are refused at %s', async (role) => {
    const { fake, early } = await lived();
    const kiosk = await trustingKiosk(fake);
    const old = early.files.get(`metadata/1.${role}.json`) ?? new Uint8Array();
    fake.tree.files.set(fake.newest(role), old);
    expect(await kiosk.outcome()).toBe('trust-mixed');
  });
});

describe('a genuine file of the same version, signed twice', () => {
  it.each(['targets', 'sichuan'])('is refused when it is not the one that is listed: %s', async (role) => {
    const { fake } = await lived();
    const honest = fake.tree.copyOf('a mirror');
    await fake.forge({ [role]: set('x-note', 'signed again') });
    honest.files.set(fake.newest(role), fake.tree.files.get(fake.newest(role)) ?? new Uint8Array());
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome('network', honest)).toBe('trust-mixed');
  });
});

describe('signatures', () => {
  it.each(['root', 'timestamp', 'snapshot', 'targets', 'sichuan'])(
    'of foreign keys count for nothing at %s',
    async (role) => {
      const { fake } = await lived();
      const foreign = await fakeRepository();
      await foreign.publishPack('lanterns', '1.0.0', PACK);
      const kiosk = await trustingKiosk(fake);
      if (role === 'root') await foreign.repository.rotate('root');
      await relist(fake, role, foreign.tree.files.get(foreign.newest(role)) ?? new Uint8Array());
      expect(await kiosk.outcome()).toBe('trust-signatures-too-few');
    },
  );

  it('of one root key are too few where two are asked for', async () => {
    const { fake } = await lived();
    await fake.repository.rotate('root');
    fake.tamper('metadata/2.root.json', (json) => {
      json['signatures'] = (json['signatures'] as unknown[]).slice(0, 1);
    });
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome()).toBe('trust-signatures-too-few');
  });

  it('of the new root keys alone are too few: the old ones must agree', async () => {
    const { fake } = await lived();
    await fake.repository.rotate('root');
    await fake.repository.rotate('root');
    const kiosk = await trustingKiosk(fake);
    const third = fake.tree.files.get('metadata/3.root.json') ?? new Uint8Array();
    fake.tree.files.set('metadata/2.root.json', third);
    expect(await kiosk.outcome()).toMatch(/^trust-(signatures-too-few|root-invalid)$/);
  });

  it("of one museum's key do not reach another museum", async () => {
    const fake = await fakeRepository({ museums: ['sichuan', 'chongqing'] });
    await fake.publishPack('lanterns', '1.0.0', PACK, 'chongqing');
    await relist(fake, 'sichuan', fake.tree.files.get(fake.newest('chongqing')) ?? new Uint8Array());
    const kiosk = await trustingKiosk(fake);
    expect(await kiosk.outcome()).toBe('trust-signatures-too-few');
  });

  it("do not let a museum offer packs under another museum's name", async () => {
    const fake = await fakeRepository({ museums: ['sichuan', 'chongqing'] });
    await fake.publishPack('lanterns', '1.0.0', PACK, 'chongqing');
    await fake.forge({
      chongqing: (signed) => {
        const targets = signed['targets'] as Record<string, unknown>;
        const genuine = targets['chongqing/lanterns/1.0.0.json'] as object;
        targets['sichuan/lanterns/9.0.0.json'] = { ...genuine, custom: { version: '9.0.0' } };
      },
    });
    const catalog = await (await trustingKiosk(fake)).refresh();
    expect(catalog.packs.map(({ path }) => path)).toEqual(['chongqing/lanterns/1.0.0.json']);
  });
});

/** Puts `bytes` in the place of a role's newest metadata, listed by genuine metadata above it. */
async function relist(fake: FakeRepository, role: string, bytes: Uint8Array): Promise<void> {
  const path = role === 'root' ? 'metadata/2.root.json' : fake.newest(role);
  const entry = {
    length: bytes.length,
    hashes: { sha256: createHash('sha256').update(bytes).digest('hex') },
  };
  const listed = (name: string) => (signed: Record<string, unknown>) => {
    const meta = signed['meta'] as Record<string, { version: number }>;
    meta[name] = { version: meta[name]?.version ?? 1, ...entry };
  };
  if (role === 'snapshot') await fake.forge({ timestamp: listed('snapshot.json') });
  if (role === 'targets' || role === 'sichuan') await fake.forge({ snapshot: listed(`${role}.json`) });
  fake.tree.files.set(path, bytes);
}
