import { describe, expect, it } from 'vitest';
import { lettersOf } from '#core/tours/letters.ts';
import { Invitations } from './invitations.ts';

const GRANT = { day: '2026-05-04', slots: [1] };
/** Never given out. */
const WRONG = lettersOf(1);

function opened() {
  const time = { now: 0 };
  let next = 1_000;
  const random = (bytes: number): Uint8Array => {
    next += 1;
    return Uint8Array.from({ length: bytes }, (_none, place) => (next >> (8 * (bytes - 1 - place))) & 255);
  };
  return { time, invitations: new Invitations({ clock: () => time.now, random }) };
}

describe('a one-time code', () => {
  it('belongs to what it was given out for, however it is written', () => {
    const { invitations } = opened();
    const code = invitations.issue(GRANT);
    invitations.issue({ ...GRANT, slots: [2] });
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect(invitations.redeem(typed, 'a')).toEqual({ kind: 'fine', grant: GRANT });
    expect(invitations.redeem(typed, 'a')).toEqual({ kind: 'unknown' });
  });

  it('cannot be guessed faster from many phones than from one', () => {
    const { time, invitations } = opened();
    const tried = Array.from(
      { length: 50 },
      (_none, phone) => invitations.redeem(WRONG, `phone ${phone}`).kind,
    );
    expect(tried.filter((kind) => kind === 'unknown')).toHaveLength(3);
    time.now += 5_000;
    expect(invitations.redeem(WRONG, 'another').kind).toBe('unknown');
    expect(invitations.redeem(WRONG, 'yet another')).toEqual({ kind: 'wait', waitMs: 10_000 });
  });

  it('is forgotten when very many others were asked for after it', () => {
    const { invitations } = opened();
    const code = invitations.issue(GRANT);
    for (let more = 0; more < 32; more++) invitations.issue(GRANT);
    expect(invitations.redeem(code, 'a').kind).toBe('unknown');
  });
});
