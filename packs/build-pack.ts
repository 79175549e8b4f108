/** From a source folder (`pack.json` and the files beside it) to a tree: blobs by hash, then the manifest. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { blobPath, manifestPath, PackManifest, type PackFile } from '#core/pack.ts';
import { durableWrite } from './durable-write.ts';

/** What `pack.json` of a source says: the manifest without its files. */
export const PackSource = PackManifest.omit({ files: true, format: true });

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  webp: 'image/webp',
  avif: 'image/avif',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  webm: 'video/webm',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  woff2: 'font/woff2',
};

/**
 * Builds one pack into `tree`.
 * @throws KioskError `pack-unreadable` with the file that cannot be part of a pack
 */
export async function buildPack(source: string, tree: string): Promise<PackManifest> {
  const head = PackSource.parse(JSON.parse(await readFile(join(source, 'pack.json'), 'utf8')));
  const names = await readdir(source, { recursive: true, withFileTypes: true });
  const files: PackFile[] = [];
  for (const entry of names.filter(
    (name) => name.isFile() && name.name !== 'pack.json' && !name.name.endsWith('.md'),
  )) {
    const path = join(entry.parentPath, entry.name);
    files.push(await addFile(path, relative(source, path).split(sep).join('/'), tree));
  }
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  const manifest = PackManifest.parse({ format: 1, ...head, files });
  const target = join(tree, manifestPath(manifest));
  await mkdir(dirname(target), { recursive: true });
  await durableWrite(target, `${JSON.stringify(manifest, undefined, 1)}\n`);
  return manifest;
}

async function addFile(file: string, path: string, tree: string): Promise<PackFile> {
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined)
    throw new KioskError(
      'pack-unreadable',
      `${path} has an ending that no exhibit can show. The pack was not built.`,
    );
  const blob = join(tree, blobPath(sha256));
  await mkdir(dirname(blob), { recursive: true });
  await durableWrite(blob, bytes);
  return { path, size: bytes.length, sha256, type };
}
