/** The page's files under `tianfu://kiosk/`: a scheme of our own instead of `file:`, with Range and one strict policy. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { protocol, type Session } from 'electron';
import { describeError } from '#core/errors.ts';
import type { HostDuties, PageResponse } from '#core/host.ts';
import { cleanPath } from '../page-path.ts';
import { pageHeaders, SECURITY_HEADERS } from '../page-security.ts';

export const SCHEME = 'tianfu';
export const PAGE_URL = `${SCHEME}://kiosk/`;

/** Whether an address belongs to the kiosk's page. */
export function isOurs(url: string): boolean {
  return url.startsWith(PAGE_URL);
}

/** Must be called before Electron is ready, that is, while the entry file is being loaded. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the page's files in one session. */
export function serveFiles(session: Session, duties: HostDuties): void {
  session.protocol.handle(SCHEME, async (request) => {
    try {
      return await answer(request, duties);
    } catch (error) {
      duties.log('error', `${request.method} ${request.url} failed: ${describeError(error)}`);
      return plain(500);
    }
  });
}

async function answer(request: Request, duties: HostDuties): Promise<Response> {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'HEAD') return plain(405);
  const path = isOurs(url) ? cleanPath(url.slice(PAGE_URL.length - 1)) : undefined;
  if (path === undefined) return plain(404);
  const page = await duties.files({ method, path, range: request.headers.get('range') ?? undefined });
  return new Response(method === 'HEAD' ? undefined : bodyOf(page), {
    status: page.status,
    headers: { ...page.headers, ...pageHeaders(await duties.camera) },
  });
}

type Body = ConstructorParameters<typeof Response>[0];

function bodyOf({ body }: PageResponse): Body {
  if (body === undefined) return undefined;
  if ('bytes' in body) return Uint8Array.from(body.bytes);
  if (body.end < body.start) return undefined;
  const stream: ReadableStream<Uint8Array> = Readable.toWeb(
    createReadStream(body.file, { start: body.start, end: body.end }),
  );
  return stream as Body;
}

function plain(status: number): Response {
  return new Response(undefined, { status, headers: SECURITY_HEADERS });
}
