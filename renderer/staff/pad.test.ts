import { describe, expect, it } from 'vitest';
import { confirmPad, deleteDigit, openPad, type Pad, padRefused, typeDigit } from './pad.ts';

const type = (pad: Pad, digits: string): Pad => [...digits].reduce(typeDigit, pad);
const first = openPad({ pinSet: false, waitMs: 0 });
const later = openPad({ pinSet: true, waitMs: 0 });

describe('the PIN pad', () => {
  it('asks for a new PIN twice at first use and then sets it', () => {
    const [again, nothing] = confirmPad(type(first, '2580'));
    expect(nothing).toBeUndefined();
    expect(again.stage).toBe('again');
    expect(confirmPad(type(again, '2580'))[1]).toEqual({ call: 'staff.setPin', pin: '2580' });
  });

  it('begins again when the second entry differs', () => {
    const [again] = confirmPad(type(first, '2580'));
    const [pad, ask] = confirmPad(type(again, '2581'));
    expect(ask).toBeUndefined();
    expect(pad).toMatchObject({ stage: 'first', note: 'differs', digits: '', chosen: '' });
  });

  it('asks the kiosk, and shows no digit afterwards', () => {
    const [pad, ask] = confirmPad(type(later, '2580'));
    expect(ask).toEqual({ call: 'staff.signIn', pin: '2580' });
    expect(pad.digits).toBe('');
  });

  it('takes no fewer than four digits, and no more than twelve', () => {
    expect(confirmPad(type(later, '258'))[1]).toBeUndefined();
    expect(type(later, '1234567890123').digits).toHaveLength(12);
  });

  it('asks nothing while it has to wait', () => {
    const waiting = openPad({ pinSet: true, waitMs: 5_000 });
    expect(confirmPad(type(waiting, '2580'))[1]).toBeUndefined();
  });

  it('deletes one digit', () => {
    expect(deleteDigit(type(later, '25')).digits).toBe('2');
  });

  it('says what was wrong without saying how wrong', () => {
    const gate = { pinSet: true, waitMs: 5_000 };
    expect(padRefused('staff-pin-wrong', gate)).toMatchObject({
      stage: 'enter',
      note: 'wrong',
      waitMs: 5_000,
    });
    expect(padRefused('staff-pin-weak', { pinSet: false, waitMs: 0 })).toMatchObject({
      stage: 'first',
      note: 'weak',
    });
    expect(padRefused('bridge-unreachable', gate).note).toBe('failed');
  });
});
