/**
 * What the Tiangong Classroom costs: a frame of each experiment, rounds of opening and closing, and the time from a tap to a
 * film's first picture beside a page that holds nothing but the same `<video>`.
 *
 *   npm run bench:classroom -- [--short] [--json FILE]
 */
import { measureExperiments } from './classroom/experiments.ts';
import { measureFilms } from './classroom/films.ts';
import { measureRounds } from './classroom/rounds.ts';
import { runExhibitBench } from './parts/run.ts';

await runExhibitBench('Tiangong Classroom', [measureExperiments, measureRounds, measureFilms]);
