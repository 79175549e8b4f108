/**
 * The packs that ship with the kiosk: a repository like any other, signed with the sample's keys. Those keys are made from
 * words that stand below for everybody to read. They prove nothing, and a kiosk that trusts them says so to its staff.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { publishPack } from '#packs/publish/publish.ts';
import { readSource } from '#packs/publish/source.ts';
import { openFolderWriter } from '#packs/tree/folder-writer.ts';
import { initRepository, openRepository } from '#packs/trust/author.ts';
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
  await initRepository({ tree, keys, now, lifetimes, name: NAME, museums, sample: true });
  for (const source of sources)
    await publishPack({ tree, keys, now, source: await readSource(source), channel: { name: 'main' } });
  const repository = await openRepository({ tree, keys, now, lifetimes });
  // Publishing signs for as long as a web server's repository lives.
  await repository.renew();
  await repository.writeStickTimestamp();
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
