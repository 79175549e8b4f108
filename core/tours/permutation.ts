/**
 * A keyed permutation of the numbers below SIDE²: a Feistel network of ten rounds over two halves, as FF1 of NIST SP 800-38G
 * has it, with HMAC as the round function. Who does not know the key can tell neither what a number stands for nor which
 * number stands for something else.
 */
import type { Keyed } from './day.ts';

/** Three times its square is the most that seven characters can write: one third for each day modulo 3 (code.ts). */
export const SIDE = 95_764;

/** FF1's number; four are the least with a proof (Luby and Rackoff 1988), the rest answers what is known of small halves. */
const ROUNDS = 10;

/** @param number 0 to SIDE² − 1 */
export function permute(number: number, keyed: Keyed): number {
  let [left, right] = [Math.floor(number / SIDE), number % SIDE];
  for (let round = 0; round < ROUNDS; round++)
    [left, right] = [right, (left + mixed(keyed, round, right)) % SIDE];
  return left * SIDE + right;
}

/** Undoes `permute` with the same key. */
export function unpermute(number: number, keyed: Keyed): number {
  let [left, right] = [Math.floor(number / SIDE), number % SIDE];
  for (let round = ROUNDS - 1; round >= 0; round--)
    [left, right] = [(right + SIDE - mixed(keyed, round, left)) % SIDE, left];
  return left * SIDE + right;
}

/** 48 bits modulo SIDE: no residue is more likely than another by more than 1 in 2³¹. */
function mixed(keyed: Keyed, round: number, half: number): number {
  const bytes = keyed(Uint8Array.of(round, half >>> 16, half >>> 8, half));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return (view.getUint32(0) * 65_536 + view.getUint16(4)) % SIDE;
}
