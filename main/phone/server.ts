/**
 * The server that teachers' phones talk to. It answers at one address only, takes changes only from its own pages, and shows a class
 * to nobody who has no cookie from a one-time code. It logs nothing of who asks.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError } from '#core/errors.ts';
import { hasGone, listenGuarded } from '../hosts/browser/guarded-server.ts';
import { sendPlain } from '../hosts/browser/reply.ts';
import { refuseForeign } from '../hosts/browser/request-guard.ts';
import { SECURITY_HEADERS } from '../hosts/page-security.ts';

const CONNECTIONS = 64;
const KEEP_ALIVE_MS = 5_000;

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
    const { host, port } = options;
    const http = await listenGuarded({
      host,
      port,
      mostConnections: CONNECTIONS,
      keepAlive: KEEP_ALIVE_MS,
      taken: (why) =>
        `No phone can be let in at ${host}:${port} (${why}). Check tours.phone in the settings.`,
    });
    const server = new PhoneServer(http, options);
    http.on('request', (request, response) => void server.#answer(request, response));
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
      if (!hasGone(error)) warn(`A teacher’s phone got no answer: ${describeError(error)}`);
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
