/** What the kiosk's servers have in common: no client holds them for long, and nothing is upgraded. */
import type { Server } from 'node:http';
import { describeError, KioskError } from '#core/errors.ts';
import { createServer } from '#packs/node-http.ts';

/** A slow or silent client costs a connection for this long at most, milliseconds. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
const LARGEST_HEADERS = 8 * 1024;

/** Codes of a client that went away, which is no failure of ours. */
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

export interface ServerPlace {
  /** One address of this machine. */
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly mostConnections: number;
  /** How long a connection stays open without a request, milliseconds. */
  readonly keepAlive: number;
  /** What went wrong and what to do, where the port cannot be opened. */
  readonly taken: (why: string) => string;
}

/** @returns a server that listens and answers nothing yet @throws KioskError `port-taken` */
export async function listenGuarded(place: ServerPlace): Promise<Server> {
  const { host, port, mostConnections, keepAlive, taken } = place;
  const http = createServer({ ...LIMITS, keepAliveTimeout: keepAlive, maxHeaderSize: LARGEST_HEADERS });
  http.maxConnections = mostConnections;
  for (const event of ['upgrade', 'connect'])
    http.on(event, (_request, socket: { destroy(): void }) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port, exclusive: true }, resolve);
  }).catch((error: unknown) => {
    throw new KioskError('port-taken', taken(describeError(error)), error);
  });
  return http;
}

export const hasGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && GONE.has(String(error.code));
