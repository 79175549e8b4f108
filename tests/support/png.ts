/** Reads what a screenshot shows: PNG as Chromium writes it, 8 bits a channel, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, 0 to 255. */
  color(x: number, y: number): readonly [number, number, number];
}

/** Bytes of the signature before the first chunk. */
const SIGNATURE = 8;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** @throws Error for a PNG of another kind */
export function readPng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = chunks[0]?.[1] ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0)
    throw new Error('This kind of PNG is not read here.');
  const data = chunks.filter(([type]) => type === 'IDAT').map(([, bytes]) => bytes);
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const color = (x: number, y: number): readonly [number, number, number] => {
    const at = (y * width + x) * channels;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  };
  return { width, height, color };
}

function chunksOf(file: Buffer): (readonly [type: string, bytes: Buffer])[] {
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = SIGNATURE; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push([file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

/** PNG specification, section 9: every line says how it was made of its neighbours. */
function unfilter(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  for (let line = 0; line < height; line++) {
    const kind = lines[line * (stride + 1)] ?? 0;
    for (let byte = 0; byte < stride; byte++) {
      const at = line * stride + byte;
      const left = byte < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = line === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = byte < channels || line === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      pixels[at] = (lines[at + line + 1] ?? 0) + guess(kind, left, above, corner);
    }
  }
  return pixels;
}

function guess(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return Math.floor((left + above) / 2);
  return kind === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
