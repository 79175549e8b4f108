/** The outermost boxes of an MP4 file: in which order they lie, and whether the file was cut off. */
import { type FileHandle, open } from 'node:fs/promises';

export interface BoxOrder {
  /** The table of contents lies before the pictures, so that playing begins at once. */
  readonly fastStart: boolean;
  /** There is no table of contents, or the last box claims more bytes than the file has. */
  readonly cutOff: boolean;
}

/** More outermost boxes than this are no film (fragments have two each). */
const MAX_BOXES = 20_000;

/** Reads the headers of the outermost boxes. */
export async function boxOrder(path: string): Promise<BoxOrder> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const order: string[] = [];
    let at = 0;
    while (at + 8 <= size && order.length < MAX_BOXES) {
      const box = await readBox(handle, at, size);
      order.push(box.type);
      if (box.length < 8) break;
      at += box.length;
    }
    const [contents, pictures] = [order.indexOf('moov'), order.indexOf('mdat')];
    return { fastStart: pictures < 0 || contents < pictures, cutOff: at > size || contents < 0 };
  } finally {
    await handle.close();
  }
}

/** Length 0 means up to the end of the file, 1 that eight bytes more hold it. */
async function readBox(
  handle: FileHandle,
  at: number,
  size: number,
): Promise<{ type: string; length: number }> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, at);
  const short = buffer.readUInt32BE(0);
  const long = bytesRead === 16 ? Number(buffer.readBigUInt64BE(8)) : 0;
  const length = short === 0 ? size - at : short === 1 ? long : short;
  return { type: buffer.toString('latin1', 4, 8), length };
}
