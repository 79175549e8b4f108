/** A tree on a web server: any one that serves static files, over HTTP or HTTPS. What it answers is never believed. */
import type { Agent, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { KioskError } from '#core/errors.ts';
import { Agent as HttpAgent } from '../node-http.ts';
import { type Asked, ask, bodyOf } from './http-ask.ts';
import { checkBody, checkStatus, checkType } from './http-checks.ts';
import type { ByteRange, TreeReader } from './tree.ts';
import { checkTreePath } from './tree-path.ts';

export interface HttpTreeOptions {
  /** How long nothing may come, milliseconds. */
  readonly idleMs?: number | undefined;
  /** Connections at the same time. */
  readonly connections?: number | undefined;
}

/** A tree that holds connections: close it. */
export interface HttpTree extends TreeReader {
  /** Ends its connections; what is on its way fails. */
  close(): void;
}

/** What was read last under a path, so that asking again costs no body. */
interface Remembered {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** Bytes of answers that are remembered; the metadata of a large repository is well below. */
const REMEMBERED_BYTES = 8_000_000;

/**
 * Opens a tree at an address; nothing is sent yet.
 * @throws KioskError `tree-unreachable` when the address is none of http or https
 */
export function openHttpTree(address: string, options: HttpTreeOptions = {}): HttpTree {
  const base = URL.canParse(address) ? new URL(address.endsWith('/') ? address : `${address}/`) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol))
    throw new KioskError(
      'tree-unreachable',
      `${address} is no address of a web server. No packs are fetched from it; the settings need another.`,
    );
  return new WebTree(base, options);
}

class WebTree implements HttpTree {
  readonly name: string;
  readonly counters = { requests: 0, bytes: 0 };
  readonly #base: URL;
  readonly #agent: Agent | HttpsAgent;
  readonly #idleMs: number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(base: URL, { idleMs = 20_000, connections = 6 }: HttpTreeOptions) {
    this.#base = base;
    this.#idleMs = idleMs;
    const named = new URL(base);
    named.username = '';
    named.password = '';
    named.search = '';
    this.name = named.href;
    const settings = { keepAlive: true, maxSockets: connections, scheduling: 'lifo' as const };
    this.#agent = base.protocol === 'https:' ? new HttpsAgent(settings) : new HttpAgent(settings);
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    const known = this.#remembered.get(path);
    const headers: Record<string, string> = known === undefined ? {} : { 'if-none-match': known.tag };
    const asked = this.#asked(path, headers, signal);
    const response = await this.#ask(asked);
    try {
      if (response.statusCode === 304 && known !== undefined) {
        for await (const piece of bodyOf(response, asked)) this.counters.bytes += piece.length;
        return known.bytes;
      }
      if (isAbsent(response)) return undefined;
      checkStatus(response, asked, 200);
      checkType(response, asked);
      const bytes = await this.#collect(response, asked, maxBytes);
      this.#remember(path, response.headers.etag, bytes);
      return bytes;
    } finally {
      leave(response);
    }
  }

  async *stream(path: string, range: ByteRange, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const whole = range.start === 0 && range.end === undefined;
    const headers: Record<string, string> = whole ? {} : { range: `bytes=${range.start}-${range.end ?? ''}` };
    const asked = this.#asked(path, headers, signal);
    const response = await this.#ask(asked);
    try {
      if (isAbsent(response))
        throw new KioskError(
          'tree-file-missing',
          `${this.name} has no ${path} (status ${response.statusCode}). What is shown stays; it is tried again later.`,
        );
      checkStatus(response, asked, whole ? 200 : 206);
      checkType(response, asked);
      const length = checkBody(response, asked, whole ? undefined : range);
      let received = 0;
      for await (const piece of bodyOf(response, asked)) {
        received += piece.length;
        this.counters.bytes += piece.length;
        if (length !== undefined && received > length) break;
        yield piece;
      }
      if (length !== undefined && received !== length)
        throw new KioskError(
          'tree-answer-wrong',
          `${this.name} sent ${received > length ? 'more' : 'fewer'} bytes of ${path} than the ${length} it was asked for. What is shown stays.`,
        );
    } finally {
      leave(response);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #asked(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Asked {
    const url = new URL(checkTreePath(path), this.#base);
    // An address may carry a token of a bucket or a CDN.
    url.search = this.#base.search;
    return { url, path, tree: this.name, headers, agent: this.#agent, idleMs: this.#idleMs, signal };
  }

  /** A connection that was kept may have been closed by the server just now: one more try, on a fresh one. */
  async #ask(asked: Asked): Promise<IncomingMessage> {
    this.counters.requests += 1;
    const answer = await ask(asked);
    if (answer !== 'connection-was-stale') return answer;
    this.counters.requests += 1;
    const second = await ask({ ...asked, mayBeStale: false });
    if (second !== 'connection-was-stale') return second;
    throw new KioskError('tree-unreachable', `${this.name} cannot be reached. It is tried again later.`);
  }

  async #collect(response: IncomingMessage, asked: Asked, maxBytes: number): Promise<Uint8Array> {
    const announced = Number(response.headers['content-length'] ?? 0);
    const pieces: Uint8Array[] = [];
    let size = 0;
    if (announced <= maxBytes)
      for await (const piece of bodyOf(response, asked)) {
        this.counters.bytes += piece.length;
        size += piece.length;
        if (size > maxBytes) break;
        pieces.push(piece);
      }
    if (announced > maxBytes || size > maxBytes)
      throw new KioskError(
        'tree-file-too-large',
        `${asked.path} at ${this.name} has more than ${maxBytes} bytes. It is not read; what is shown stays.`,
      );
    return Buffer.concat(pieces, size);
  }

  #remember(path: string, tag: string | undefined, bytes: Uint8Array): void {
    this.#remembered.delete(path);
    if (tag === undefined || bytes.length > REMEMBERED_BYTES / 4) return;
    this.#remembered.set(path, { tag, bytes });
    let total = [...this.#remembered.values()].reduce((sum, one) => sum + one.bytes.length, 0);
    for (const [oldest, { bytes: old }] of this.#remembered) {
      if (total <= REMEMBERED_BYTES) break;
      this.#remembered.delete(oldest);
      total -= old.length;
    }
  }
}

/** 403 is what a bucket says of a file that it has not when listing is not allowed. */
function isAbsent({ statusCode }: IncomingMessage): boolean {
  return statusCode === 404 || statusCode === 403 || statusCode === 410;
}

/** A body that was read to its end leaves the connection to the next request; any other is cut off. */
function leave(response: IncomingMessage): void {
  if (!response.readableEnded) response.destroy();
}
