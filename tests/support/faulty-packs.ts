/** A small pack for each of the exhibits that fail, so that the page built with them finds something to open. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signBox } from '#build/box.ts';
import type { Fault } from '../faulty/names.ts';

const OUT = join(import.meta.dirname, '../../out');

/** @returns the environment of a kiosk that shows these exhibits, and only these; their packs are written into `folder` */
export async function faultyKiosk(
  folder: string,
  faults: readonly Fault[],
): Promise<Readonly<Record<string, string>>> {
  const sources = faults.map((id) => {
    const source = join(folder, 'faulty-sources', id);
    mkdirSync(source, { recursive: true });
    const title = { 'zh-Hans': id, en: id };
    const head = { museum: 'test', id, version: '1.0.0', exhibit: id, title, credits: [], review: [] };
    writeFileSync(join(source, 'pack.json'), JSON.stringify(head));
    writeFileSync(join(source, 'content.json'), JSON.stringify({ of: id }));
    return source;
  });
  const box = join(folder, 'faulty-packs');
  await signBox(sources, box, [{ id: 'test', title: { 'zh-Hans': '测试', en: 'Test' } }]);
  return { TIANFU_RENDERER: join(OUT, 'renderer-faulty'), TIANFU_PACKS: box };
}
