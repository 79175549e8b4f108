/** Builds the harness page, once for all of Playwright's workers: its `globalSetup`. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '#build/folders.ts';
import { rendererConfig } from '#build/vite.renderer.ts';
import { HARNESS } from './server.ts';

export default async function buildHarness(): Promise<void> {
  await build({ ...rendererConfig({ outDir: HARNESS }), root: join(ROOT, 'tests/harness') });
}
