/**
 * Content-defined chunks: a file is cut where its own bytes say so, so that bytes put in or left out move no cut further on.
 * The hash is a gear hash with the two masks of FastCDC (Xia et al., USENIX ATC 2016), which keep sizes near the average.
 * The numbers below are part of the format: changing one makes every chunk of every kiosk a different one.
 */

/** Bytes. The average is 64 KiB. */
export const CHUNK_MIN = 16_384;
export const CHUNK_MAX = 262_144;

/** From this size on a cut is made four times as easily; with it the average comes out as it should. */
const EASIER_FROM = 49_152;

/** Files from this size on get a chunk index, bytes. */
export const CHUNKED_FROM = 1_048_576;

/** At first a cut needs 17 zero bits, later 15; the high bits have seen the most bytes. */
const MASK_BEFORE = 0xffff_8000 | 0;
const MASK_AFTER = 0xfffe_0000 | 0;

const GEAR = makeGear();

export class Chunker {
  #hash = 0;
  /** Bytes of the chunk so far. */
  #length = 0;

  /**
   * Looks for the end of the chunk that is open.
   * @returns the place in `bytes` just after the chunk's last byte, or -1 when the chunk goes on after `bytes`
   */
  cut(bytes: Uint8Array, from: number): number {
    let hash = this.#hash;
    let length = this.#length;
    let at = from;
    // Bytes before the least size cannot end a chunk, and only the last 32 bytes are left in the hash.
    const skipped = Math.max(0, Math.min(CHUNK_MIN - 64 - length, bytes.length - at));
    at += skipped;
    length += skipped;
    while (at < bytes.length) {
      hash = ((hash << 1) + (GEAR[bytes[at] ?? 0] ?? 0)) | 0;
      at += 1;
      length += 1;
      if (length < CHUNK_MIN) continue;
      const mask = length < EASIER_FROM ? MASK_BEFORE : MASK_AFTER;
      if ((hash & mask) === 0 || length >= CHUNK_MAX) {
        this.#hash = 0;
        this.#length = 0;
        return at;
      }
    }
    this.#hash = hash;
    this.#length = length;
    return -1;
  }
}

/** 256 numbers that look random and are always the same (splitmix32 of Guy Steele and others). */
function makeGear(): Int32Array {
  let state = 0x7ea1_f00d;
  return Int32Array.from({ length: 256 }, () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a_2d97);
    return mixed ^ (mixed >>> 15);
  });
}
