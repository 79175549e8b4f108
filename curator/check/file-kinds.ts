/** Whether each file is what its name says. */
import { open } from 'node:fs/promises';
import { filmLine } from './ffmpeg-line.ts';
import { error, type Finding } from './report.ts';
import { sniff, SNIFF_BYTES } from './sniff.ts';
import type { SourceFile } from './source-files.ts';

/** Endings whose files have a signature; the others are texts. */
const SIGNED = new Set('avif jpeg jpg png svg webp mp4 webm m4a mp3 ogg opus wav woff2 glb wasm'.split(' '));

/** A finding when a file is not what its ending says; undefined when it is, or cannot be told. */
export async function checkKind(file: SourceFile): Promise<Finding | undefined> {
  const ending = endingOf(file.path);
  if (!SIGNED.has(ending) || file.size === 0) return undefined;
  const kind = sniff(await startOf(file));
  if (kind?.endings.includes(ending) === true) return undefined;
  // A drawing may begin with a long comment.
  if (kind === undefined && ending === 'svg') return undefined;
  const where = { file: file.path, place: '' };
  if (kind === undefined) return error('file-not-as-named', where, { ending });
  const right = kind.endings[0];
  if (right === undefined && /^(?:mp4|webm)$/.test(ending))
    return error('video-container', where, { kind: kind.name, ending, line: filmLine(file.path) });
  if (right === undefined) return error('file-kind-refused', where, { kind: kind.name, ending });
  const rename = `${file.path.slice(0, -ending.length)}${right}`;
  return error('file-wrong-ending', where, { kind: kind.name, ending, rename });
}

/** Ending of a path, without the dot. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

async function startOf({ disk }: SourceFile): Promise<Buffer> {
  const handle = await open(disk, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
