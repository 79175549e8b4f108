/** The PIN pad as a pure step function: what is typed, what is asked of the kiosk, what is said. */
import type { StaffGate } from '#core/bridge.ts';
import type { ErrorCode } from '#core/errors.ts';

/** What the pad says under its digits. */
export type PadNote = 'none' | 'differs' | 'weak' | 'wrong' | 'failed';

export interface Pad {
  readonly stage: 'enter' | 'first' | 'again';
  readonly digits: string;
  /** The PIN of the first entry while it is asked again. */
  readonly chosen: string;
  readonly note: PadNote;
  /** Milliseconds to wait before the next try. */
  readonly waitMs: number;
}

export type PadAsk = { readonly call: 'staff.setPin' | 'staff.signIn'; readonly pin: string };

const LONGEST = 12;
/** Digits of the shortest PIN. */
export const SHORTEST_PIN = 4;

export function openPad(gate: StaffGate): Pad {
  return {
    stage: gate.pinSet ? 'enter' : 'first',
    digits: '',
    chosen: '',
    note: 'none',
    waitMs: gate.waitMs,
  };
}

export function typeDigit(pad: Pad, digit: string): Pad {
  return pad.digits.length >= LONGEST ? pad : { ...pad, digits: pad.digits + digit, note: 'none' };
}

export function deleteDigit(pad: Pad): Pad {
  return { ...pad, digits: pad.digits.slice(0, -1) };
}

/** @returns the pad after OK, and what to ask the kiosk, if anything */
export function confirmPad(pad: Pad): readonly [Pad, PadAsk | undefined] {
  const { digits } = pad;
  if (digits.length < SHORTEST_PIN || pad.waitMs > 0) return [pad, undefined];
  if (pad.stage === 'enter')
    return [
      { ...pad, digits: '' },
      { call: 'staff.signIn', pin: digits },
    ];
  if (pad.stage === 'first')
    return [{ ...pad, stage: 'again', chosen: digits, digits: '', note: 'none' }, undefined];
  if (digits !== pad.chosen)
    return [{ ...pad, stage: 'first', chosen: '', digits: '', note: 'differs' }, undefined];
  return [
    { ...pad, digits: '' },
    { call: 'staff.setPin', pin: digits },
  ];
}

/** After the kiosk refused. */
export function padRefused(code: ErrorCode, gate: StaffGate): Pad {
  const stage = gate.pinSet ? 'enter' : 'first';
  const note =
    code === 'staff-pin-weak'
      ? 'weak'
      : code === 'staff-pin-wrong' || code === 'staff-pin-wait'
        ? 'wrong'
        : 'failed';
  return { stage, digits: '', chosen: '', note, waitMs: gate.waitMs };
}
