/**
 * A process that gives flowers, or casts votes, as fast as it can and says of each, on stdout, when it was acknowledged.
 * First line: `opening`, before it touches the file. Second line: the counts it has found, as JSON. Then flowers as
 * `key count`, votes as the number of the step (see votes-step.ts). Warnings go to stderr.
 *
 *   node tests/faults/counting-process.ts FILE [FIRST-STEP-OF-VOTES]
 */
import { writeSync } from 'node:fs';
import { openBallots } from '#main/state/ballots.ts';
import { openCounts } from '#main/state/counts.ts';
import { stepOfVotes } from './votes-step.ts';

const EXHIBIT = 'tribute-hall';
/** Visitors who press at the same time: their flowers are written together. */
const HANDS = 4;

const [file = '', firstStep] = process.argv.slice(2);
const options = { warn: (message: string) => void process.stderr.write(`${message}\n`), now: Date.now };
// Synchronous, so that what was acknowledged has left the process before it can be killed.
const say = (line: string): void => void writeSync(1, `${line}\n`);

say('opening');
await (firstStep === undefined ? giveFlowers() : castVotes(Number(firstStep)));

async function giveFlowers(): Promise<void> {
  const counts = await openCounts(file, options);
  say(JSON.stringify(counts.read(EXHIBIT)));
  const give = async (key: string): Promise<never> => {
    for (;;) say(`${key} ${await counts.add(EXHIBIT, key)}`);
  };
  await Promise.all(Array.from({ length: HANDS }, (_none, hand) => give(`person-${hand}`)));
}

async function castVotes(first: number): Promise<never> {
  const ballots = await openBallots(file, options);
  say(JSON.stringify(ballots.read(EXHIBIT, '').counts));
  for (let step = first; ; step++) {
    const { visit, choice } = stepOfVotes(step);
    await ballots.cast(EXHIBIT, visit, choice);
    say(String(step));
  }
}
