/**
 * Buffers of 1 MiB that are used again. Fresh ones for a gigabyte of reads are let go of far too late: the process would
 * grow by most of that gigabyte, and spend its time in page faults.
 */

/** One read or write: long enough to cost little, short enough to be hashed in about a millisecond. */
export const BUFFER_BYTES = 1_048_576;

const MOST_SPARE = 16;
const spare: Buffer[] = [];

/** A buffer with any content. Give it back when nothing reads or writes it any more. */
export function takeBuffer(): Buffer {
  return spare.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
}

/** Makes a buffer free for others: nothing may be on its way into or out of it. */
export function giveBuffer(buffer: Buffer): void {
  if (spare.length < MOST_SPARE) spare.push(buffer);
}

/**
 * Reads piece by piece, the next one while this one is used.
 * @param read fills a buffer, at a position counted from the start; resolves with the bytes it has, 0 at the end
 * @returns pieces that are only good until the next one is asked for
 */
export async function* readAhead(
  read: (into: Buffer, position: number) => Promise<number>,
): AsyncGenerator<Uint8Array> {
  let [current, next] = [takeBuffer(), takeBuffer()];
  let coming = read(current, 0);
  try {
    for (let position = 0; ; ) {
      const count = await coming;
      if (count === 0) return;
      position += count;
      coming = read(next, position);
      // Its failure is seen when it is awaited; until then it must not count as one that nobody saw.
      coming.catch(() => undefined);
      yield current.subarray(0, count);
      [current, next] = [next, current];
    }
  } finally {
    // Whoever stops early leaves a read on its way.
    await coming.catch(() => undefined);
    giveBuffer(current);
    giveBuffer(next);
  }
}
