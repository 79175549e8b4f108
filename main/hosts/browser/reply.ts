/** Answers that every part of the server gives. */
import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { PageResponse } from '#core/host.ts';

/** A refusal or another answer for programs, one line of text. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** Sends a file of the page; a file that shrinks or vanishes meanwhile ends the connection, never the kiosk. */
export async function sendPageResponse(
  response: ServerResponse,
  page: PageResponse,
  head: boolean,
): Promise<void> {
  const { body } = page;
  response.writeHead(page.status, page.headers);
  if (head || body === undefined) {
    response.end();
    return;
  }
  if ('bytes' in body) {
    response.end(body.bytes);
    return;
  }
  if (body.end < body.start) {
    response.end();
    return;
  }
  await pipeline(createReadStream(body.file, { start: body.start, end: body.end }), response);
}
