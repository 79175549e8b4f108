/** One request and its body, with a limit on how long nothing may come. Redirects are answers like any other. */
import type { Agent, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { describeError, KioskError } from '#core/errors.ts';
import { request as requestHttp } from '../node-http.ts';

export interface Asked {
  readonly url: URL;
  /** The path within the tree, and the tree's name, for people. */
  readonly path: string;
  readonly tree: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly agent: Agent;
  readonly idleMs: number;
  readonly signal: AbortSignal | undefined;
  /** False when a failure on a connection that was kept counts as a failure. */
  readonly mayBeStale?: boolean | undefined;
}

/**
 * Sends a GET and waits for the head of the answer.
 * @returns `connection-was-stale` when the server had closed a kept connection before it answered
 * @throws KioskError `tree-unreachable`, `tree-stalled`; the signal's reason when it aborts
 */
export async function ask(asked: Asked): Promise<IncomingMessage | 'connection-was-stale'> {
  const { url, agent, signal, idleMs } = asked;
  signal?.throwIfAborted();
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { ...asked.headers, 'accept-encoding': 'identity', accept: '*/*' };
  const request = send(url, { agent, headers, signal });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(stalled(asked));
      request.destroy();
    }, idleMs);
    request.once('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    // Stays for the request's life: a failure in the body comes here too, and by the body to whoever reads it.
    request.on('error', (error) => {
      clearTimeout(timer);
      if (signal?.aborted === true) reject(reasonOf(signal));
      else if (request.reusedSocket && asked.mayBeStale !== false) resolve('connection-was-stale');
      else reject(unreachable(asked, error));
    });
    request.end();
  });
}

/**
 * The body, piece by piece. The time that the reader takes for a piece does not count as idle.
 * @throws KioskError `tree-unreachable`, `tree-stalled`; the signal's reason when it aborts
 */
export async function* bodyOf(response: IncomingMessage, asked: Asked): AsyncGenerator<Uint8Array> {
  const pieces = response[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    const next = await withinIdleTime(pieces.next(), response, asked);
    if (next.done === true) return;
    yield next.value;
  }
}

async function withinIdleTime<T>(coming: Promise<T>, response: IncomingMessage, asked: Asked): Promise<T> {
  let idle = false;
  const timer = setTimeout(() => {
    idle = true;
    response.destroy();
  }, asked.idleMs);
  try {
    const value = await coming;
    if (idle) throw new Error('nothing came');
    return value;
  } catch (error) {
    if (idle) throw stalled(asked);
    if (asked.signal?.aborted === true) throw reasonOf(asked.signal);
    throw unreachable(asked, error);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason });
}

function stalled({ tree, path, idleMs }: Asked): KioskError {
  return new KioskError(
    'tree-stalled',
    `${tree} sent nothing of ${path} for ${idleMs / 1000} s. What has come is kept; it is tried again.`,
  );
}

function unreachable({ tree, path }: Asked, error: unknown): KioskError {
  return new KioskError(
    'tree-unreachable',
    `${tree} cannot be reached for ${path} (${describeError(error)}). What has come is kept; it is tried again.`,
    error,
  );
}
