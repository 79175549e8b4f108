/**
 * A process that installs one version after another as fast as it can, clearing up after each, and says on stdout what it
 * has found (`found N`) and what was acknowledged (`shown N`). It begins when it is given a line on stdin. What the store
 * finds damaged goes to stderr.
 *
 *   node tests/packs/installing-process.ts URL FOLDER VERSIONS
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { MANIFEST_MAX_BYTES } from '#core/pack.ts';
import { collectGarbage } from '#packs/store/garbage.ts';
import { readManifest } from '#packs/store/manifest.ts';
import { openStore } from '#packs/store/store.ts';
import { install } from '#packs/transfer/install.ts';
import { planInstall } from '#packs/transfer/plan.ts';
import { openHttpTree } from '#packs/tree/http-tree.ts';

const [url = '', folder = '', versions = '1'] = process.argv.slice(2);

// Otherwise it is written at the end of a process, which this one never sees.
flushCompileCache();
await once(process.stdin, 'data');
const reader = openHttpTree(url);
const store = await openStore(folder, {
  onProblem: ({ message }) => void writeSync(2, `${message}\n`),
});
const numberShown = (): number => Number(store.shown()[0]?.reference.version.split('.')[0] ?? 0);

writeSync(1, `found ${numberShown()}\n`);
for (;;) {
  const next = (numberShown() % Number(versions)) + 1;
  const bytes = await reader.read(`versions/${next}.json`, MANIFEST_MAX_BYTES);
  if (bytes === undefined) throw new Error(`there is no version ${next}`);
  const version = readManifest('test-repository', bytes);
  await install(store, await planInstall(store, [version], { reader }), reader);
  await store.setPending([version.reference]);
  await store.activate();
  // Synchronous, so that what was acknowledged has left the process before it can be killed.
  writeSync(1, `shown ${next}\n`);
  await collectGarbage(store);
}
