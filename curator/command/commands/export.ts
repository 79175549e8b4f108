/** `export`: a copy on a stick, verified after writing. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { withCatalog } from '#packs/publish/catalog.ts';
import type { Verified } from '#packs/publish/check-files.ts';
import { type Exported, exportPacks } from '#packs/publish/export.ts';
import { verifyTree } from '#packs/publish/verify.ts';
import { STICK_FOLDER, stickFolderName } from '#packs/sticks/repositories.ts';
import { bytesText } from '../bytes.ts';
import type { Command } from '../command.ts';
import { findingLines } from '../findings.ts';
import { isFolder, openFolder, openReadable, TREE_OPTIONS } from '../trees.ts';
import { word } from '../words.ts';

export const exportToStick: Command = {
  places: ['REPO'],
  options: { ...TREE_OPTIONS, to: { type: 'string' }, pack: { type: 'string', multiple: true } },
  async run(call) {
    const { language, world, flags } = call;
    const stick = flags.need('to');
    await mustBeFolder(stick);
    const { tree, folder } = await openReadable(call.places[0] ?? '', flags);
    // A repository that kiosks would refuse is not carried anywhere.
    const name = await withCatalog(tree, { way: 'stick', now: world.now }, async (catalog) =>
      stickFolderName(catalog.name, catalog.id),
    );
    const to = join(stick, STICK_FOLDER, name);
    const writer = openFolder(to);
    const copy = (again: ReadonlySet<string>): Promise<Exported> =>
      call.progress(word(language, 'doing.copy'), (progress) =>
        exportPacks({
          from: tree,
          folder,
          to: writer,
          packs: flags.list('pack'),
          again,
          freeBytes: () => world.freeBytes(stick),
          progress,
        }),
      );
    const check = (): Promise<Verified> =>
      call.progress(word(language, 'doing.verify'), (progress) =>
        verifyTree({ tree: writer, now: world.now, partial: true, progress }),
      );
    let done = await copy(new Set());
    let verified = await check();
    if (verified.findings.length > 0) {
      // Left by an earlier export and rotten since, perhaps.
      done = await copy(new Set(verified.findings.map(({ file }) => file)));
      verified = await check();
    }
    const good = verified.findings.length === 0;
    const counts = {
      to,
      packs: done.packs.join(language === 'zh-Hans' ? '、' : ', '),
      count: done.sent.files,
      bytes: bytesText(done.sent.bytes, language),
      kept: done.kept.files,
    };
    return {
      code: good ? 0 : 1,
      text: [
        word(language, 'export.done', counts),
        ...findingLines(verified.findings, language),
        word(language, good ? 'export.good' : 'export.bad'),
      ].join('\n'),
      json: { folder: to, ...done, verified },
    };
  },
};

/** The stick itself is never made: a mistyped path would fill the machine's own disk. */
async function mustBeFolder(stick: string): Promise<void> {
  const there = isFolder(stick) ? await stat(stick).catch(() => undefined) : undefined;
  if (there?.isDirectory() === true) return;
  throw new KioskError(
    'flags-invalid',
    `--to takes the folder where the stick is, and ${stick} is none. Nothing was written.`,
  );
}
