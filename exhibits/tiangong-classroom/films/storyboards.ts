/**
 * The sample's films, one for each lesson: which experiment is seen from when until when, what is set and done at which second,
 * and what is said meanwhile. They are drawn from the simulations; the chapters of the sample's content have the same seconds.
 */
import type { ExperimentId, Place } from '../experiments/experiment.ts';

/** What a hand does at a second of the film. */
export type Doing =
  | { readonly at: number; readonly act: string; readonly strength?: number }
  /** A control is moved there as a hand does it, within SLIDE_SECONDS. */
  | { readonly at: number; readonly set: string; readonly to: number }
  | { readonly at: number; readonly place: Place };

/** Frames a second. */
export const FRAME_RATE = 25;
/** How long a hand takes to move a control. */
export const SLIDE_SECONDS = 2;

/** One experiment without a cut. Seconds are those of the film. */
export interface Shot {
  readonly experiment: ExperimentId;
  readonly from: number;
  readonly until: number;
  readonly place: Place;
  /** What differs from the experiment's first setup. */
  readonly values?: Readonly<Record<string, number>>;
  readonly doings: readonly Doing[];
}

export interface Caption {
  readonly from: number;
  readonly until: number;
  readonly text: Readonly<Record<'zh-Hans' | 'en', string>>;
}

export interface Storyboard {
  readonly film: string;
  readonly seconds: number;
  readonly shots: readonly Shot[];
  readonly captions: readonly Caption[];
}

const say = (from: number, until: number, chinese: string, english: string): Caption => ({
  from,
  until,
  text: { 'zh-Hans': chinese, en: english },
});

