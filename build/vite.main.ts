/** How the Node side is built: one file per entry with everything in it, so that what is packed needs no node_modules. */
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { ROOT } from './folders.ts';

/** @param name the output is `<name>.js`; what it loads later lies beside it as `<name>-….js`, its own and no other entry's */
export function mainConfig(name: string, entry: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    define: { TIANFU_BUILD_DATE: String(Date.now()) },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: `${name}-[name].js` },
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
