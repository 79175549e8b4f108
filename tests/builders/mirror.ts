/** A web server for a tree, on loopback: an honest one, or one that does what mirrors, proxies and login pages do. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** What may be wrong with an answer. */
export type Fault =
  | 'tampered' // one byte in the middle is another
  | 'truncated' // the connection ends after half, as the length that was announced is not reached
  | 'short' // half of the file, announced as the whole
  | 'longer' // the file and some more
  | 'endless' // bytes without end and without a length
  | 'login-page' // HTML with status 200
  | 'redirect'
  | 'stalled' // half of the file, then nothing
  | 'silent' // not even a head
  | 'no-ranges' // the whole file whatever was asked for
  | 'wrong-range' // status 206 with other bytes than those that were asked for
  | 'encoded' // gzip, though nobody asked for it
  | 'missing'
  | 'broken'; // status 503

/**
 * How long a reader waits for bytes of an answer that meets a fault, milliseconds: short where nothing comes, so that the test is,
 * and long enough for a busy machine everywhere else.
 */
export const patienceWith = (fault: Fault | undefined): number =>
  fault === 'stalled' || fault === 'silent' ? 150 : 5_000;

export interface Request {
  readonly path: string;
  readonly range: string | undefined;
  /** How often this path has been asked for before. */
  readonly before: number;
}

export interface Mirror {
  /** The tree's address, with a slash at the end. */
  readonly url: string;
  /** What is asked for, in order. */
  readonly requests: Request[];
  /** Which fault a request meets; none by default. May be changed at any time. */
  faultOf: (request: Request) => Fault | undefined;
  /** Bytes of bodies that were sent. */
  readonly sent: { bytes: number };
  close(): Promise<void>;
}

interface Answer {
  readonly response: ServerResponse;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly request: IncomingMessage;
}

/** Serves a folder on a free port of loopback. */
export async function serveMirror(tree: string): Promise<Mirror> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? '');
    const before = counts.get(path) ?? 0;
    counts.set(path, before + 1);
    const asked: Request = { path, range: request.headers.range, before };
    mirror.requests.push(asked);
    const write = response.write.bind(response);
    const bytes = fileOf(tree, path);
    const fault = mirror.faultOf(asked);
    if (bytes === undefined || fault === 'missing') return void response.writeHead(404).end('nothing here');
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    const count = (piece: Uint8Array): void => void (mirror.sent.bytes += piece.length);
    response.write = ((piece: Uint8Array, ...rest: []) => {
      count(piece);
      return write(piece, ...rest);
    }) as typeof response.write;
    answer({ response, bytes, etag, request }, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const mirror: Mirror = {
    url: `http://127.0.0.1:${port}/`,
    requests: [],
    faultOf: () => undefined,
    sent: { bytes: 0 },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return mirror;
}

function answer(to: Answer, fault: Fault | undefined): void {
  const { response, bytes } = to;
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  switch (fault) {
    case undefined:
      return honest(to);
    case 'tampered':
      return honest(to, (head, body) => send(response, head.status, tampered(body), head.headers));
    case 'truncated':
      return honest(to, (head, body) => {
        begin(response, head, body);
        // The half reaches the reader before the connection goes.
        setTimeout(() => response.destroy(), 20);
      });
    case 'short':
      return send(response, 200, half);
    case 'longer':
      return send(response, 200, Buffer.concat([bytes, bytes]));
    case 'endless':
      return endless(response, bytes);
    case 'login-page':
      return send(response, 200, Buffer.from('<!doctype html><p>Please sign in'), {
        'content-type': 'text/html',
      });
    case 'redirect':
      return send(response, 302, Buffer.alloc(0), { location: 'http://127.0.0.1:9/elsewhere' });
    case 'stalled':
      return honest(to, (head, body) => begin(response, head, body));
    case 'silent':
    case 'missing':
      return;
    case 'no-ranges':
      return send(response, 200, bytes);
    case 'wrong-range':
      return send(response, 206, half, { 'content-range': `bytes 0-${half.length - 1}/${bytes.length}` });
    case 'encoded':
      return send(response, 200, bytes, { 'content-encoding': 'gzip' });
    case 'broken':
      return send(response, 503, Buffer.from('later'));
  }
}

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** As nginx and every other server of static files does it. */
function honest(
  { response, bytes, etag, request }: Answer,
  reply = (head: Head, body: Buffer): void => send(response, head.status, body, head.headers),
): void {
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (range === null) return reply({ status: 200, headers: { etag, 'accept-ranges': 'bytes' } }, bytes);
  const start = Number(range[1]);
  const end = range[2] === '' ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1);
  if (start > end)
    return send(response, 416, Buffer.alloc(0), { 'content-range': `bytes */${bytes.length}` });
  const headers = { etag, 'content-range': `bytes ${start}-${end}/${bytes.length}` };
  reply({ status: 206, headers }, bytes.subarray(start, end + 1));
}

/** Announces all of a body and sends half of it. */
function begin(response: ServerResponse, { status, headers }: Head, body: Buffer): void {
  response.writeHead(status, { 'content-length': body.length, ...headers });
  response.write(body.subarray(0, Math.floor(body.length / 2)));
}

function send(
  response: ServerResponse,
  status: number,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  if (bytes.length > 0) response.write(bytes);
  response.end();
}

function endless(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed) if (!response.write(bytes)) return void response.once('drain', more);
  };
  more();
}

function tampered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

function fileOf(tree: string, path: string): Buffer | undefined {
  const file = join(tree, path);
  if (!file.startsWith(tree) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    return undefined;
  return readFileSync(file);
}
