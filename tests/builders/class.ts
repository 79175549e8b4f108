/** A class that walks: a tour of six stops, one of each kind of task, and groups that are at different places of it. */
import type { Localized } from '#core/language.ts';
import { beginning } from '#core/tours/progress.ts';
import type { Mark } from '#core/tours/progress.ts';
import type { Tour, TourStop, TourTask } from '#core/tours/tour.ts';
import type { ClassGroup, ClassReport, ClassSlot, FinishedStop } from '#core/tours/visit.ts';

const said = (chinese: string, english: string): Localized => ({ 'zh-Hans': chinese, en: english });

const EXPLANATION = said(
  '空间站每 90 分钟绕地球一圈，一天里会看到大约十六次日出。',
  'The station circles the Earth every 90 minutes, so a day there has about sixteen sunrises.',
);

const TASKS: readonly (readonly [Localized, TourTask])[] = [
  [said('看一看轨道', 'Look at the orbit'), { kind: 'look' }],
  [said('翻转的扳手', 'The flipping wrench'), { kind: 'try', task: 'wrench-middle-axis' }],
  [
    said('水球里的泡', 'A bubble in the water ball'),
    {
      kind: 'choose',
      question: said(
        '在空间站里，水球中的气泡会去哪里？',
        'In the station, where does a bubble in a ball of water go?',
      ),
      choices: [
        said('浮到上面', 'It rises to the top'),
        said('停在中间', 'It stays in the middle'),
        said('沉到下面', 'It sinks'),
      ],
      right: 2,
      explanation: said(
        '没有了重量，水不再把气泡往上托。',
        'Without weight, water no longer pushes the bubble up.',
      ),
    },
  ],
  [
    said('一天几次日出', 'Sunrises in a day'),
    {
      kind: 'estimate',
      question: said('航天员一天能看到几次日出？', 'How many sunrises does an astronaut see in a day?'),
      unit: said('次', 'sunrises'),
      from: 0,
      to: 30,
      truth: 16,
      within: 2,
      explanation: EXPLANATION,
    },
  ],
  [
    said('太空授课的先后', 'The lessons in order'),
    {
      kind: 'order',
      question: said(
        '这些实验，课上是按什么顺序做的？',
        'In what order did the lesson show these experiments?',
      ),
      items: [
        said('质量测量', 'Measuring mass'),
        said('单摆运动', 'The pendulum'),
        said('陀螺演示', 'The gyroscope'),
      ],
      explanation: said(
        '先量质量，再看单摆，最后是陀螺。',
        'First mass, then the pendulum, and the gyroscope last.',
      ),
    },
  ],
  [
    said('找到那一课', 'Find the lesson'),
    {
      kind: 'find',
      question: said('哪一课做了泡腾片的实验？', 'Which lesson had the fizzing tablet?'),
      target: 'lesson/2',
    },
  ],
];

const stopOf = ([title, task]: readonly [Localized, TourTask], index: number): TourStop => ({
  id: `stop-${index + 1}`,
  exhibit: 'tiangong-classroom',
  title,
  prompt: said('先看一看，再动手试一试。', 'Look first, then try it yourselves.'),
  task,
  hints: [],
  discussion: said(
    '如果教室里也没有重量，你最想先试什么？',
    'If the classroom had no weight either, what would you try first?',
  ),
  minutes: 4,
});

export const SAMPLE_TOUR: Tour = {
  id: 'weightless',
  title: said('失重的课堂', 'The Weightless Classroom'),
  audience: { from: 12, to: 15 },
  minutes: 40,
  stops: TASKS.map(stopOf),
  closing: {
    title: said('把课带回教室', 'Take the lesson back'),
    text: said('今天的光，都是你们自己点亮的。', 'You lit every light of today yourselves.'),
    questions: [
      said('失重和没有引力，是一回事吗？', 'Are weightlessness and no gravity the same thing?'),
      said('在空间站里怎样称体重？', 'How would you weigh yourself in the station?'),
      said('哪个实验在地面上也能做？', 'Which of the experiments would also work on the ground?'),
    ],
  },
};

const KIOSK = said('长廊东侧', 'East corridor');
const ANSWERS: readonly (readonly [stop: number, answers: readonly (number | number[])[]])[] = [
  [2, [2, 2, 1, 2, 3]],
  [3, [16, 15, 8, 24]],
  [
    4,
    [
      [1, 2, 3],
      [1, 2, 3],
      [2, 1, 3],
    ],
  ],
];

function groupOf(group: number, day: string, slot: number): ClassGroup {
  const { marks } = beginning({ day, slot, group });
  const done = (group * 5) % 7;
  const answers = ANSWERS.flatMap(([stop, given]): FinishedStop[] => {
    const answer = given[group - 1];
    return answer === undefined ? [] : [{ stop, mark: 1, answer }];
  });
  const walked = marks.map(
    (_open, stop): Mark => (stop >= 6 || stop >= done ? 0 : stop % 3 === group % 3 ? 1 : 2),
  );
  return {
    group,
    code: `AB${'23456789CDEFGHJK'.charAt(group - 1)}D-EF2${'KJHGFEDC98765432'.charAt(group - 1)}`,
    progress: { day, slot, group, marks: walked },
    seen:
      group % 4 === 0 ? undefined : { kiosk: KIOSK, at: Date.parse('2026-05-04T09:41:00') + group * 60_000 },
    answers,
    next:
      done >= 6
        ? undefined
        : { stop: done, kiosk: { id: 'east', name: KIOSK, exhibits: ['tiangong-classroom'] }, here: true },
  };
}

/** A slot in which `groups` groups walk; none before it has begun. */
export const sampleSlot = (slot: number, groups: number, day = '2026-05-04'): ClassSlot => ({
  slot,
  begins: `${String(8 + slot).padStart(2, '0')}:30`,
  tour: SAMPLE_TOUR,
  groups: Array.from({ length: groups }, (_none, index) => groupOf(index + 1, day, slot)),
  card: `CARD-23${slot + 3}K`,
  halt: undefined,
});

export const sampleReport = (groups = 8, shared = true): ClassReport => ({
  today: '2026-05-04',
  shared,
  slots: [sampleSlot(1, groups), sampleSlot(2, 0), sampleSlot(3, 0)],
});
