import { defineConfig } from 'vitest/config';
import { atlases } from './build/atlas.ts';

/** Tests that start real processes, browsers or builds; one after another, since two cores are soon busy. */
const processes = ['tests/{start,faults,hosts,package,packs}/**/*.test.ts'];

export default defineConfig({
  plugins: [atlases()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{core,packs,main,renderer,exhibits,curator,build,tests}/**/*.test.{ts,tsx}'],
          exclude: [...processes, '**/node_modules/**'],
          maxWorkers: 2,
          // A module that is loaded once for all files, not two hundred times, is a quarter of their time.
          isolate: false,
          // Some compute minutes of physics; a busy machine takes its time, and a test that hangs is still found.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: processes,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
