/**
 * A realistic pack of 310 MB in 807 files and its next version of 327 MB: one video encoded anew, one with 13 MB appended,
 * one picture in twenty changed, texts edited, pictures renamed. Videos are made by ffmpeg where there is one, otherwise of
 * seeded noise; pictures are noise, as compressed bytes are. Names fit a pack (core/pack.ts).
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { noise } from './pack-tree.ts';

const MB = 1_000_000;
const PICTURES = 780;
const TEXTS = 22;
/** Bytes of the videos that stay as they are. */
const VIDEOS = [53.5 * MB, 47 * MB, 33 * MB];
/** The video that is encoded anew: before and after. */
const ENCODED = [38 * MB, 41.4 * MB] as const;
/** The video that grows: before, and what is appended. */
const GROWING = [60 * MB, 13 * MB] as const;

export interface UpdatePack {
  /** Folders with the files of the two versions. */
  readonly before: string;
  readonly after: string;
  /** Bytes of the second version that are in no file of the first. */
  readonly reallyNew: number;
  readonly videosBy: 'ffmpeg' | 'noise';
}

/**
 * Writes both versions below `root`.
 * @param scale 1 for the sizes above, less for a quick look
 */
export function writeUpdatePack(root: string, scale = 1): UpdatePack {
  const [before, after] = [join(root, 'before'), join(root, 'after')];
  const videosBy = hasFfmpeg() ? 'ffmpeg' : 'noise';
  const video = (path: string, bytes: number, seed: number): number =>
    writeVideo(path, Math.round(bytes * scale), seed, videosBy);
  for (const [index, bytes] of VIDEOS.entries()) {
    video(join(before, `videos/film-${index}.mp4`), bytes, index);
    both(before, after, `videos/film-${index}.mp4`);
  }
  video(join(before, 'videos/encoded.mp4'), ENCODED[0], 50);
  let reallyNew = video(join(after, 'videos/encoded.mp4'), ENCODED[1], 51);
  video(join(after, 'videos/growing.mp4'), GROWING[0] + GROWING[1], 60);
  reallyNew += beginningOf(before, after, 'videos/growing.mp4', Math.round(GROWING[0] * scale));
  reallyNew += pictures(before, after, scale) + texts(before, after);
  return { before, after, reallyNew, videosBy };
}

/** A recording that goes on: its beginning is the older version, to the byte. @returns bytes that were appended */
function beginningOf(before: string, after: string, path: string, size: number): number {
  const whole = readFileSync(join(after, path));
  write(join(before, path), whole.subarray(0, size));
  return whole.length - size;
}

/** Every twentieth is another one, every twenty-fifth has another name. */
function pictures(before: string, after: string, scale: number): number {
  let fresh = 0;
  for (let index = 0; index < PICTURES; index++) {
    const bytes = noise(Math.round((60_000 + (index % 9) * 10_000) * scale), 1_000 + index);
    write(join(before, `pictures/p${index}.webp`), bytes);
    if (index % 20 === 0) {
      write(join(after, `pictures/p${index}.webp`), noise(bytes.length, 9_000 + index));
      fresh += bytes.length;
    } else write(join(after, `pictures/${index % 25 === 1 ? 'renamed-' : 'p'}${index}.webp`), bytes);
  }
  return fresh;
}

function texts(before: string, after: string): number {
  let fresh = 0;
  for (let index = 0; index < TEXTS; index++) {
    const text = JSON.stringify({ index, words: noise(30_000, 500 + index).toString('base64') });
    write(join(before, `texts/t${index}.json`), Buffer.from(text));
    const edited = index % 4 === 0 ? text.replace('"words":"', '"words":"edited ') : text;
    write(join(after, `texts/t${index}.json`), Buffer.from(edited));
    if (edited !== text) fresh += edited.length;
  }
  return fresh;
}

/** @returns bytes written */
function writeVideo(path: string, bytes: number, seed: number, by: UpdatePack['videosBy']): number {
  if (by === 'ffmpeg') encode(place(path), bytes, seed);
  else {
    rmSync(place(path), { force: true });
    // Pieces, since one view of memory for a whole film would be held until the end.
    for (let at = 0; at < bytes; at += 8 * MB)
      appendFileSync(path, noise(Math.min(8 * MB, bytes - at), seed * 1_000 + at / MB));
  }
  return statSync(path).size;
}

/** Moving bars under film grain, in fragments of a fifth of a second: it plays up to wherever it is cut off. */
function encode(path: string, bytes: number, seed: number): void {
  const source = `testsrc2=size=1280x720:rate=25,noise=alls=60:allf=t:all_seed=${seed + 1}`;
  const input = ['-f', 'lavfi', '-i', source, '-t', '600', '-fs', String(bytes + 4 * MB)];
  const output = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-g',
    '5',
    '-threads',
    '2',
    '-b:v',
    '60M',
    '-pix_fmt',
    'yuv420p',
  ];
  const container = ['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4', path];
  const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...input, ...output, ...container]);
  if (status !== 0) throw new Error(`ffmpeg failed: ${stderr.toString()}`);
  truncateSync(path, bytes);
}

function hasFfmpeg(): boolean {
  return spawnSync('ffmpeg', ['-version']).status === 0;
}

function both(before: string, after: string, path: string): void {
  copyFileSync(join(before, path), place(join(after, path)));
}

function write(path: string, bytes: Uint8Array): void {
  writeFileSync(place(path), bytes);
}

function place(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
