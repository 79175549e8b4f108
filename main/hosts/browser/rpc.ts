/** `POST /rpc/<call>`: JSON in, an `Answer` as JSON out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostDuties } from '#core/host.ts';
import { answerCall } from '../../bridge.ts';
import { readBody } from './body.ts';
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
  const body = await readBody(request, LARGEST_BODY);
  if (body === undefined) return sendPlain(response, 413, 'too large', { Connection: 'close' });
  const argument = parseJson(body);
  if (argument === undefined) return sendPlain(response, 400, 'not JSON');
  const answer = await answerCall(await duties.handlers, call, argument.value, duties.log);
  const bytes = Buffer.from(JSON.stringify(answer));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
  response.end(bytes);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
