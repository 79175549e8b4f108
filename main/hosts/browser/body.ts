/** Reading what a request brings, and no more of it than may be. */
import type { IncomingMessage } from 'node:http';

/** @param largest bytes @returns nothing when the body is larger than allowed; the rest of it is not read */
export async function readBody(request: IncomingMessage, largest: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
