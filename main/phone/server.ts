/**
 * The server that teachers' phones talk to. It answers at one address only, takes changes only from its own pages, and shows a class
 * to nobody who has no cookie from a one-time code. It logs nothing of who asks.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, KioskError } from '#core/errors.ts';
import { sendPlain } from '../hosts/browser/reply.ts';
import { refuseForeign } from '../hosts/browser/request-guard.ts';
import { SECURITY_HEADERS } from '../hosts/page-security.ts';

/** A slow or silent client costs a connection for this long at most, milliseconds. */
const LIMITS = { headers: 5_000, request: 10_000, keepAlive: 5_000, check: 1_000 };
const LARGEST_HEADERS = 8 * 1024;
const CONNECTIONS = 64;

/** Codes of a client that went away, which is no failure of ours. */
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** Stricter than the kiosk's own page in all but one thing: its forms are sent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': POLICY,
  // With `no-referrer` browsers hide the Origin of forms, too.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Answers what has passed the guard. */
export type PhoneRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface PhoneServerOptions {
  /** One address of this machine. */
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly route: PhoneRoute;
  /** Says calmly that something did not work. */
  readonly fail: PhoneRoute;
  readonly warn: (message: string) => void;
}

export class PhoneServer {
  readonly #http: Server;
  readonly #options: PhoneServerOptions;
  readonly #authority: string;

  private constructor(http: Server, options: PhoneServerOptions) {
    this.#http = http;
    this.#options = options;
    const { port } = http.address() as AddressInfo;
    // Browsers leave the usual port out of Host.
    this.#authority = port === 80 ? options.host : `${options.host}:${port}`;
  }

  /** @throws KioskError `port-taken` */
  static async start(options: PhoneServerOptions): Promise<PhoneServer> {
    const http = createServer({
      headersTimeout: LIMITS.headers,
      requestTimeout: LIMITS.request,
      keepAliveTimeout: LIMITS.keepAlive,
      connectionsCheckingInterval: LIMITS.check,
      maxHeaderSize: LARGEST_HEADERS,
    });
    http.maxConnections = CONNECTIONS;
    await listen(http, options);
    const server = new PhoneServer(http, options);
    http.on('request', (request, response) => void server.#answer(request, response));
    for (const event of ['upgrade', 'connect'])
      http.on(event, (_request, socket: { destroy(): void }) => socket.destroy());
    return server;
  }

  /** With scheme, host and port. */
  get origin(): string {
    return `http://${this.#authority}`;
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => void this.#http.close(() => resolve()));
    this.#http.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const { route, fail, warn } = this.#options;
    try {
      const refusal = this.#refusal(request);
      if (refusal === undefined) await route(request, response);
      else sendPlain(response, refusal.status, refusal.reason, { Connection: 'close' });
    } catch (error) {
      const gone = error instanceof Error && 'code' in error && GONE.has(String(error.code));
      if (!gone) warn(`A teacher’s phone got no answer: ${describeError(error)}`);
      if (response.headersSent) response.destroy();
      else await fail(request, response);
    }
  }

  /** Browsers send Origin with every form, so one without it does not come from our page. */
  #refusal(request: IncomingMessage): { readonly status: number; readonly reason: string } | undefined {
    const { method, headers } = request;
    if (method !== 'GET' && method !== 'POST') return { status: 405, reason: 'method not allowed' };
    if (method === 'POST' && headers.origin === undefined) return { status: 403, reason: 'no Origin' };
    return refuseForeign(request, this.#authority);
  }
}

async function listen(http: Server, { host, port }: PhoneServerOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port, exclusive: true }, resolve);
  }).catch((error: unknown) => {
    throw new KioskError(
      'port-taken',
      `No phone can be let in at ${host}:${port} (${describeError(error)}). Check tours.phone in the settings.`,
      error,
    );
  });
}
