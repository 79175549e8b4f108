/** A signed repository in a folder, with throwaway keys: published as the curator's command does it, and neglected as happens. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishPack } from '#packs/publish/publish.ts';
import { readSource } from '#packs/publish/source.ts';
import { openFolderWriter } from '#packs/tree/folder-writer.ts';
import { initRepository, openRepository } from '#packs/trust/author.ts';
import { DAY_MS, TIMESTAMP_PATH } from '#packs/trust/format.ts';
import { memoryKeys } from '#packs/trust/keys.ts';

/** Longer than a timestamp lives. */
const NEGLECTED_MS = 30 * DAY_MS;

/** One version of a pack. */
export interface FolderPack {
  readonly id: string;
  readonly version: string;
  readonly exhibit: string;
  /** Paths to contents. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

export interface FolderRepository {
  /** Where the tree lies: what a web server serves, or a kiosk reads. */
  readonly folder: string;
  /** Path of the root that kiosks are given. */
  readonly root: string;
  /** Publishes a pack and shows it in the main channel. */
  publish(pack: FolderPack): Promise<void>;
  /** Puts the newest timestamp aside, to be taken back later. */
  keepTimestamp(): void;
  /** The timestamp that was put aside is in force again: an old copy of the tree. */
  takeBack(): void;
  /** The newest timestamp is one that was signed so long ago that it has expired. */
  expire(): Promise<void>;
  /** The curator signs again. */
  renew(): Promise<void>;
}

/**
 * Makes a repository of the museum "sichuan".
 * @param work a folder for the tree and for the packs' sources, which the caller removes
 */
export async function folderRepository(work: string): Promise<FolderRepository> {
  const folder = join(work, 'tree');
  const tree = openFolderWriter(folder);
  const keys = memoryKeys();
  const now = Date.now;
  const museums = [{ id: 'sichuan', title: { 'zh-Hans': '四川', en: 'Sichuan' } }];
  const name = { 'zh-Hans': '测试库', en: 'Test repository' };
  await initRepository({ tree, keys, now, name, museums, sample: true });
  const timestamp = join(folder, TIMESTAMP_PATH.network);
  const aside = join(work, 'timestamp-aside.json');
  const sign = async (moment: () => number): Promise<void> => {
    const repository = await openRepository({ tree, keys, now: moment });
    await repository.refreshTimestamp();
  };
  return {
    folder,
    root: join(folder, 'metadata/1.root.json'),
    async publish(pack) {
      const from = writeSource(join(work, 'source'), pack);
      await publishPack({ tree, keys, now, source: await readSource(from), channel: { name: 'main' } });
      rmSync(from, { recursive: true });
    },
    keepTimestamp: () => copyFileSync(timestamp, aside),
    takeBack: () => copyFileSync(aside, timestamp),
    expire: () => sign(() => now() - NEGLECTED_MS),
    renew: () => sign(now),
  };
}

function writeSource(folder: string, { id, version, exhibit, files }: FolderPack): string {
  const title = { 'zh-Hans': id, en: id };
  const head = { museum: 'sichuan', id, version, exhibit, title, credits: [], review: [] };
  for (const [path, content] of Object.entries({ ...files, 'pack.json': JSON.stringify(head) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
