import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { GyroAct, GyroControl, GyroReading, GyroSentence } from './model.ts';

export const gyroWords: ModelWords<GyroControl, GyroAct, GyroSentence, GyroReading> = {
  title: { 'zh-Hans': '又见陀螺', en: 'The Gyroscope Again' },
  invitation: {
    'zh-Hans': '推一下轴的一端，看陀螺肯不肯倒。',
    en: 'Nudge one end of the axle and see whether the gyroscope gives in.',
  },
  controls: {
    spin: { 'zh-Hans': '自转快慢', en: 'Spin' },
    axle: { 'zh-Hans': '轴的长短', en: 'Axle length' },
    lean: { 'zh-Hans': '开始时倾斜', en: 'Lean at the start' },
  },
  acts: {
    nudge: { 'zh-Hans': '推一下轴', en: 'Nudge the axle' },
    spinUp: { 'zh-Hans': '让它转起来', en: 'Spin it up' },
    halt: { 'zh-Hans': '让它停转', en: 'Stop the spin' },
  },
  sentences: {
    floats: {
      'zh-Hans': '它不转，也不掉，就这样飘着。推一下试试。',
      en: 'It does not spin and does not fall; it just floats. Try a nudge.',
    },
    tumbles: {
      'zh-Hans': '不转的陀螺一推就翻，而且一直翻下去，没有什么让它停。',
      en: 'Without spin it tumbles at a touch, and tumbles on: nothing is there to stop it.',
    },
    keeps: {
      'zh-Hans': '它转着，轴就一直指着同一个方向。很多卫星就靠这个本领认方向。',
      en: 'While it spins, its axis keeps pointing the same way. Many satellites find their bearings like this.',
    },
    yields: {
      'zh-Hans': '往这边推，轴却往旁边挪，只挪一点儿。转得越快，越推不动它。',
      en: 'You push one way and the axis steps aside, only a little. The faster the spin, the less it gives.',
    },
    wobbles: {
      'zh-Hans': '转得慢，这一推就让轴画起圈来。圈的正中，是角动量不变的方向。',
      en: 'Slow spin: the push sets the axis circling. Mid-circle lies the angular momentum, unchanged.',
    },
    precesses: {
      'zh-Hans': '重力要拉倒它，它却绕着支架慢慢转，这叫进动。转得越快，绕得越慢。',
      en: 'Gravity tugs, and it walks around the column: precession. The faster the spin, the slower the walk.',
    },
    nods: {
      'zh-Hans': '它一边绕圈一边点头，这叫章动。摩擦会让点头慢慢平息。',
      en: 'It nods as it goes round: nutation. Friction calms the nodding little by little.',
    },
    sinks: {
      'zh-Hans': '摩擦让它越转越慢，头也越垂越低。',
      en: 'Friction slows its spin, and its head sinks lower and lower.',
    },
    falls: {
      'zh-Hans': '转得太慢，顶不住重力，要倒了。',
      en: 'The spin is too slow to hold out against gravity. Down it goes.',
    },
    fallen: {
      'zh-Hans': '倒了。让它转起来，或者换到太空再试。',
      en: 'It has fallen. Spin it up, or try the same in orbit.',
    },
  },
  readings: {
    spin: { 'zh-Hans': '自转', en: 'Spin' },
    drift: { 'zh-Hans': '轴偏了', en: 'Axis has moved' },
    lean: { 'zh-Hans': '倾斜', en: 'Lean' },
    precession: { 'zh-Hans': '进动', en: 'Precession' },
  },
  picture: {
    'zh-Hans':
      '一只边缘很重的轮子装在一根轴上。在太空它飘着；在地面，轴的下端立在支架顶上。一道光画出轴端走过的路。',
    en: 'A wheel with a heavy rim on an axle. In orbit it floats; on Earth the lower end of the axle stands on a column. A line of light shows where the tip of the axle has been.',
  },
};
