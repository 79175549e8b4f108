/** Builds the page of one world with its words, and of no other world: their files may be half-written. */
import { join } from 'node:path';
import { OUT, ROOT } from '#build/folders.ts';
import { type PageServer, servePage } from '../page-server.ts';
import { oneWorld } from '../world/server.ts';

export function serveWorldBench(id: string): Promise<PageServer> {
  return servePage({
    root: join(ROOT, 'tests/harness/world-bench'),
    folder: join(OUT, `world-bench-page-${id}`),
    plugins: [oneWorld(id)],
  });
}
