/** Processes that count as fast as they can and are killed at some moment of their life. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, 'counting-process.ts');

/** Longest time that a process may count before it is killed, milliseconds. */
const LONGEST_LIFE = 60;

/** From what on the time to the kill is counted: the start of the program, its opening of the file, its counting. */
const MOMENTS = ['spawned', 'opening', 'counting'] as const;
type Moment = (typeof MOMENTS)[number];

export interface Life {
  /** What the process found when it began, as JSON; nothing when it was killed before it could say so. */
  readonly found: string | undefined;
  /** Whole lines after that, one for each thing that was acknowledged. */
  readonly acknowledged: readonly string[];
  readonly warnings: string;
}

/** @returns lives one counting process after another, each killed at another moment */
export function shortLives(): (kill: number, given: readonly string[]) => Promise<Life> {
  const longest = { spawned: LONGEST_LIFE, opening: LONGEST_LIFE, counting: LONGEST_LIFE };
  return async (kill, given) => {
    // The first lives count, so that there is something to lose and the length of a start is known.
    const moment = kill < 3 ? 'counting' : (MOMENTS[kill % 3] ?? 'counting');
    const until = kill < 3 ? LONGEST_LIFE : Math.random() * longest[moment];
    const { took, ...life } = await liveAndDie(given, moment, until);
    const { spawned, opening } = took;
    if (spawned !== undefined && opening !== undefined) Object.assign(longest, { spawned, opening });
    return life;
  };
}

interface Timed extends Life {
  /** How long each part took, milliseconds, as far as it came. */
  readonly took: Readonly<Partial<Record<Moment, number>>>;
}

/** Lets a process count and kills it `life` milliseconds after a moment. */
function liveAndDie(given: readonly string[], moment: Moment, life: number): Promise<Timed> {
  const child = spawn(process.execPath, [PROGRAM, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  const begin = performance.now();
  const took: Partial<Record<Moment, number>> = {};
  let [output, warnings] = ['', ''];
  const reach = (next: Moment, before: Moment): void => {
    if (took[before] !== undefined) return;
    const spent = Object.values(took).reduce((sum, part) => sum + part, 0);
    took[before] = performance.now() - begin - spent;
    if (moment === next) setTimeout(() => child.kill('SIGKILL'), life);
  };
  if (moment === 'spawned') setTimeout(() => child.kill('SIGKILL'), life);
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    const lines = output.split('\n').length - 1;
    if (lines >= 1) reach('opening', 'spawned');
    if (lines >= 2) reach('counting', 'opening');
  });
  child.stderr.on('data', (data: Buffer) => (warnings += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ ...read(output), warnings, took }));
  });
}

function read(output: string): Pick<Life, 'found' | 'acknowledged'> {
  // What follows the last line break may be half a line.
  const [, found, ...acknowledged] = output.slice(0, Math.max(0, output.lastIndexOf('\n'))).split('\n');
  return { found, acknowledged };
}
