import { afterAll, describe, expect, it } from 'vitest';
import { days, fakeRepository, FAKE_DAY } from '#tests/builders/repository.ts';
import { removeKiosks, trustingKiosk } from '#tests/builders/trusting-kiosk.ts';

afterAll(removeKiosks);

describe('a clock at 1970', () => {
  it('does not keep a kiosk from its packs', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake, { clock: { now: 0 } });
    expect(await kiosk.outcome()).toBe('ok');
  });

  it('does not let a tree be believed that had run out before the kiosk was built', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake, { clock: { now: 0 }, floor: FAKE_DAY + days(8) });
    expect(await kiosk.outcome()).toBe('trust-expired');
  });

  it('counts on from the newest signing, also after a restart', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake, { clock: { now: 0 } });
    fake.clock.now += days(100);
    await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome()).toBe('ok');
    kiosk.restart();
    // Expired as seen from the newest signing, though not from the date of the build.
    await fake.forge({
      timestamp: (signed) => {
        signed['expires'] = new Date(FAKE_DAY + days(50)).toISOString();
      },
    });
    expect(await kiosk.outcome()).toBe('trust-expired');
  });

  it('is moved by ten years at most, whatever a signature says about its day', async () => {
    const fake = await fakeRepository({ lifetimes: { root: 40_000 } });
    const kiosk = await trustingKiosk(fake, { clock: { now: 0 } });
    const today = fake.clock.now;
    fake.clock.now = Date.UTC(2099, 0, 1);
    await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome()).toBe('ok');
    fake.clock.now = today + days(1);
    await fake.repository.renew();
    expect(await kiosk.outcome()).toBe('ok');
  });
});

describe('a clock at 2099', () => {
  it('for one boot refuses everything and leaves no trace in the next', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake, { clock: { now: FAKE_DAY } });
    expect(await kiosk.outcome()).toBe('ok');
    kiosk.clock.now = Date.UTC(2099, 0, 1);
    kiosk.restart();
    expect(await kiosk.outcome()).toBe('trust-expired');
    await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
    expect(await kiosk.outcome()).toBe('trust-expired');
    kiosk.clock.now = FAKE_DAY + days(1);
    kiosk.restart();
    expect(await kiosk.outcome()).toBe('ok');
  });

  it('says which day the kiosk takes it to be', async () => {
    const fake = await fakeRepository();
    const kiosk = await trustingKiosk(fake, { clock: { now: Date.UTC(2099, 0, 1) } });
    await expect(kiosk.refresh()).rejects.toThrow('2099-01-01');
  });
});

describe("a curator's clock that was far ahead for one signature", () => {
  it('does not spoil what is signed with the right one', async () => {
    const fake = await fakeRepository({ lifetimes: { root: 40_000 } });
    const kiosk = await trustingKiosk(fake, { clock: { now: FAKE_DAY } });
    fake.clock.now = Date.UTC(2099, 0, 1);
    await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome()).toBe('ok');
    fake.clock.now = FAKE_DAY + days(1);
    await fake.repository.refreshTimestamp();
    expect(await kiosk.outcome()).toBe('ok');
  });
});
