import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeSource, picture } from '#tests/builders/media.ts';
import { checkKind } from './file-kinds.ts';
import { checkPicture } from './pictures.ts';
import { listSource } from './source-files.ts';

/** What is found in one picture, its kind first. */
async function found(path: string, bytes: Buffer | string) {
  const { files } = await listSource(await makeSource({ [path]: bytes }));
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not there`);
  const kind = await checkKind(file);
  return kind === undefined ? await checkPicture(file) : [kind];
}

const codes = async (path: string, bytes: Buffer | string) =>
  (await found(path, bytes)).map(({ severity, code }) => [severity, code]);

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('is right as %s', async (kind) => {
    expect(await codes(`a.${kind === 'jpeg' ? 'jpg' : kind}`, await picture(kind))).toEqual([]);
  });

  it('of another kind is renamed', async () => {
    const [finding] = await found('a.jpg', await picture('png'));
    expect(finding?.code).toBe('file-wrong-ending');
    expect(finding?.message.en).toContain('is PNG. Rename it to a.png');
  });

  it('that no kiosk shows is exported anew', async () => {
    const [finding] = await found('a.png', await picture('gif'));
    expect(finding?.message.en).toContain('is GIF, which the kiosk cannot use. Export it as png');
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect((await found('a.jpg', heic))[0]?.message.en).toContain('is HEIC');
  });

  it('that is none is an error', async () => {
    expect(await codes('a.png', '<html>404</html>')).toEqual([['error', 'file-not-as-named']]);
  });

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('cut off is an error: %s', async (kind) => {
    const noise = await sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .toFormat(kind)
      .toBuffer();
    const path = `a.${kind === 'jpeg' ? 'jpg' : kind}`;
    expect(await codes(path, noise)).toEqual([]);
    expect(await codes(path, noise.subarray(0, noise.length * 0.6))).toEqual([
      ['error', 'picture-unreadable'],
    ]);
  });

  it('too wide for a graphics chip is an error that says how large it may be', async () => {
    const [finding] = await found('a.png', await picture('png', 8193, 4));
    expect(finding?.message.en).toContain('8193×4 pixels');
    expect(finding?.message.en).toContain('8192×3 pixels or less');
    expect(await codes('a.png', await picture('png', 8192, 4))).toEqual([]);
  });

  it('of too many pixels is an error', async () => {
    expect(await codes('a.png', await picture('png', 4097, 4097))).toEqual([['error', 'picture-too-large']]);
    expect(await codes('a.png', await picture('png', 4096, 4096))).toEqual([]);
  });

  it('of more than 8 MB is an error', async () => {
    const heavy = Buffer.concat([await picture('png'), Buffer.alloc(8 * 1024 * 1024)]);
    expect(await codes('a.png', heavy)).toEqual([['error', 'picture-too-heavy']]);
  });

  it('that moves is a warning', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(4 * 4 * 3, 9), Buffer.alloc(4 * 4 * 3, 200)]), {
      raw: { width: 4, height: 8, channels: 3, pageHeight: 4 },
    })
      .webp({ loop: 0 })
      .toBuffer();
    expect(await codes('a.webp', frames)).toEqual([['warning', 'picture-animated']]);
    expect(await codes('a.png', await movingPng())).toEqual([['warning', 'picture-animated']]);
  });

  it('made for print is a warning', async () => {
    const cmyk = await sharp(await picture('jpeg'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect(await codes('a.jpg', cmyk)).toEqual([['warning', 'picture-cmyk']]);
  });
});

/** A PNG with the chunk that says it has frames; its checksum matters to no decoder that skips it. */
async function movingPng(): Promise<Buffer> {
  const still = await picture('png');
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4, 'latin1');
  chunk.writeUInt32BE(2, 8);
  return Buffer.concat([still.subarray(0, 33), chunk, still.subarray(33)]);
}

describe('a drawing', () => {
  const svg = (inside: string, head = '') =>
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8">${inside}</svg>`;

  it.each([
    ['shapes', '<path d="M0 0h8v8z" fill="#246"/>'],
    ['references within itself', '<defs><path id="a" d="M0 0h8"/></defs><use href="#a"/><g fill="url(#b)"/>'],
    ['a picture inside it', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['quotation marks in a comment', '<!-- it\'s "so --><path d="M0 0h8"/><!-- " onload=" -->'],
    ['a word like script in a description', '<desc>A script about onions = good</desc>'],
  ])('is right with %s', async (_what, inside) => {
    expect(await codes('a.svg', svg(inside))).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script by a prefix', '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'],
    ['an action', '<rect width="8" height="8" onload="alert(1)"/>'],
    ['an action behind a bracket', '<rect id=">" onload="alert(1)"/>'],
    ['an action behind a bracket in numbers', '<rect id="&#34;>" onload="alert(1)"/>'],
    ['an action between comments', '<![CDATA[<!--]]><rect onload="alert(1)"/><![CDATA[-->]]>'],
    ['an action after a line break', '<rect\nonclick = "alert(1)"/>'],
    ['a web page inside', '<foreignObject><p>hello</p></foreignObject>'],
    ['an address that runs', '<a xlink:href="javascript:alert(1)"><path d="M0 0h8"/></a>'],
    ['an address spelt in numbers', '<a href="&#106;avascript:alert(1)"><path d="M0 0h8"/></a>'],
  ])('is refused with %s', async (_what, inside) => {
    expect(await codes('a.svg', svg(inside))).toContainEqual(['error', 'drawing-active']);
  });

  it('is refused with entities', async () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await codes('a.svg', svg('&b;', bomb))).toEqual([['error', 'drawing-active']]);
  });

  it.each([
    ['a picture from the web', '<image href="https://example.com/a.png"/>'],
    ['a picture from the disk', '<image xlink:href="file:///etc/passwd"/>'],
    ['a picture beside it', '<image href="b.png"/>'],
    ['a style from the web', '<style>@import "https://example.com/a.css";</style>'],
    ['a pattern from the web', '<rect style="fill:url(//example.com/a)"/>'],
    ['a drawing inside data', '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
  ])('is refused with %s', async (_what, inside) => {
    expect(await codes('a.svg', svg(inside))).toEqual([['error', 'drawing-reference']]);
  });

  it('is refused with a style sheet from elsewhere', async () => {
    const head = '<?xml-stylesheet href="https://example.com/a.css"?>';
    expect((await codes('a.svg', svg('', head)))[0]).toEqual(['error', 'drawing-reference']);
  });

  it('is an error when it cannot be drawn, or is in another encoding', async () => {
    expect(await codes('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>')).toEqual([
      ['error', 'drawing-unreadable'],
    ]);
    expect(await codes('a.svg', svg('', '<?xml version="1.0" encoding="GB2312"?>'))).toEqual([
      ['error', 'text-not-utf8'],
    ]);
  });

  it('with text is a warning', async () => {
    expect(await codes('a.svg', svg('<text>水稻</text>'))).toEqual([['warning', 'drawing-text']]);
  });
});
