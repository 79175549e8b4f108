/**
 * What is asked of every request before anything else is looked at. DNS rebinding shows in `Host`, another page of this
 * machine in `Origin` or `Sec-Fetch-Site`, another program in the missing cookie.
 */
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: 400 | 403 | 421;
  readonly reason: string;
}

/**
 * @param authority `127.0.0.1:port`
 * @returns why the request is refused, or nothing
 */
export function refuseForeign(request: IncomingMessage, authority: string): Refusal | undefined {
  if (request.headers.host !== authority) return { status: 421, reason: 'foreign Host' };
  if (!request.url?.startsWith('/')) return { status: 400, reason: 'not a path' };
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${authority}`)
    return { status: 403, reason: 'foreign Origin' };
  // `none` is the browser's own command line; programs that are no browser send nothing and have no cookie either.
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, reason: 'foreign page' };
  return undefined;
}

/** The value of one cookie. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
