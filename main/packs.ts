/** The kiosk's content packs, and how the page is told of them. */
import type { PackSummary } from '#core/bridge.ts';
import { describeError } from '#core/errors.ts';
import type { PackManifest } from '#core/pack.ts';
import { openPackStore, type PackStore } from '#packs/store.ts';

const EMPTY: PackStore = { packs: [], problems: [], find: () => undefined };

/** Opens the tree; whatever cannot be read is told to the log, and the kiosk starts with the rest. */
export async function openPacks(root: string, warn: (message: string) => void): Promise<PackStore> {
  try {
    const store = await openPackStore(root);
    for (const problem of store.problems) warn(describeError(problem));
    return store;
  } catch (error) {
    warn(describeError(error));
    return EMPTY;
  }
}

/** What the page needs to find a pack's files. */
export function summaryOf(pack: PackManifest): PackSummary {
  return {
    museum: pack.museum,
    id: pack.id,
    version: pack.version,
    exhibit: pack.exhibit,
    title: { 'zh-Hans': pack.title['zh-Hans'], en: pack.title.en },
    base: `/packs/${pack.museum}/${pack.id}/${pack.version}/`,
    files: pack.files.map((file) => file.path),
    bytes: pack.files.reduce((sum, file) => sum + file.size, 0),
  };
}
