/**
 * What Future Tech costs: a frame of each world while it moves, its textures, a world at rest, and rounds of opening and closing.
 *
 *   npm run bench:future -- [--short] [--json FILE]
 */
import { measureRounds } from './future/rounds.ts';
import { measureWorlds } from './future/worlds.ts';
import { runExhibitBench } from './parts/run.ts';

await runExhibitBench('Future Tech', [measureWorlds, measureRounds]);
