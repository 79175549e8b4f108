/** Serves the harness page on loopback under the kiosk's own content security policy. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';
import { OUT, ROOT } from '#build/folders.ts';
import { parseRange } from '#main/range.ts';
import { classroomFile } from '../builders/classroom.ts';
import { futureFile } from '../builders/future.ts';
import { peopleContent, portraitOf } from '../builders/people.ts';

/** Where the page lies once build.ts has built it; this file does not load the builder, which every worker would pay for. */
export const HARNESS = join(OUT, 'harness');

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

export interface HarnessServer {
  readonly url: string;
  /** Paths that were asked for since the start, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves the page as it was built last. */
export async function serveHarness(): Promise<HarnessServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://harness').pathname);
    asked.push(path);
    const found = path.startsWith('/packs/')
      ? packFile(path.slice('/packs/'.length))
      : pageFile(HARNESS, path);
    response.setHeader('content-security-policy', CSP);
    response.setHeader(
      'content-type',
      TYPES[extname(path === '/' ? '.html' : path)] ?? 'text/html; charset=utf-8',
    );
    answer(request, response, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** With Range, as the kiosk serves: a film is entered anywhere. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  found: string | Buffer | undefined,
): void {
  const whole = Buffer.from(found ?? '');
  const part = parseRange(request.headers.range, whole.length);
  response.statusCode = found === undefined ? 404 : part === undefined ? 200 : 206;
  response.setHeader('accept-ranges', 'bytes');
  if (part === undefined || part === 'unsatisfiable') {
    response.end(whole);
    return;
  }
  response.setHeader('content-range', `bytes ${part.start}-${part.end}/${whole.length}`);
  response.end(whole.subarray(part.start, part.end + 1));
}

function pageFile(folder: string, path: string): Buffer | undefined {
  const file = join(folder, path === '/' ? 'index.html' : path);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
    ? readFileSync(file)
    : undefined;
}

/** `people-<count>/…`, `classroom-<film>/…` and `future-halls/…` are made on the spot, `empty/…` holds nothing; every other pack is a source in assets. */
function packFile(path: string): string | Buffer | undefined {
  const [pack = '', ...rest] = path.split('/');
  const file = rest.join('/');
  const made = /^people-(\d+)$/.exec(pack);
  if (made !== null) return madeFile(Number(made[1]), file);
  if (pack.startsWith('classroom-')) return classroomFile(pack.slice('classroom-'.length), file);
  if (pack === 'future-halls') return futureFile(file);
  if (pack === 'empty') return file === 'files.json' ? '["content.json"]' : '{}';
  const source = join(ROOT, 'assets/packs', pack);
  return file === 'files.json' ? JSON.stringify(filesOf(source)) : pageFile(source, `/${file}`);
}

function madeFile(count: number, file: string): string {
  const portrait = /^portraits\/(.+)\.svg$/.exec(file);
  if (portrait !== null) return portraitOf(portrait[1] ?? '');
  const content = peopleContent(count);
  if (file === 'content.json') return JSON.stringify(content);
  return JSON.stringify(['content.json', ...content.people.flatMap((person) => person.portrait ?? [])]);
}

/** What the manifest of a pack would name. */
function filesOf(source: string): readonly string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'pack.json')
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
