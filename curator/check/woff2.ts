/**
 * Which characters a WOFF2 font really holds: its `cmap` table. A style sheet's `unicode-range` only says for which
 * characters a file is asked; those of Noto Sans SC claim 26 Han characters and most of Latin Extended (ő, č, ş) that its
 * files do not have.
 *
 * https://www.w3.org/TR/WOFF2/ and https://learn.microsoft.com/typography/opentype/spec/cmap
 */
import { brotliDecompressSync } from 'node:zlib';

/** Tag number of `cmap`, `glyf` and `loca` in WOFF2's list of known tags, and the number for a tag spelt out. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const SPELT_OUT = 63;
/** Bytes of an unpacked font: larger ones are a mistake or an attack. */
const MAX_UNPACKED = 96 * 1024 * 1024;

/**
 * The code points a font has a shape for.
 * @throws RangeError, Error when the bytes are no WOFF2 font of one face
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2' || font.toString('latin1', 4, 8) === 'ttcf')
    throw new Error('not a WOFF2 font of one face');
  const { offset, length, bodyStart } = findCmap(font);
  const packed = font.subarray(bodyStart, bodyStart + font.readUInt32BE(20));
  const body = brotliDecompressSync(packed, { maxOutputLength: MAX_UNPACKED });
  return readCmap(body.subarray(offset, offset + length));
}

function findCmap(font: Buffer): { offset: number; length: number; bodyStart: number } {
  let cursor = 48;
  let offset = 0;
  let cmap: { offset: number; length: number } | undefined;
  const number = (): number => {
    for (let value = 0, count = 0; count < 5; count++) {
      const byte = font.readUInt8(cursor++);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new RangeError('a length of more than five bytes');
  };
  for (let left = font.readUInt16BE(12); left > 0; left--) {
    const flags = font.readUInt8(cursor++);
    const tag = flags & 0x3f;
    if (tag === SPELT_OUT) cursor += 4;
    let length = number();
    const unchanged = tag === GLYF || tag === LOCA ? 3 : 0;
    if (flags >> 6 !== unchanged) length = number();
    if (tag === CMAP) cmap = { offset, length };
    offset += length;
  }
  if (cmap === undefined) throw new Error('a font without cmap');
  return { ...cmap, bodyStart: cursor };
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const tables = cmap.readUInt16BE(2);
  for (let index = 0; index < tables; index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, found);
    else if (format === 12) readGroups(table, found);
  }
  return found;
}

/** Format 12: groups of code points, the whole of Unicode. */
function readGroups(table: Buffer, found: Set<number>): void {
  for (let left = table.readUInt32BE(12), at = 16; left > 0; left--, at += 12) {
    const first = table.readUInt32BE(at);
    const last = Math.min(table.readUInt32BE(at + 4), 0x10ffff);
    const glyph = table.readUInt32BE(at + 8);
    for (let code = first; code <= last; code++) if (glyph + code - first !== 0) found.add(code);
  }
}

/** Format 4: segments within the first 65,536 code points. */
function readSegments(table: Buffer, found: Set<number>): void {
  const bytes = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + bytes * 2, 16 + bytes * 3] as const;
  for (let at = 0; at < bytes; at += 2) {
    const first = table.readUInt16BE(starts + at);
    const last = table.readUInt16BE(ends + at);
    const delta = table.readUInt16BE(deltas + at);
    const offset = table.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : table.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}
