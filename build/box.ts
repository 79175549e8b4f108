/**
 * The packs that ship with the kiosk: a repository like any other, signed with the sample's keys. Those keys are made from
 * words that stand below for everybody to read. They prove nothing, and a kiosk that trusts them says so to its staff.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { blobPath } from '#core/pack.ts';
import { emptyChannel, showing } from '#packs/publish/channel-edit.ts';
import { channelToSign } from '#packs/publish/channels.ts';
import { sendBlob } from '#packs/publish/publish.ts';
import { readSource } from '#packs/publish/source.ts';
import { openFolderWriter } from '#packs/tree/folder-writer.ts';
import { initRepository } from '#packs/trust/author.ts';
import { keyFromSecret, keyMissing, type KeyRing, type SigningKey } from '#packs/trust/keys.ts';

const WORDS = 'SAMPLE KEY OF TIANFU KIOSK, NOT FOR PRODUCTION';
/** A box may lie on a shelf for years before it is switched on. */
const LIFE_DAYS = 7_300;

const NAME = { 'zh-Hans': '样例内容', en: 'Sample content' };
const MUSEUM = { id: 'sample', title: { 'zh-Hans': '样例内容', en: 'Sample content' } };

/**
 * Makes the tree of the box anew.
 * @param sources folders with a pack.json
 * @param outDir folder of the tree; what was there goes
 * @param museums whose packs these are; the sample's own when absent
 */
export async function signBox(
  sources: readonly string[],
  outDir: string,
  museums: readonly { readonly id: string; readonly title: { 'zh-Hans': string; en: string } }[] = [MUSEUM],
): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const tree = openFolderWriter(outDir);
  const keys = sampleKeys();
  const now = Date.now;
  const lifetimes = {
    root: LIFE_DAYS,
    targets: LIFE_DAYS,
    museum: LIFE_DAYS,
    snapshot: LIFE_DAYS,
    timestamp: LIFE_DAYS,
    stick: LIFE_DAYS,
  };
  const read = await Promise.all(sources.map((source) => readSource(source)));
  for (const { blobs } of read) for (const blob of blobs) await sendBlob(tree, blobPath(blob.sha256), blob);
  const repository = await initRepository({ tree, keys, now, lifetimes, name: NAME, museums, sample: true });
  const channel = read.reduce(
    (before, { manifest: { museum, id, version } }) => showing(before, { museum, pack: id, version }, now()),
    emptyChannel('main'),
  );
  await repository.addTargets([
    ...read.map(({ manifest: { museum, id, version }, bytes }) => ({
      path: `${museum}/${id}/${version}.json`,
      bytes,
    })),
    channelToSign(channel),
  ]);
}

/** The same keys at every build, so that the next version's box is the same repository. */
function sampleKeys(): KeyRing {
  const keys = new Map<string, SigningKey>();
  const made = new Map<string, number>();
  return {
    async create(role) {
      const serial = (made.get(role) ?? 0) + 1;
      made.set(role, serial);
      const secret = createHash('sha256').update(`${WORDS}: ${role} ${serial}`).digest();
      const key = keyFromSecret(secret);
      keys.set(key.id, key);
      return key;
    },
    async load(id) {
      const key = keys.get(id);
      if (key === undefined) throw keyMissing(id, 'the sample');
      return key;
    },
    has: async (id) => keys.has(id),
  };
}
