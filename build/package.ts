/**
 * `npm run package -- [electron-builder's flags]`: builds what is out of date and packs it as electron-builder.yml says.
 *
 *   npm run package -- --linux dir
 *   npm run package -- --win nsis --x64
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { ROOT } from './folders.ts';

await ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/electron-builder/cli.js'),
    'build',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
