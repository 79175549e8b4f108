/** The staff's PIN: set at first use, kept as a scrypt hash; wrong tries slow down and are logged, also over a restart. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { KioskError } from '#core/errors.ts';
import { z } from '#core/schema.ts';
import { openState, type StateOptions } from '../state/state-file.ts';

/** scrypt cost: N = 2^15, r = 8, p = 1: about 0.1 s and 32 MiB a try on a kiosk. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;
/** Tries without a delay, then 5 s doubling up to 15 min. */
const FREE_TRIES = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;
const SIGNED_IN_MS = 15 * 60_000;

const PinData = z.strictObject({
  salt: z.string(),
  hash: z.string(),
  failed: z.int().min(0),
  /** Milliseconds since 1970 of the last wrong try. */
  failedAt: z.number(),
});
type PinData = Readonly<z.infer<typeof PinData>>;

const NO_PIN: PinData = { salt: '', hash: '', failed: 0, failedAt: 0 };

export interface StaffDoor {
  gate(): { readonly pinSet: boolean; readonly waitMs: number };
  /** @throws KioskError `staff-pin-exists`, `staff-pin-weak` */
  setPin(pin: string): Promise<string>;
  /** @returns a token. @throws KioskError `staff-pin-wrong`, `staff-pin-wait` */
  signIn(pin: string): Promise<string>;
  signOut(token: string): void;
  /** @throws KioskError `staff-not-signed-in` */
  check(token: string): void;
}

/** Opens the door whose state is in `path`. */
export async function openStaffDoor(path: string, options: StateOptions): Promise<StaffDoor> {
  const state = await openState(
    path,
    { version: 1, schema: PinData, initial: NO_PIN, migrations: {} },
    options,
  );
  const tokens = new Map<string, number>();
  const enter = (): string => {
    const token = randomBytes(24).toString('base64url');
    tokens.set(token, options.now() + SIGNED_IN_MS);
    return token;
  };
  return {
    gate: () => ({ pinSet: state.data.hash !== '', waitMs: waitOf(state.data, options.now()) }),
    async setPin(pin) {
      if (state.data.hash !== '')
        throw new KioskError('staff-pin-exists', 'A PIN is set already. Sign in with it.');
      if (isWeak(pin))
        throw new KioskError(
          'staff-pin-weak',
          'This PIN is too easy to guess. Choose one that is no row and no repetition.',
        );
      const salt = randomBytes(16);
      const hash = await hashOf(pin, salt);
      await state.update(() => ({ ...NO_PIN, salt: salt.toString('base64'), hash: hash.toString('base64') }));
      return enter();
    },
    async signIn(pin) {
      const { salt, hash, ...tries } = state.data;
      const waitMs = waitOf(state.data, options.now());
      if (waitMs > 0)
        throw new KioskError('staff-pin-wait', `Too many wrong PINs: wait ${Math.ceil(waitMs / 1000)} s.`);
      // The failure is on the disk before the answer is known, so that pulling the plug does not give free tries.
      await state.update((data) => ({ ...data, failed: tries.failed + 1, failedAt: options.now() }));
      const right =
        hash !== '' &&
        timingSafeEqual(await hashOf(pin, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'));
      if (!right) {
        options.warn(`A wrong staff PIN was entered (${tries.failed + 1} in a row).`);
        throw new KioskError('staff-pin-wrong', 'The PIN is not right.');
      }
      await state.update((data) => ({ ...data, failed: 0, failedAt: 0 }));
      return enter();
    },
    signOut: (token) => void tokens.delete(token),
    check(token) {
      const until = tokens.get(token);
      if (until !== undefined && until > options.now()) return;
      tokens.delete(token);
      throw new KioskError('staff-not-signed-in', 'The staff session is over. Enter the PIN again.');
    },
  };
}

/** Milliseconds until the next try. A clock that was set back does not open the door; it waits the whole delay again. */
function waitOf({ failed, failedAt }: PinData, now: number): number {
  if (failed < FREE_TRIES) return 0;
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failed - FREE_TRIES));
  const since = now - failedAt;
  return since < 0 ? delay : Math.max(0, delay - since);
}

/** 1234, 4321, 0000 and 1212 are what everybody tries first. */
function isWeak(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)));
  const half = pin.slice(0, pin.length / 2);
  return steps.size === 1 || half + half === pin;
}

function hashOf(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, COST, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
