/**
 * `import atlas from './drawings.ts?atlas'`: all drawings of that module and the common ones, rasterised and laid into one texture
 * when the page is built. Where nothing is built (in unit tests) the drawings are only laid out, and the texture has no address.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { type Plugin, runnerImport } from 'vite';
import type { Drawing, Drawings } from '#exhibits/future-tech/stage/atlas.ts';
import { joined, type Layout, layOut } from './atlas-layout.ts';
import { OUT, ROOT } from './folders.ts';

const QUERY = '?atlas';
const COMMON = join(ROOT, 'exhibits/future-tech/stage/drawings.ts');
const LAYOUT = join(import.meta.dirname, 'atlas-layout.ts');

/** @param cache where pictures are kept from one build to the next */
export function atlases(cache = join(OUT, 'atlases')): Plugin {
  let isBuild = false;
  return {
    name: 'atlases',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    load: {
      filter: { id: /\?atlas$/ },
      async handler(id) {
        const file = id.slice(0, -QUERY.length);
        if (!isBuild) return { code: layoutOnly(file), moduleType: 'js' };
        const { drawings, files } = await drawingsOf(file);
        for (const watched of files) this.addWatchFile(watched);
        const layout = layOut(drawings);
        const source = await kept(cache, drawings, layout);
        const name = `${basename(dirname(file))}.webp`;
        const reference = this.emitFile({ type: 'asset', name, source });
        const rest = JSON.stringify(layout).slice(1);
        return {
          code: `export default { url: import.meta.ROLLUP_FILE_URL_${reference}, ${rest};`,
          moduleType: 'js',
        };
      },
    },
  };
}

function layoutOnly(file: string): string {
  return [
    `import { drawings as own } from ${JSON.stringify(file)};`,
    `import { drawings as common } from ${JSON.stringify(COMMON)};`,
    `import { joined, layOut } from ${JSON.stringify(LAYOUT)};`,
    `export default { url: '', ...layOut(joined(common, own)) };`,
  ].join('\n');
}

interface DrawingsModule {
  readonly drawings?: Drawings;
}

async function drawingsOf(file: string): Promise<{ drawings: Drawings; files: readonly string[] }> {
  const [common, own] = await Promise.all([COMMON, file].map(load));
  if (own?.module.drawings === undefined) throw new Error(`${file} exports no drawings`);
  const files = [common, own].flatMap((loaded) => loaded?.dependencies ?? []);
  return {
    drawings: joined(common?.module.drawings ?? {}, own.module.drawings),
    files: [COMMON, file, ...files],
  };
}

const load = (file: string): ReturnType<typeof runnerImport<DrawingsModule>> =>
  runnerImport<DrawingsModule>(file, { configFile: false, root: ROOT, logLevel: 'warn' });

/** Pictures are drawn again only when a drawing has changed: every page of a test is a build. */
async function kept(cache: string, drawings: Drawings, layout: Layout): Promise<Buffer> {
  const all = JSON.stringify([sharp.versions, layout, Object.entries(drawings)]);
  const path = join(cache, `${createHash('sha256').update(all).digest('hex').slice(0, 32)}.webp`);
  if (existsSync(path)) return readFileSync(path);
  const picture = await pictureOf(drawings, layout);
  mkdirSync(cache, { recursive: true });
  // Several builds at once: each finds a whole file or none.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, picture);
  renameSync(draft, path);
  return picture;
}

/** @returns a lossless WebP: of all drawings so far it has half to two thirds of a PNG's bytes */
export async function pictureOf(drawings: Drawings, layout: Layout): Promise<Buffer> {
  const { width, height, frames } = layout;
  const page = Buffer.alloc(width * height * 4);
  for (const [name, { x, y }] of Object.entries(frames)) {
    const drawing = drawings[name];
    if (drawing !== undefined)
      copy(await rasterised(name, drawing), drawing, page, (y * width + x) * 4, width);
  }
  return sharp(page, { raw: { width, height, channels: 4 } })
    .webp({ lossless: true, effort: 4 })
    .toBuffer();
}

async function rasterised(name: string, { width, height, svg }: Drawing): Promise<Buffer> {
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
  try {
    return await sharp(Buffer.from(whole)).resize(width, height).ensureAlpha().raw().toBuffer();
  } catch (error) {
    throw new Error(`The drawing ${name} is no SVG`, { cause: error });
  }
}

function copy(
  pixels: Buffer,
  { width, height }: Drawing,
  page: Buffer,
  start: number,
  pageWidth: number,
): void {
  for (let row = 0; row < height; row++)
    pixels.copy(page, start + row * pageWidth * 4, row * width * 4, (row + 1) * width * 4);
}
