/** Builds a page and serves it on loopback under the kiosk's own policy, as far as a page without media needs it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build, type Plugin } from 'vite';
import { rendererConfig } from '#build/vite.renderer.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.png': 'image/png',
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface PageSource {
  /** Folder of its index.html. */
  readonly root: string;
  /** Where it is built, so that several can be looked at side by side. */
  readonly folder: string;
  readonly plugins?: readonly Plugin[];
}

export async function servePage({ root, folder, plugins = [] }: PageSource): Promise<PageServer> {
  const config = rendererConfig({ outDir: folder });
  await build({ ...config, root, plugins: [config.plugins, ...plugins] });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    response.statusCode = found ? 200 : 404;
    response.setHeader('content-security-policy', CSP);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain; charset=utf-8');
    response.end(found ? readFileSync(file) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
