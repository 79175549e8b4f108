import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderTree } from '#packs/tree/folder-tree.ts';
import { type HttpTree, openHttpTree } from '#packs/tree/http-tree.ts';
import { type Fault, type Mirror, patienceWith, serveMirror } from '../builders/mirror.ts';
import { type FakeRepository, fakeRepository, saveTree } from '../builders/repository.ts';
import { removeKiosks, trustingKiosk } from '../builders/trusting-kiosk.ts';

let fake: FakeRepository;
let folder: string;
let mirror: Mirror;
let web: HttpTree;

beforeEach(async () => {
  fake = await fakeRepository();
  await fake.publishPack('lanterns', '1.0.0', { 'content.json': '{}' });
  await fake.publishChannel('main', []);
  folder = mkdtempSync(join(tmpdir(), 'trust-mirror-'));
  await saveTree(fake.tree, folder);
  mirror = await serveMirror(folder);
  web = openHttpTree(mirror.url, { idleMs: patienceWith(undefined) });
});
afterEach(async () => {
  web.close();
  await mirror.close();
  rmSync(folder, { recursive: true });
});
afterAll(removeKiosks);

describe('a web server', () => {
  it('is asked twice when nothing has changed, for less than 20 KB', async () => {
    const kiosk = await trustingKiosk(fake);
    await (await kiosk.refresh('network', web)).channel('main');
    kiosk.restart();
    const fresh = openHttpTree(mirror.url);
    await (await kiosk.refresh('network', fresh)).channel('main');
    expect(fresh.counters.requests).toBe(2);
    expect(fresh.counters.bytes).toBeLessThan(20_000);
    expect(mirror.requests.slice(-2).map(({ path }) => path)).toEqual([
      'metadata/2.root.json',
      'metadata/timestamp.json',
    ]);
    fresh.close();
  });

  const FAULTS: readonly (readonly [Fault, RegExp])[] = [
    ['tampered', /^trust-(signatures-too-few|metadata-invalid|mixed)$/],
    ['truncated', /^tree-/],
    ['short', /^trust-metadata-invalid$/],
    ['longer', /^(trust-metadata-(invalid|too-large)|trust-mixed)$/],
    ['endless', /^(trust-metadata-too-large|tree-file-too-large)$/],
    ['login-page', /^tree-answer-wrong$/],
    ['redirect', /^tree-answer-wrong$/],
    ['stalled', /^tree-stalled$/],
    ['silent', /^tree-stalled$/],
    ['encoded', /^tree-answer-wrong$/],
    ['missing', /^tree-file-missing$/],
    ['broken', /^tree-(answer-wrong|unreachable)$/],
  ];
  const FILES = ['timestamp.json', '3.snapshot.json', '2.targets.json', '2.sichuan.json'];

  it.each(FAULTS)('that is %s is believed in nothing, and heals', async (fault, code) => {
    web.close();
    web = openHttpTree(mirror.url, { idleMs: patienceWith(fault) });
    for (const file of FILES) {
      const kiosk = await trustingKiosk(fake);
      mirror.faultOf = ({ path }) => (path.endsWith(file) ? fault : undefined);
      expect(await kiosk.outcome('network', web), `${file} ${fault}`).toMatch(code);
      mirror.faultOf = () => undefined;
      expect(await kiosk.outcome('network', openFolderTree(folder)), `${file} healed`).toBe('ok');
    }
  });
});

describe('a folder', () => {
  it('is believed like a web server, and as a stick', async () => {
    const kiosk = await trustingKiosk(fake);
    for (const way of ['network', 'stick'] as const) {
      const catalog = await kiosk.refresh(way, openFolderTree(folder));
      const pack = catalog.packs[0];
      expect(pack?.version).toBe('1.0.0');
      expect((await catalog.channel('main'))?.name).toBe('main');
    }
  });
});
