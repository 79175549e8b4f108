/** The words of the mechanical exoskeleton. */
import type { WorldWords } from '../world.ts';
import type { ExoskeletonAct, ExoskeletonControl, ExoskeletonReading, ExoskeletonSentence } from './model.ts';

export type ExoskeletonMark = 'elbow' | 'hip' | 'battery';

export const exoskeletonWords: WorldWords<
  ExoskeletonControl,
  ExoskeletonAct,
  ExoskeletonSentence,
  ExoskeletonReading,
  ExoskeletonMark
> = {
  title: { 'zh-Hans': '机械外骨骼', en: 'Mechanical Exoskeleton' },
  invitation: {
    'zh-Hans': '给他加点分量，看关节要使多大的劲，电池能撑几个小时。',
    en: 'Add weight: how hard must the joints work, how long does the battery last?',
  },
  controls: {
    load: { 'zh-Hans': '石头', en: 'Stone' },
    angle: { 'zh-Hans': '前臂抬起', en: 'Forearm raised' },
    battery: { 'zh-Hans': '电池', en: 'Battery' },
  },
  acts: {
    walk: { 'zh-Hans': '走两小时', en: 'Walk 2 hours' },
    lift: { 'zh-Hans': '放下／提起', en: 'Lift, lower' },
    swap: { 'zh-Hans': '换电池', en: 'Recharge' },
  },
  sentences: {
    lever: {
      'zh-Hans': '肌肉拉在肘外4厘米，石头挂得远得多，所以要用好几倍的力。现在由电机来出。',
      en: 'The muscle pulls close to the elbow, the stone far out: it must pull many times as hard. Motors do it now.',
    },
    beyond: {
      'zh-Hans': '这已经超过人的肘部能出的力。电机不动也发烫：力大一倍，热就是四倍。',
      en: 'No human elbow is that strong. Motors get hot even at rest: twice the force, four times the heat.',
    },
    hanging: {
      'zh-Hans': '手臂垂下来，石头就在肘的正下方。没有力臂，手肘几乎不用出力。',
      en: 'The stone hangs right below the elbow. Without a lever arm, the elbow has hardly any work.',
    },
    down: {
      'zh-Hans': '弯腰的时候，石头离髋最远，髋关节最吃力。站起来，就轻了。',
      en: 'Bent down, the stone is farthest from the hips, and they bear the most. Standing up makes it easier.',
    },
    walking: {
      'zh-Hans': '两小时的路，这里8秒走完。托着石头费电，每迈一步也费电。',
      en: 'Two hours pass here in 8 seconds. Holding the stone takes power, and so does every step.',
    },
    empty: {
      'zh-Hans': '没电了，只能放下。电池大一点，能多走一会儿，可电池本身也得扛着走。',
      en: 'The battery is empty; down it goes. A larger one lasts longer, but has to be carried as well.',
    },
  },
  readings: {
    torque: { 'zh-Hans': '一侧肘的力矩', en: 'Torque at elbow' },
    muscle: { 'zh-Hans': '不用外骨骼，肌肉要拉', en: 'Muscle, unaided' },
    hours: { 'zh-Hans': '电池还能撑', en: 'Battery lasts' },
  },
  sources: {
    torque: { 'zh-Hans': '重量乘力臂，含前臂', en: 'Weight × lever arm' },
    muscle: { 'zh-Hans': '力矩除以4厘米', en: 'Torque over 4 cm' },
    hours: { 'zh-Hans': '每千克电池200 Wh', en: 'At 200 Wh per kilogram' },
  },
  marks: {
    elbow: { 'zh-Hans': '肘', en: 'Elbow' },
    hip: { 'zh-Hans': '髋', en: 'Hip' },
    battery: { 'zh-Hans': '电池', en: 'Battery' },
  },
  picture: {
    'zh-Hans':
      '一个人的侧影，外面套着铜色的骨架，双手提着一块发金光的石头。肘、髋、膝上的光环越大，那里的力矩越大；电机越热，光越白。背上的电池随电量变暗。',
    en: 'A person seen from the side, wearing a copper frame and holding a stone of golden light. Rings of light at elbow, hip and knee grow with the torque there; the hotter a motor, the whiter it glows. The battery on the back dims as it empties.',
  },
};
