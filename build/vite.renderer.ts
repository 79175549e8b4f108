/** How the page is built. */
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { atlases } from './atlas.ts';
import { firstViewFonts } from './first-view-fonts.ts';
import { ROOT } from './folders.ts';

export interface RendererBuild {
  readonly outDir: string;
  /** A file that takes the place of renderer/registry.ts, for tests with faulty exhibits. */
  readonly registry?: string;
}

/** @returns the page's build: everything a file of its own, nothing inline, so that the strict CSP holds */
export function rendererConfig(build: RendererBuild): InlineConfig {
  return {
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: '/',
    logLevel: 'warn',
    publicDir: false,
    plugins: [firstViewFonts(), atlases()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: {
      alias:
        build.registry === undefined
          ? []
          : [{ find: /^(?:\.\.?\/)+registry\.ts$/, replacement: build.registry }],
    },
    build: {
      outDir: build.outDir,
      emptyOutDir: true,
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_500,
      rolldownOptions: {
        // What the first view needs is one file: what exhibits share with it would else be cut into a dozen, each with a request.
        // The page's own script stands apart: exhibits import from that file, and a script in it that waited for them would wait for ever.
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'shell',
                name: (id, graph) => (isFirst(id, graph) ? null : 'shell'),
                tags: ['$initial'],
              },
            ],
          },
        },
      },
    },
  };
}

/** Whether it is the page, or the script that the page names. */
function isFirst(id: string, graph: ModuleGraph): boolean {
  const { isEntry = false, importers = [] } = graph.getModuleInfo(id) ?? {};
  return isEntry || importers.some((importer) => graph.getModuleInfo(importer)?.isEntry === true);
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}
