/**
 * The server that the browser's page talks to. It listens on 127.0.0.1 only, answers nobody who has no cookie from a
 * one-time address, and knows four things: the boot address, calls, events and the page's files.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BridgeEvents } from '#core/bridge.ts';
import { describeError } from '#core/errors.ts';
import type { HostDuties } from '#core/host.ts';
import { cleanPath } from '../page-path.ts';
import { pageHeaders, SECURITY_HEADERS } from '../page-security.ts';
import { BootTokens } from './boot-tokens.ts';
import { EventStreams } from './event-stream.ts';
import { hasGone, listenGuarded } from './guarded-server.ts';
import { sendPageResponse, sendPlain } from './reply.ts';
import { readCookie, refuseForeign } from './request-guard.ts';

const LOOPBACK = '127.0.0.1';

const CONNECTIONS = 128;
const KEEP_ALIVE_MS = 30_000;

/** The schemas of all calls take longer to load than the server, and a browser must come up before the first call. */
const loadRpc = () => import('./rpc.ts');

export class LoopbackServer {
  readonly #http: Server;
  readonly #duties: HostDuties;
  readonly #tokens = new BootTokens();
  readonly #events = new EventStreams();
  #authority = '';

  private constructor(http: Server, duties: HostDuties) {
    this.#http = http;
    this.#duties = duties;
  }

  /**
   * @param port 0 for a free one
   * @throws KioskError `port-taken`
   */
  static async start(port: number, duties: HostDuties): Promise<LoopbackServer> {
    const http = await listenGuarded({
      host: LOOPBACK,
      port,
      mostConnections: CONNECTIONS,
      keepAlive: KEEP_ALIVE_MS,
      taken: (why) =>
        `Port ${port} cannot be opened (${why}). Choose another with --port, or 0 for a free one.`,
    });
    const server = new LoopbackServer(http, duties);
    server.#authority = `${LOOPBACK}:${(http.address() as AddressInfo).port}`;
    http.on('request', (request, response) => void server.#answer(request, response));
    return server;
  }

  /** `http://127.0.0.1:port` */
  get origin(): string {
    return `http://${this.#authority}`;
  }

  /** @returns an address that opens the page once */
  bootUrl(): string {
    return `${this.origin}/boot?t=${this.#tokens.mint()}`;
  }

  emit<Name extends keyof BridgeEvents>(name: Name, payload: BridgeEvents[Name]): void {
    this.#events.send(name, payload);
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    this.#events.close();
    const closed = new Promise<void>((resolve) => void this.#http.close(() => resolve()));
    this.#http.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    try {
      await this.#route(request, response);
    } catch (error) {
      this.#fail(request, response, error);
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseForeign(request, this.#authority);
    if (refusal !== undefined) {
      this.#duties.log('warn', `A request was refused with ${refusal.status}: ${refusal.reason}.`);
      return sendPlain(response, refusal.status, refusal.reason, { Connection: 'close' });
    }
    const path = cleanPath(request.url ?? '');
    if (path === undefined) return sendPlain(response, 400, 'malformed path');
    if (path === '/boot') return this.#boot(request, response);
    if (!this.#tokens.knows(readCookie(request, this.#cookieName) ?? ''))
      return sendPlain(response, 403, 'not the kiosk');
    if (path.startsWith('/rpc/')) {
      if (request.method !== 'POST') return refuseMethod(response, 'POST');
      const { answerRpc } = await loadRpc();
      return answerRpc(request, response, path.slice('/rpc/'.length), this.#duties);
    }
    if (path === '/events') {
      if (request.method !== 'GET') return refuseMethod(response, 'GET');
      return this.#events.add(response);
    }
    return this.#sendFile(request, response, path);
  }

  /** Exchanges the one-time token for a cookie. Cookies know no ports, hence the port in its name. */
  #boot(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET') return refuseMethod(response, 'GET');
    const token = new URL(request.url ?? '', this.origin).searchParams.get('t') ?? '';
    const session = this.#tokens.redeem(token);
    if (session === undefined) {
      this.#duties.log('warn', 'A boot address was refused: it is unknown or has been used.');
      return sendPlain(response, 403, 'used or unknown');
    }
    response.writeHead(303, {
      Location: '/',
      'Set-Cookie': `${this.#cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    });
    response.end();
    // Whoever calls is told of a failure.
    loadRpc().catch(() => undefined);
  }

  async #sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return refuseMethod(response, 'GET, HEAD');
    const page = await this.#duties.files({ method, path, range: request.headers.range });
    const headers = { ...page.headers, ...pageHeaders(await this.#duties.camera) };
    await sendPageResponse(response, { ...page, headers }, method === 'HEAD');
  }

  #fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (!hasGone(error))
      this.#duties.log('error', `${request.method} ${request.url} failed: ${describeError(error)}`);
    if (response.headersSent) response.destroy();
    else sendPlain(response, 500, 'failed');
  }

  get #cookieName(): string {
    return `tianfu-${this.#authority.split(':')[1] ?? ''}`;
  }
}

function refuseMethod(response: ServerResponse, allowed: string): void {
  sendPlain(response, 405, 'method not allowed', { Allow: allowed, Connection: 'close' });
}
