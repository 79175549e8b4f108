/** The files that the page may ask for: those of its own build, and those of the packs. Every other path is 404. */
import { readdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { KioskError } from '#core/errors.ts';
import type { PageFiles, PageRequest, PageResponse } from '#core/host.ts';
import type { PackFile } from '#core/pack.ts';
import { parseRange } from './range.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ogg': 'audio/ogg',
  '.txt': 'text/plain; charset=utf-8',
};

/** The names of what is below these carry a hash or a version: they never change. */
const UNCHANGING = /^\/(?:assets|packs)\//;

/** The only way from a path of a pack to a blob: a look into the manifests. */
export interface PackLookup {
  find(
    museum: string,
    id: string,
    version: string,
    path: string,
  ): { readonly entry: PackFile; readonly location: string } | undefined;
}

interface ServedFile {
  readonly location: string;
  readonly size: number;
  readonly type: string;
}

/**
 * Paths are looked up in a list made at the start and in the packs' manifests; a path from a page never touches the disk.
 * @param root folder of the built page
 * @param warn tells the log of a file that a pack names and the disk lacks
 * @throws KioskError `build-missing`
 */
export function createPageFiles(root: string, packs: PackLookup, warn: (message: string) => void): PageFiles {
  const own = listFiles(root);
  return async (request) => {
    const file =
      own.get(request.path === '/' ? '/index.html' : request.path) ??
      (await findInPacks(request, packs, warn));
    return file === undefined ? NOT_FOUND : respond(request, file);
  };
}

const NOT_FOUND: PageResponse = { status: 404, headers: { 'Content-Length': '0' }, body: undefined };

/**
 * Whether there is a page at all, before anything is opened for it.
 * @throws KioskError `build-missing`
 */
export function requirePage(root: string): void {
  if (statSync(join(root, 'index.html'), { throwIfNoEntry: false }) === undefined)
    throw new KioskError(
      'build-missing',
      `There is no built page in ${root}. Run npm start, which builds it.`,
    );
}

function listFiles(root: string): ReadonlyMap<string, ServedFile> {
  requirePage(root);
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const location = join(entry.parentPath, entry.name);
    files.set(`/${relative(root, location).split(sep).join('/')}`, {
      location,
      size: statSync(location).size,
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
    });
  }
  return files;
}

async function findInPacks(
  { path }: PageRequest,
  packs: PackLookup,
  warn: (message: string) => void,
): Promise<ServedFile | undefined> {
  const match = /^\/packs\/([^/]+)\/([^/]+)\/([^/]+)\/(.+)$/.exec(path);
  if (match === null) return undefined;
  const [, museum = '', id = '', version = '', inside = ''] = match;
  const found = packs.find(museum, id, version, inside);
  if (found === undefined) return undefined;
  const { entry, location } = found;
  const size = await sizeOf(location);
  if (size !== entry.size) {
    const failure = size === undefined ? 'is missing' : `has ${size} bytes instead of ${entry.size}`;
    warn(`[pack-file-missing] ${museum}/${id} ${version}: ${inside} ${failure}. The page does without it.`);
    return undefined;
  }
  return { location, size, type: entry.type };
}

async function sizeOf(location: string): Promise<number | undefined> {
  try {
    const found = await stat(location);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function respond({ method, path, range }: PageRequest, file: ServedFile): PageResponse {
  const headers = {
    'Content-Type': file.type,
    'Accept-Ranges': 'bytes',
    'Cache-Control': UNCHANGING.test(path) ? 'public, max-age=31536000, immutable' : 'no-store',
  };
  const part = parseRange(range, file.size);
  if (part === 'unsatisfiable')
    return {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${file.size}`, 'Content-Length': '0' },
      body: undefined,
    };
  const { start, end } = part ?? { start: 0, end: file.size - 1 };
  const length = { ...headers, 'Content-Length': String(end - start + 1) };
  const body = method === 'HEAD' ? undefined : { file: file.location, start, end };
  if (part === undefined) return { status: 200, headers: length, body };
  return {
    status: 206,
    headers: { ...length, 'Content-Range': `bytes ${start}-${end}/${file.size}` },
    body,
  };
}
