/** What the build makes of drawings. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { drawings as common } from '#exhibits/future-tech/stage/drawings.ts';
import { type Atlas, type Drawing, type Frame, scaled } from '#exhibits/future-tech/stage/atlas.ts';
import { atlases, pictureOf } from './atlas.ts';
import { joined, layOut } from './atlas-layout.ts';

const square = (size: number, colour = '#fff'): Drawing => ({
  width: size,
  height: size,
  svg: `<rect width="${size}" height="${size}" fill="${colour}"/>`,
});

/** Of the wider gap, across or along, px. */
const apart = (one: Frame, two: Frame): number =>
  Math.max(
    two.x - one.x - one.width,
    one.x - two.x - two.width,
    two.y - one.y - one.height,
    one.y - two.y - two.height,
  );

describe('where drawings lie', () => {
  const side = fc.integer({ min: 1, max: 300 });
  const some = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.record({ width: side, height: side, svg: fc.constant('<g/>') }),
    { minKeys: 1, maxKeys: 24 },
  );

  it('every drawing has its own size and keeps four pixels away from every other', () => {
    fc.assert(
      fc.property(some, (drawings) => {
        const { width, height, frames } = layOut(drawings);
        const all = Object.entries(frames);
        expect(all.map(([name]) => name)).toEqual(Object.keys(drawings).toSorted());
        for (const [index, [name, frame]] of all.entries()) {
          expect(frame).toMatchObject({ width: drawings[name]?.width, height: drawings[name]?.height });
          expect(frame.x + frame.width).toBeLessThanOrEqual(width);
          expect(frame.y + frame.height).toBeLessThanOrEqual(height);
          for (const [, other] of all.slice(index + 1)) expect(apart(frame, other)).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });

  it('the order in which they are written changes nothing', () => {
    fc.assert(
      fc.property(some, (drawings) => {
        const turned = Object.fromEntries(Object.entries(drawings).toReversed());
        expect(layOut(turned)).toEqual(layOut(drawings));
      }),
    );
  });

  it('ten emblems and the common drawings find room in one texture when the emblems are 480 px wide', () => {
    const emblems = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`emblem${index}`, scaled(square(512), 480)]),
    );
    const { width, height } = layOut(joined(common, emblems));
    expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
  });

  it('drawings that do not fit are named with their sizes', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`large${index}`, square(1024)]));
    expect(() => layOut(many)).toThrow(/do not fit.*large0 1024 × 1024.*large4/);
  });

  it('a name that stands twice, a size that cannot be, and what is no drawing are told', () => {
    expect(() => joined(common, { glow: square(8) })).toThrow(/glow/);
    expect(() => layOut({ wide: { ...square(8), width: 1025 } })).toThrow(/wide is 1025 × 8/);
    expect(() => layOut({ half: square(7.5) })).toThrow(/half is 7.5/);
    expect(() => layOut({ words: { width: 8, height: 8, svg: 'a square' } })).toThrow(/words is no SVG/);
  });

  it.each([
    ['<text>A</text>', '<text'],
    ['<image href="face.png"/>', '<image'],
    ['<use href="other.svg#a"/>', 'href'],
    ['<rect fill="url(https://example.org/a.svg#a)"/>', 'url('],
  ])('a drawing may not contain %s', (svg, what) => {
    expect(() => layOut({ borrowed: { width: 8, height: 8, svg } })).toThrow(
      `borrowed may not contain ${what}`,
    );
  });

  it('what a drawing says of itself is allowed', () => {
    const svg = '<radialGradient id="a"/><use href="#b"/><circle r="4" fill="url(#a)" filter="url(\'#c\')"/>';
    expect(Object.keys(layOut({ own: { width: 8, height: 8, svg } }).frames)).toEqual(['own']);
  });
});

describe('the texture', () => {
  it('has every drawing at its place, whole, and nothing between', async () => {
    const drawings = { red: square(20, '#f00'), green: square(12, '#0f0'), blue: square(31, '#00f') };
    const layout = layOut(drawings);
    const picture = await pictureOf(drawings, layout);
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: layout.width, height: layout.height });
    const seen: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = [...data.subarray(at, at + 4)].join(' ');
      seen[colour] = (seen[colour] ?? 0) + 1;
    }
    const drawn = { '255 0 0 255': 20 * 20, '0 255 0 255': 12 * 12, '0 0 255 255': 31 * 31 };
    const empty = layout.width * layout.height - Object.values(drawn).reduce((sum, area) => sum + area);
    expect(seen).toEqual({ ...drawn, '0 0 0 0': empty });
    const { x, y, width, height } = layout.frames['blue'] ?? { x: 0, y: 0, width: 0, height: 0 };
    const corner = ((y + height - 1) * layout.width + x + width - 1) * 4;
    expect([...data.subarray(corner, corner + 4)]).toEqual([0, 0, 255, 255]);
  });

  it('is the same, byte for byte, for the same drawings', async () => {
    const layout = layOut(common);
    const [one, two] = [await pictureOf(common, layout), await pictureOf(common, layout)];
    expect(one.equals(two)).toBe(true);
  });

  it('is not made of what only looks like a drawing', async () => {
    const broken = { torn: { width: 8, height: 8, svg: '<rect width="8"' } };
    await expect(pictureOf(broken, layOut(broken))).rejects.toThrow('torn is no SVG');
  });
});

describe('import … from ./drawings.ts?atlas', () => {
  async function built(folder: string, drawings: string): Promise<readonly string[]> {
    writeFileSync(join(folder, 'drawings.ts'), drawings);
    writeFileSync(
      join(folder, 'entry.ts'),
      `import atlas from './drawings.ts?atlas'; console.log(JSON.stringify(atlas));`,
    );
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [atlases(join(folder, 'kept'))],
      build: {
        outDir: join(folder, 'out'),
        assetsInlineLimit: 0,
        lib: { entry: join(folder, 'entry.ts'), formats: ['es'], fileName: 'entry' },
      },
    });
    return readdirSync(join(folder, 'out'), { recursive: true }).map(String);
  }

  it('gives names, places, and the address of a picture that lies beside the page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    const files = await built(
      folder,
      `export const drawings = { leaf: ${JSON.stringify(square(40))} } as const;`,
    );
    const picture = files.find((file) => file.endsWith('.webp')) ?? '';
    const code = files
      .filter((file) => file.endsWith('js'))
      .map((file) => readFileSync(join(folder, 'out', file), 'utf8'));
    expect(code.join('')).toContain(picture);
    expect(code.join('')).toMatch(/leaf.*width.*40/s);
    const { width } = await sharp(join(folder, 'out', picture)).metadata();
    expect(code.join('')).toContain(String(width));
  });

  it('rasterises again only what has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    const source = (size: number): string =>
      `export const drawings = { leaf: ${JSON.stringify(square(size))} };`;
    await built(folder, source(40));
    const [first] = readdirSync(join(folder, 'kept'));
    await built(folder, source(40));
    expect(readdirSync(join(folder, 'kept'))).toEqual([first]);
    await built(folder, source(41));
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(2);
  });

  it('fails with the file’s name where there are no drawings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
    await expect(built(folder, 'export const other = 1;')).rejects.toThrow(
      /drawings\.ts exports no drawings/,
    );
  });

  it('gives names and places without a picture where nothing is built', async () => {
    const { default: atlas }: { default: Atlas } = await import(
      '#tests/harness/world/probe/drawings.ts?atlas'
    );
    expect(atlas.url).toBe('');
    expect(atlas.frames).toMatchObject({
      petal: { width: 200, height: 100 },
      glow: { width: 256, height: 256 },
    });
  });
});
