// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUT, ROOT } from '#build/folders.ts';
import type { MountedExhibit } from '#core/exhibit.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import type { PageExhibit } from '#exhibits/kit/context.ts';
import { readSource } from '#packs/publish/source.ts';

/** A house of its own with the lamp of docs/EXHIBIT.md in it, written exactly as the page says. */
mkdirSync(OUT, { recursive: true });
const house = mkdtempSync(join(OUT, 'lamp-'));
const page = readFileSync(join(ROOT, 'docs/EXHIBIT.md'), 'utf8');
const PACK = join(house, 'assets/packs/lamp-sample');

beforeAll(() => {
  for (const name of ['package.json', 'tsconfig.base.json', 'exhibits/tsconfig.json']) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    cpSync(join(ROOT, name), join(house, name));
  }
  for (const name of ['core', 'exhibits/kit', 'node_modules'])
    symlinkSync(join(ROOT, name), join(house, name));
  for (const [, name, text] of page.matchAll(/^## \d\. .*`(exhibits\/.+\.ts)`\n[^]*?```ts\n([^]*?)```/gm))
    write(name, text);
  const [head, content] = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => text);
  write('assets/packs/lamp-sample/pack.json', head);
  write('assets/packs/lamp-sample/content.json', content);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(name: string | undefined, text: string | undefined): void {
  if (name === undefined || text === undefined) throw new Error('The page has lost a piece of the lamp');
  mkdirSync(dirname(join(house, name)), { recursive: true });
  writeFileSync(join(house, name), text);
}

interface Opened extends MountedExhibit {
  readonly lamp: HTMLButtonElement;
  readonly close: AbortController;
}

/** Mounts the lamp with the content of its pack and just the services that it uses. */
async function openLamp(language: InterfaceLanguage): Promise<Opened> {
  const { exhibit } = (await import(join(house, 'exhibits/lamp/index.ts'))) as {
    exhibit: PageExhibit<unknown>;
  };
  const root = document.createElement('div');
  const close = new AbortController();
  const { content, problems } = exhibit.contentSchema.read(
    JSON.parse(readFileSync(join(PACK, 'content.json'), 'utf8')),
  );
  expect(problems).toEqual([]);
  const context = {
    root,
    content,
    language: { current: language, subscribe: () => () => undefined },
    sound: { play: () => undefined },
    signal: close.signal,
  };
  const mounted = await exhibit.mount(context as unknown as Parameters<typeof exhibit.mount>[0]);
  const lamp = root.querySelector('button');
  if (lamp === null) throw new Error('There is no lamp');
  return { ...mounted, lamp, close };
}

describe('whoever follows docs/EXHIBIT.md', () => {
  it('has an exhibit that compiles under the rules of its room', () => {
    const { stdout, status } = spawnSync('tsc', ['-p', join(house, 'exhibits')], {
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('has a pack that can be built', async () => {
    const { exhibit, files } = (await readSource(PACK)).manifest;
    expect([exhibit, ...files.map(({ path }) => path)]).toEqual(['lamp', 'content.json']);
  });

  it('has a lamp that answers a touch, is itself again for the next visitor, and goes when it is closed', async () => {
    const { lamp, reset, dispose, close } = await openLamp('en');
    expect(lamp.textContent).toBe('A Lamp');
    lamp.click();
    expect(lamp.textContent).toBe('There is light.');
    await reset();
    expect(lamp.textContent).toBe('A Lamp');
    close.abort();
    await dispose();
    expect(lamp.isConnected || lamp.parentElement !== null).toBe(false);
  });

  it('has it in Chinese, too', async () => {
    const { lamp } = await openLamp('zh-Hans');
    expect(lamp.textContent).toBe('一盏灯');
  });
});
