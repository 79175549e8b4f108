/** Which packs the page is told of, and how. */
import type { PackSummary } from '#core/bridge.ts';
import type { PackManifest } from '#core/pack.ts';
import type { PackVersionFiles } from '#packs/store/manifest.ts';

/**
 * One pack for each exhibit: of several, the one whose repository comes first in `order`; the box's own comes last.
 * @param order ids of repositories; packs of others are not shown
 */
export function chosen(
  shown: readonly PackVersionFiles[],
  order: readonly string[],
): readonly PackVersionFiles[] {
  const byExhibit = new Map<string, PackVersionFiles>();
  for (const repository of order)
    for (const pack of shown)
      if (pack.reference.repository === repository && !byExhibit.has(pack.reference.exhibit))
        byExhibit.set(pack.reference.exhibit, pack);
  return [...byExhibit.values()];
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
    bytes: bytesOf(pack),
  };
}

/** Sum of a pack's files. */
export function bytesOf(pack: PackManifest): number {
  return pack.files.reduce((sum, file) => sum + file.size, 0);
}
