/** Pictures that the kiosk can show: whole, and no larger than its graphics memory likes. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { error, type Finding, warning } from './report.ts';
import type { SourceFile } from './source-files.ts';
import { checkDrawing } from './svg.ts';

/** Pixels of a side: the largest texture that weak graphics chips take. */
const MAX_SIDE = 8192;
/** Pixels in all: 64 MiB of graphics memory. */
const MAX_PIXELS = 4096 * 4096;
/** Bytes of a file: larger ones make every kiosk wait. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Checks one picture whose kind is as its name says. */
export async function checkPicture(file: SourceFile): Promise<readonly Finding[]> {
  const where = { file: file.path, place: '' };
  if (file.size > MAX_BYTES)
    return [error('picture-too-heavy', where, { size: megabytes(file.size), most: megabytes(MAX_BYTES) })];
  // sharp holds files open when it is given a path, which Windows minds.
  const bytes = await readFile(file.disk);
  if (file.path.endsWith('.svg')) return checkDrawing(where, bytes);
  try {
    return await checkPixels(file, bytes);
  } catch (cause) {
    return [error('picture-unreadable', where, { reason: reasonOf(cause) })];
  }
}

async function checkPixels(file: SourceFile, bytes: Buffer): Promise<Finding[]> {
  const where = { file: file.path, place: '' };
  // Limits are ours to say, in words; nothing is decoded yet.
  const head = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = head;
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    const scale = Math.min(MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_PIXELS / (width * height)));
    const [fitWidth, fitHeight] = [Math.floor(width * scale), Math.floor(height * scale)];
    return [error('picture-too-large', where, { width, height, fitWidth, fitHeight })];
  }
  // Decoding to the last pixel finds what was cut off.
  await sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .raw()
    .toBuffer();
  const findings: Finding[] = [];
  if ((head.pages ?? 1) > 1 || isAnimatedPng(bytes)) findings.push(warning('picture-animated', where));
  if (head.space === 'cmyk') findings.push(warning('picture-cmyk', where));
  return findings;
}

/** Animated PNG has a chunk `acTL` before its first `IDAT`; decoders that do not know it see one still picture. */
function isAnimatedPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL', 8, 'latin1');
  return (
    bytes.toString('latin1', 1, 4) === 'PNG' && control > 0 && control < bytes.indexOf('IDAT', 8, 'latin1')
  );
}

/** First line of what a library says, for the person who is asked for help. */
export function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
