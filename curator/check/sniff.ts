/** What a file really is, by its first bytes; its name may say otherwise. */

/** Kinds told apart; the first of `endings` is what a file of this kind should end in, none where no pack may hold it. */
export interface FileKind {
  /** For people: PNG. */
  readonly name: string;
  readonly endings: readonly string[];
}

/** Bytes that are needed to tell. */
export const SNIFF_BYTES = 512;

const kind = (name: string, ...endings: string[]): FileKind => ({ name, endings });

const STARTS: readonly (readonly [string, FileKind])[] = [
  ['\x89PNG\r\n\x1a\n', kind('PNG', 'png')],
  ['\xff\xd8\xff', kind('JPEG', 'jpg', 'jpeg')],
  ['GIF8', kind('GIF')],
  ['BM', kind('BMP')],
  ['II*\0', kind('TIFF')],
  ['MM\0*', kind('TIFF')],
  ['8BPS', kind('Photoshop')],
  ['%PDF', kind('PDF')],
  ['PK\x03\x04', kind('ZIP')],
  ['OggS', kind('Ogg', 'ogg', 'opus')],
  ['ID3', kind('MP3', 'mp3')],
  ['wOF2', kind('WOFF2', 'woff2')],
  ['wOFF', kind('WOFF')],
  ['OTTO', kind('OpenType')],
  ['\0\x01\0\0\0', kind('TrueType')],
  ['glTF', kind('glTF', 'glb')],
  ['\0asm', kind('WebAssembly', 'wasm')],
  ['\0\0\x01\xba', kind('MPEG')],
  ['\0\0\x01\xb3', kind('MPEG')],
  ['fLaC', kind('FLAC')],
];

const RIFF: Readonly<Record<string, FileKind>> = {
  WEBP: kind('WebP', 'webp'),
  WAVE: kind('WAV', 'wav'),
  'AVI ': kind('AVI'),
};

const HEIF_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** The kind of a file; undefined for texts and what is not known. */
export function sniff(bytes: Buffer): FileKind | undefined {
  const start = bytes.toString('latin1', 0, SNIFF_BYTES);
  if (start.startsWith('RIFF')) return RIFF[start.slice(8, 12)];
  if (start.slice(4, 8) === 'ftyp') return kindOfBoxes(start, bytes);
  if (/^(?:moov|mdat|wide|free)$/.test(start.slice(4, 8))) return kind('QuickTime');
  if (start.startsWith('\x1a\x45\xdf\xa3'))
    return start.includes('webm') ? kind('WebM', 'webm') : kind('Matroska');
  const known = STARTS.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  // Frames of MP3 begin with eleven bits set and a layer that is not 0.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) > 0xe0) return kind('MP3', 'mp3');
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(start) &&
    /<svg|<!DOCTYPE svg/i.test(start)
    ? kind('SVG', 'svg')
    : undefined;
}

/** ISO base media files: the brands after `ftyp`. */
function kindOfBoxes(start: string, bytes: Buffer): FileKind {
  const length = Math.min(bytes.readUInt32BE(0), start.length);
  const brands = [start.slice(8, 12), ...(start.slice(16, length).match(/.{4}/gs) ?? [])];
  const major = brands[0] ?? '';
  if (brands.includes('avif') || brands.includes('avis')) return kind('AVIF', 'avif');
  if (HEIF_BRANDS.has(major)) return kind('HEIC');
  if (major === 'qt  ') return kind('QuickTime');
  return kind('MP4', 'mp4', 'm4a');
}
