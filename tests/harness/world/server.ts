/** Builds the page of one world, and of no other: their files may be half-written. `probe` is the stage's own test world. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { OUT, ROOT } from '#build/folders.ts';
import { type PageServer, servePage } from '../page-server.ts';

export function serveWorld(id: string): Promise<PageServer> {
  return servePage({
    root: join(ROOT, 'tests/harness/world'),
    folder: join(OUT, `world-page-${id}`),
    plugins: [oneWorld(id)],
  });
}

/** `virtual:world` is that world's module. */
export function oneWorld(id: string): Plugin {
  const folder = id === 'probe' ? 'tests/harness/world' : 'exhibits/future-tech/worlds';
  const file = join(ROOT, folder, id, 'index.ts');
  if (!existsSync(file)) throw new Error(`There is no world ${id}`);
  return { name: 'one-world', resolveId: (asked) => (asked === 'virtual:world' ? file : undefined) };
}
