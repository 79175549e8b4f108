/**
 * The sample's films, second by second: one for each lesson, shot on the exhibit's own stage from its own models. Their chapters,
 * captions and questions (assets/packs/tiangong-classroom-sample) go by these times.
 */
import type { ExperimentId, Place } from '../experiments/experiment.ts';

/** What happens in a shot at a second of the film. */
export type Cue = { readonly at: number } & (
  | { readonly act: string; readonly strength?: number; readonly which?: number }
  | { readonly place: Place }
  /** A control is moved to a value, evenly, for so many seconds. */
  | { readonly set: string; readonly to: number; readonly for: number }
);

export interface Shot {
  readonly experiment: ExperimentId;
  readonly place: Place;
  /** Seconds of the film. */
  readonly start: number;
  readonly end: number;
  /** What is set when it begins; the rest as a visitor finds it. */
  readonly values?: Readonly<Record<string, number>>;
  /** In the order of their times. */
  readonly cues: readonly Cue[];
}

export interface Storyboard {
  readonly film: string;
  readonly seconds: number;
  /** One after another without a gap. */
  readonly shots: readonly Shot[];
}

export const STORYBOARDS: readonly Storyboard[] = [
  {
    film: 'lesson-1',
    seconds: 36,
    shots: [
      {
        experiment: 'turn',
        place: 'orbit',
        start: 0,
        end: 11,
        values: { arms: 100 },
        cues: [
          { at: 1, act: 'push' },
          { at: 6, set: 'arms', to: 0, for: 2 },
        ],
      },
      {
        experiment: 'tank',
        place: 'earth',
        start: 11,
        end: 23,
        cues: [{ at: 16, place: 'orbit' }],
      },
      {
        experiment: 'optics',
        place: 'orbit',
        start: 23,
        end: 36,
        values: { distance: 24, bubble: 0 },
        cues: [
          { at: 25, set: 'distance', to: 14, for: 3 },
          { at: 30, set: 'bubble', to: 30, for: 2 },
        ],
      },
    ],
  },
  {
    film: 'lesson-2',
    seconds: 32,
    shots: [
      {
        experiment: 'bridge',
        place: 'orbit',
        start: 0,
        end: 16,
        cues: [
          { at: 1.5, act: 'pull' },
          { at: 4, act: 'pull' },
          { at: 6.5, act: 'pull' },
          { at: 9, act: 'pull' },
          { at: 11.5, act: 'pull' },
        ],
      },
      {
        experiment: 'tank',
        place: 'orbit',
        start: 16,
        end: 32,
        cues: [],
      },
    ],
  },
  {
    film: 'lesson-3',
    seconds: 36,
    shots: [
      {
        experiment: 'capillary',
        place: 'earth',
        start: 0,
        end: 12,
        cues: [
          { at: 1, act: 'dip' },
          { at: 6, place: 'orbit' },
        ],
      },
      {
        experiment: 'lazyball',
        place: 'orbit',
        start: 12,
        end: 23,
        values: { balls: 12 },
        cues: [
          { at: 13, act: 'puff', strength: 0.9 },
          { at: 18, act: 'puff', strength: 0.9 },
        ],
      },
      {
        experiment: 'wrench',
        place: 'orbit',
        start: 23,
        end: 36,
        cues: [{ at: 23.5, act: 'bar' }],
      },
    ],
  },
  {
    film: 'lesson-4',
    seconds: 36,
    shots: [
      {
        experiment: 'flame',
        place: 'earth',
        start: 0,
        end: 11,
        cues: [{ at: 4, place: 'orbit' }],
      },
      {
        experiment: 'momentum',
        place: 'orbit',
        start: 11,
        end: 23,
        values: { mass: 3, count: 2 },
        cues: [
          { at: 12, act: 'flickSmall', strength: 0.8 },
          { at: 17.5, act: 'again' },
          { at: 18.5, act: 'flickLarge', strength: 0.8 },
        ],
      },
      {
        experiment: 'gyro',
        place: 'orbit',
        start: 23,
        end: 36,
        values: { spin: 0 },
        cues: [
          { at: 24, act: 'nudge' },
          { at: 28.5, act: 'halt' },
          { at: 29, act: 'spinUp' },
          { at: 31.5, act: 'nudge' },
        ],
      },
    ],
  },
];
