/** A small pack for each of the exhibits that fail, so that the page built with them finds something to open. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack } from '#packs/build-pack.ts';
import type { Fault } from '../faulty/names.ts';

const OUT = join(import.meta.dirname, '../../out');

/** @returns the environment of a kiosk that shows these exhibits, and only these; their packs are written into `folder` */
export async function faultyKiosk(
  folder: string,
  faults: readonly Fault[],
): Promise<Readonly<Record<string, string>>> {
  const tree = join(folder, 'faulty-packs');
  for (const id of faults) {
    const source = join(folder, 'faulty-sources', id);
    mkdirSync(source, { recursive: true });
    const title = { 'zh-Hans': id, en: id };
    const head = { museum: 'test', id, version: '1.0.0', exhibit: id, title, credits: [], review: [] };
    writeFileSync(join(source, 'pack.json'), JSON.stringify(head));
    writeFileSync(join(source, 'content.json'), JSON.stringify({ of: id }));
    await buildPack(source, tree);
  }
  return { TIANFU_RENDERER: join(OUT, 'renderer-faulty'), TIANFU_PACKS: tree };
}
