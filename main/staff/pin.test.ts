import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStaffDoor, type StaffDoor } from './pin.ts';

const MINUTE = 60_000;
let folder: string;
let now: number;
let warnings: string[];
let door: StaffDoor;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'staff-'));
  now = Date.UTC(2026, 0, 2);
  warnings = [];
  door = await open();
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  openStaffDoor(join(folder, 'staff.json'), {
    warn: (message) => void warnings.push(message),
    now: () => now,
  });

async function wrong(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    now += door.gate().waitMs;
    await expect(door.signIn('9999')).rejects.toMatchObject({ code: 'staff-pin-wrong' });
  }
}

describe('the first member of staff', () => {
  it('sets the PIN and is in; nobody sets it again', async () => {
    expect(door.gate()).toEqual({ pinSet: false, waitMs: 0 });
    door.check(await door.setPin('2580'));
    expect(door.gate().pinSet).toBe(true);
    await expect(door.setPin('1379')).rejects.toMatchObject({ code: 'staff-pin-exists' });
  });

  it.each(['0000', '1234', '9876', '1212', '123123', '13579'])('cannot choose %s', async (pin) => {
    await expect(door.setPin(pin)).rejects.toMatchObject({ code: 'staff-pin-weak' });
  });

  it('finds no PIN and nothing like it on the disk', async () => {
    await door.setPin('2580');
    expect(readFileSync(join(folder, 'staff.json'), 'utf8')).not.toContain('2580');
  });
});

describe('somebody who guesses', () => {
  beforeEach(() => door.setPin('2580'));

  it('waits 5 s after the third try, then twice as long each time, up to 15 minutes', async () => {
    const waits: number[] = [];
    await wrong(2);
    for (let time = 0; time < 10; time++) {
      await wrong(1);
      waits.push(door.gate().waitMs / 1000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(warnings).toHaveLength(12);
    // Twelve times the cost of a hash, on a machine that may be busy.
  }, 60_000);

  it('gets nowhere with the right PIN while he waits, with a restart, or with the clock set back', async () => {
    await wrong(3);
    await expect(door.signIn('2580')).rejects.toMatchObject({ code: 'staff-pin-wait' });
    door = await open();
    await expect(door.signIn('2580')).rejects.toMatchObject({ code: 'staff-pin-wait' });
    now -= 1_000 * MINUTE;
    await expect(door.signIn('2580')).rejects.toMatchObject({ code: 'staff-pin-wait' });
  });

  it('cannot try many PINs at the same moment', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => door.signIn('9999')));
    const codes = tries.map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'staff-pin-wrong')).toHaveLength(3);
    expect(codes.filter((code) => code === 'staff-pin-wait')).toHaveLength(17);
  });
});

describe('a signed-in member of staff', () => {
  beforeEach(() => door.setPin('2580'));

  it('is let in again after wrong tries, which are then forgotten', async () => {
    await wrong(3);
    now += door.gate().waitMs;
    door.check(await door.signIn('2580'));
    await wrong(2);
    expect(door.gate().waitMs).toBe(0);
  });

  it('is out after signing out, after 15 minutes, and after a restart', async () => {
    const one = await door.signIn('2580');
    door.signOut(one);
    expect(() => door.check(one)).toThrow(expect.objectContaining({ code: 'staff-not-signed-in' }));
    const other = await door.signIn('2580');
    now += 15 * MINUTE;
    expect(() => door.check(other)).toThrow(expect.objectContaining({ code: 'staff-not-signed-in' }));
    const third = await door.signIn('2580');
    door = await open();
    expect(() => door.check(third)).toThrow(expect.objectContaining({ code: 'staff-not-signed-in' }));
  });
});