export const STORYBOARDS: readonly Storyboard[] = [
  {
    film: 'lesson-1',
    seconds: 36,
    shots: [
      {
        experiment: 'turn',
        from: 0,
        until: 11,
        place: 'orbit',
        doings: [
          { at: 1, act: 'circle' },
          { at: 4.5, act: 'push' },
          { at: 7, set: 'arms', to: 0 },
        ],
      },
      {
        experiment: 'tank',
        from: 11,
        until: 23,
        place: 'earth',
        doings: [
          { at: 12, act: 'put' },
          { at: 16, place: 'orbit' },
          { at: 17.5, act: 'put' },
        ],
      },
      {
        experiment: 'optics',
        from: 23,
        until: 36,
        place: 'orbit',
        doings: [
          { at: 25, act: 'push' },
          { at: 30, set: 'bubble', to: 30 },
        ],
      },
    ],
    captions: [
      say(
        0.4,
        3.8,
        '没有东西可以推，怎样转身？手臂画圈。',
        'Nothing to push against. How to turn? Circle the arms.',
      ),
      say(4.2, 6.8, '先让身体转起来。', 'Now let the body turn.'),
      say(7, 10.6, '双臂一收，转得快多了。', 'Pull in the arms, and it turns much faster.'),
      say(11.4, 15.4, '在地面，乒乓球一松手就往上浮。', 'On Earth, a ball let go under water floats up.'),
      say(16, 19.4, '到了轨道上，重量消失了。', 'In orbit, the weight is gone.'),
      say(19.6, 22.6, '浮力也没了，球就停在水里。', 'So is buoyancy: the ball stays in the water.'),
      say(
        23.4,
        26.6,
        '隔着水球看灯笼，它是倒的。',
        'Seen through the water ball, the lantern is upside down.',
      ),
      say(27, 29.8, '水球把光聚到一起，像放大镜。', 'The ball gathers light like a magnifying glass.'),
      say(
        30.2,
        35.6,
        '中间添一个气泡，又多了一个正着的像。',
        'With a bubble in the middle, a second image appears, upright.',
      ),
    ],
  },
  {
    film: 'lesson-2',
    seconds: 32,
    shots: [
      {
        experiment: 'bridge',
        from: 0,
        until: 5.5,
        place: 'earth',
        doings: [
          { at: 1, act: 'pull' },
          { at: 2.2, act: 'pull' },
          { at: 3.4, act: 'pull' },
        ],
      },
      {
        experiment: 'bridge',
        from: 5.5,
        until: 16,
        place: 'orbit',
        // Breaks at second 13.9.
        doings: [6.2, 6.9, 7.6, 8.3, 9, 9.7, 10.4, 11.1, 11.8, 12.5, 13.2].map((at) => ({
          at,
          act: 'pull',
          strength: 0.8,
        })),
      },
      {
        experiment: 'tank',
        from: 16,
        until: 32,
        place: 'orbit',
        doings: [
          { at: 17, act: 'shake' },
          { at: 23, set: 'spin', to: 3 },
        ],
      },
    ],
    captions: [
      say(
        0.4,
        5.2,
        '在地面，水桥被自己的重量压歪，很快就断。',
        'On Earth its own weight makes the bridge sag, and soon it breaks.',
      ),
      say(
        5.8,
        9.6,
        '在轨道上，表面张力把水绷成直直的一根。',
        'In orbit, surface tension holds the water straight.',
      ),
      say(
        9.8,
        13.6,
        '边拉边补水，它还是直直的一根。',
        'Pulled longer and fed with water, it still stands straight.',
      ),
      say(13.8, 15.8, '比一圈的周长还长时，它断开了。', 'Longer than the way around it, it breaks.'),
      say(16.4, 19.6, '把水和油摇匀。', 'Shake water and oil.'),
      say(19.8, 22.8, '没有重力，它们不会自己分开。', 'Without gravity they do not part by themselves.'),
      say(23.2, 27.4, '转起来，水往外走。', 'Spin them, and the water moves outward.'),
      say(27.6, 31.6, '油聚到中间，像有了重力一样。', 'The oil gathers within, as if there were gravity.'),
    ],
  },
  {
    film: 'lesson-3',
    seconds: 36,
    shots: [
      { experiment: 'capillary', from: 0, until: 5, place: 'earth', doings: [{ at: 0.8, act: 'dip' }] },
      { experiment: 'capillary', from: 5, until: 12, place: 'orbit', doings: [{ at: 5.8, act: 'dip' }] },
      {
        experiment: 'lazyball',
        from: 12,
        until: 23,
        place: 'orbit',
        doings: [
          { at: 13, act: 'puff' },
          { at: 18.5, act: 'puff' },
        ],
      },
      {
        experiment: 'wrench',
        from: 23,
        until: 36,
        place: 'orbit',
        doings: [
          { at: 23.8, act: 'stem' },
          { at: 31.5, act: 'flat' },
        ],
      },
    ],
    captions: [
      say(
        0.4,
        4.8,
        '在地面，水爬到一定高度就停下。',
        'On Earth, water climbs to a certain height and stops.',
      ),
      say(5.2, 8.6, '在轨道上，没有重量拉住它。', 'In orbit, no weight holds it back.'),
      say(8.8, 11.8, '水一直爬到管口。', 'It climbs all the way to the top.'),
      say(12.4, 15.6, '两个水球，同样吹一口气。', 'Two balls of water, the same puff of air.'),
      say(
        15.8,
        19.4,
        '装了空心钢球的那个，抖得少，停得快。',
        'The one with hollow steel balls quivers less and stops sooner.',
      ),
      say(
        19.6,
        22.6,
        '钢球和水互相拖累，它就变“懒”了。',
        'Steel and water drag on each other: it has become lazy.',
      ),
      say(
        23.4,
        26.6,
        '绕中间那根轴转，看好那点金光。',
        'It spins about its middle axis. Watch the golden light.',
      ),
      say(26.8, 31.2, '没有人碰它，它自己掉了头。', 'Nobody touches it, and it turns itself around.'),
      say(31.6, 35.6, '换一根轴，它就稳稳当当。', 'About another axis it stays steady.'),
    ],
  },
  {
    film: 'lesson-4',
    seconds: 36,
    shots: [
      {
        experiment: 'flame',
        from: 0,
        until: 11,
        place: 'earth',
        doings: [{ at: 3.5, place: 'orbit' }],
      },
      {
        experiment: 'momentum',
        from: 11,
        until: 23,
        place: 'orbit',
        doings: [
          { at: 12, act: 'flickSmall' },
          { at: 17, act: 'again' },
          { at: 17.8, act: 'flickLarge' },
        ],
      },
      {
        experiment: 'gyro',
        from: 23,
        until: 36,
        place: 'orbit',
        doings: [
          { at: 23.6, act: 'halt' },
          { at: 24.6, act: 'nudge' },
          { at: 28.6, act: 'spinUp' },
          { at: 30.4, act: 'nudge' },
        ],
      },
    ],
    captions: [
      say(0.4, 3.4, '在地面，热空气把火焰拉得长长的。', 'On Earth, hot air draws the flame out.'),
      say(3.8, 7.2, '重力消失，热空气不再往上跑。', 'Gravity fades, and hot air no longer rises.'),
      say(7.4, 10.8, '火焰缩成一个蓝色的圆球。', 'The flame draws in to a blue ball.'),
      say(11.4, 14.2, '小球撞上大球。', 'A small ball strikes a large one.'),
      say(14.4, 17.2, '小球弹回来，大球慢慢走。', 'The small one bounces back, the large one moves slowly.'),
      say(
        17.4,
        22.6,
        '质量乘速度加在一起，碰撞前后一样多。',
        'Mass times velocity, added up, is the same before and after.',
      ),
      say(23.4, 28.2, '不转的陀螺，一碰就翻滚。', 'Touch a still gyroscope, and it tumbles.'),
      say(28.6, 31.4, '转起来，再碰一下。', 'Spin it up, and touch it again.'),
      say(31.6, 35.6, '它只是晃一晃，守住了方向。', 'It only sways, and keeps its direction.'),
    ],
  },
];

/** Second 83.5 as WebVTT writes it: 00:01:23.500. */
function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [
    ...parts.map((part) => String(part).padStart(2, '0')),
    (seconds % 60).toFixed(3).padStart(6, '0'),
  ].join(':');
}

/** A film's captions as a WebVTT file. */
export function captionsFile({ captions }: Storyboard, language: 'zh-Hans' | 'en'): string {
  const cues = captions.map(
    ({ from, until, text }) => `${timeText(from)} --> ${timeText(until)}\n${text[language]}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}
