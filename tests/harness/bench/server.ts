/** Builds the page of one experiment and serves it. */
import { join } from 'node:path';
import { OUT, ROOT } from '#build/folders.ts';
import { type PageServer, servePage } from '../page-server.ts';

/** @param folder where the page is built, so that several can be looked at side by side */
export function serveBench(folder = join(OUT, 'bench-page')): Promise<PageServer> {
  return servePage({ root: join(ROOT, 'tests/harness/bench'), folder });
}
