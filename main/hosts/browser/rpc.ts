/** `POST /rpc/<call>`: JSON in, an `Answer` as JSON out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostDuties } from '#core/host.ts';
import { answerCall } from '../../bridge.ts';
import { sendPlain } from './reply.ts';

/** The largest argument, bytes. The largest real one is a log line of 4,000 characters. */
const LARGEST_BODY = 64 * 1024;

/** Answers one call. The sender has been checked already, except for what only a call must bring. */
export async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  call: string,
  duties: HostDuties,
): Promise<void> {
  // Browsers send Origin with every POST, so a call without one does not come from our page.
  if (request.headers.origin === undefined) return sendPlain(response, 403, 'no Origin');
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? ''))
    return sendPlain(response, 415, 'JSON only');
  const body = await readBody(request);
  if (body === undefined) return sendPlain(response, 413, 'too large', { Connection: 'close' });
  const argument = parseJson(body);
  if (argument === undefined) return sendPlain(response, 400, 'not JSON');
  const answer = await answerCall(await duties.handlers, call, argument.value, duties.log);
  const bytes = Buffer.from(JSON.stringify(answer));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
  response.end(bytes);
}

/** @returns nothing when the body is larger than allowed; the rest of it is not read */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
