/** What a technician installs: packed for real around a stub of Electron, opened, and started. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '#build/build.ts';
import manifest from '../../package.json' with { type: 'json' };
import { packStub } from '#build/package/pack-stub.ts';

const folder = mkdtempSync(join(tmpdir(), 'tianfu-package-'));
let resources = '';
let archive = '';
let entries: readonly string[] = [];

beforeAll(async () => {
  await ensureBuilt();
  resources = join(await packStub(folder), 'resources');
  archive = join(resources, 'app.asar');
  entries = listPackage(archive, { isPack: false });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed kiosk', () => {
  it('has everything that runs', () => {
    for (const name of ['electron.js', 'preload.cjs', 'browser.js'])
      expect(entries).toContain(`/out/main/${name}`);
    expect(entries).toContain('/out/renderer/index.html');
    expect(entries.some((entry) => /^\/out\/packs\/targets\/.+\.json$/.test(entry))).toBe(true);
    expect(entries.some((entry) => /^\/out\/packs\/blobs\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(entry))).toBe(
      true,
    );
  });

  it('has no source, test, tool or map', () => {
    const strange = entries.filter(
      (entry) =>
        /\.tsx?$|\.map$|node_modules|\.test\.|faulty|stamps/.test(entry) ||
        !/^\/(package\.json|LICENSE|out|out\/(main|renderer|packs)(\/.*)?)$/.test(entry),
    );
    expect(strange).toEqual([]);
  });

  it('starts with a file that is inside the archive, where its integrity is checked', () => {
    const { main, type } = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<
      string,
      string
    >;
    expect({ main, type }).toEqual({ main: 'out/main/electron.js', type: 'module' });
    for (const name of ['package.json', 'out/main/electron.js', 'out/main/preload.cjs'])
      expect({ name, ...statFile(archive, name) }).not.toMatchObject({ unpacked: true });
  });

  it('brings the licences of its fonts', () => {
    const fonts = Object.keys(manifest.devDependencies)
      .filter((name) => name.startsWith('@fontsource-variable/'))
      .map((name) => name.slice('@fontsource-variable/'.length));
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const name of fonts)
      expect(readFileSync(join(resources, `licences/${name}.txt`), 'utf8')).toContain(
        'SIL OPEN FONT LICENSE',
      );
  });

  it('has an archive under 2 MB, since pages and packs lie beside it', () => {
    const bytes = statSync(archive).size;
    console.log(`app.asar: ${(bytes / 1e6).toFixed(2)} MB`);
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe('the packed kiosk in the browser host', () => {
  it('starts with a plain Node, away from the checkout, and paints', async () => {
    const installed = join(folder, 'installed');
    cpSync(`${archive}.unpacked`, installed, { recursive: true });
    const picture = join(folder, 'first.png');
    const { code, stdout, stderr } = await run(join(installed, 'out/main/browser.js'), [
      '--headless',
      '--exit-when-ready',
      '--data',
      join(folder, 'data'),
      '--screenshot',
      picture,
    ]);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ready: true, host: 'browser' });
    expect(existsSync(picture) && statSync(picture).size).toBeGreaterThan(10_000);
    expect(stderr).not.toContain('MODULE_TYPELESS');
  });
});

function run(program: string, flags: readonly string[]) {
  const child = spawn(process.execPath, [program, ...flags], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
