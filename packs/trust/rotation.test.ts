import { afterAll, describe, expect, it } from 'vitest';
import { days, fakeRepository } from '#tests/builders/repository.ts';
import { removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';

afterAll(removeKiosks);

describe('new keys', () => {
  it.each(['root', 'targets', 'snapshot', 'timestamp', 'sichuan'])(
    'of %s are followed by a running kiosk and by one that was off',
    async (role) => {
      const fake = await fakeRepository();
      await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
      const running = await trustingKiosk(fake);
      const off = await trustingKiosk(fake);
      await running.refresh();
      await off.refresh();
      await fake.repository.rotate(role);
      expect((await running.refresh()).packs).toHaveLength(1);
      await fake.repository.rotate(role);
      await fake.publishPack('lanterns', '1.1.0', { 'content.json': '{}' });
      off.restart();
      for (const kiosk of [running, off]) expect((await kiosk.refresh()).packs).toHaveLength(2);
      off.restart();
      expect(await off.outcome()).toBe('ok');
    },
  );

  it('of every role are followed by a kiosk that was off for a year', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    await kiosk.refresh();
    for (const role of ['root', 'timestamp', 'snapshot', 'targets', 'sichuan', 'root', 'root']) {
      fake.clock.now += days(55);
      await fake.repository.rotate(role);
    }
    await fake.publishPack('lanterns', '2.0.0', { 'content.json': '{}' });
    kiosk.restart();
    const catalog = await kiosk.refresh();
    expect(catalog.packs.map(({ version }) => version)).toEqual(['2.0.0']);
    expect(catalog.id).toBe(fake.repository.id);
  });

  it('of the root are followed over twenty steps, and the kept chain over a restart', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    for (let step = 0; step < 20; step++) await fake.repository.rotate('root');
    expect((await kiosk.refresh()).versions['root']).toBe(21);
    kiosk.restart();
    const before = fake.tree.asked.length;
    expect((await kiosk.refresh()).versions['root']).toBe(21);
    expect(fake.tree.asked.slice(before)).toEqual(['metadata/22.root.json', 'metadata/timestamp.json']);
  });

  it('that were stolen and thrown away no longer sign anything', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    const stolen = fake.tree.copyOf('a tree of the thief');
    await fake.repository.rotate('timestamp');
    await kiosk.refresh();
    for (const path of ['metadata/2.root.json', 'metadata/2.snapshot.json'])
      stolen.files.set(path, fake.tree.files.get(path) ?? new Uint8Array());
    expect(await kiosk.outcome('network', stolen)).toBe('trust-signatures-too-few');
  });
});

describe('a thief who has signed version one million', () => {
  const million = (signed: Record<string, unknown>) => {
    signed['version'] = 1_000_000;
  };

  it.each([['timestamp'], ['snapshot']])(
    'holds up kiosks until the curator replaces the key of %s',
    async (role) => {
      const fake = await fakeRepository();
      await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
      const kiosk = await trustingKiosk(fake);
      const honest = fake.tree.copyOf();
      await fake.forge({ timestamp: million, snapshot: million });
      expect(await kiosk.outcome()).toBe('ok');
      expect(await kiosk.outcome('network', honest)).toBe('trust-rolled-back');
      fake.tree.files.clear();
      for (const [path, bytes] of honest.files) fake.tree.files.set(path, bytes);
      await fake.repository.rotate(role);
      expect(await kiosk.outcome()).toBe('ok');
      kiosk.restart();
      expect(await kiosk.outcome()).toBe('ok');
      expect((await kiosk.refresh()).versions['snapshot']).toBe(3);
    },
  );

  it('is forgotten on sticks too', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake);
    const honest = fake.tree.copyOf();
    await fake.forge({ timestamp: million, snapshot: million }, 'stick');
    expect(await kiosk.outcome('stick')).toBe('ok');
    fake.tree.files.clear();
    for (const [path, bytes] of honest.files) fake.tree.files.set(path, bytes);
    expect(await kiosk.outcome('network')).toBe('trust-rolled-back');
    await fake.repository.rotate('timestamp');
    expect(await kiosk.outcome('stick')).toBe('ok');
    expect(await kiosk.outcome('network')).toBe('ok');
  });
});
