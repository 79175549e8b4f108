/**
 * A process that gives flowers as fast as it can and says of each, on stdout, when it was acknowledged: `key count`.
 * First line: `opening`, before it touches the file. Second line: the counts it has found, as JSON. Warnings go to stderr.
 *
 *   node tests/faults/counting-process.ts FILE
 */
import { writeSync } from 'node:fs';
import { openCounts } from '#main/state/counts.ts';

const EXHIBIT = 'tribute-hall';
/** Visitors who press at the same time: their flowers are written together. */
const HANDS = 4;

const [file = ''] = process.argv.slice(2);
writeSync(1, 'opening\n');
const counts = await openCounts(file, {
  warn: (message) => void process.stderr.write(`${message}\n`),
  now: Date.now,
});
writeSync(1, `${JSON.stringify(counts.read(EXHIBIT))}\n`);
await Promise.all(Array.from({ length: HANDS }, (_none, hand) => give(`person-${hand}`)));

async function give(key: string): Promise<never> {
  // Synchronous, so that what was acknowledged has left the process before it can be killed.
  for (;;) writeSync(1, `${key} ${await counts.add(EXHIBIT, key)}\n`);
}
