/** How the Node side is built: one file per entry with everything in it, so that what is packed needs no node_modules. */
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { ROOT } from './folders.ts';

/** @param entries name of the output → source file; each becomes `<name>.js`, shared code a file beside them */
export function mainConfig(entries: Readonly<Record<string, string>>, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { ...entries },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

/** A sandboxed preload must be one CommonJS file that requires nothing but `electron`. */
export function preloadConfig(entry: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: join(ROOT, entry) },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}
