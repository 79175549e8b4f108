/** The words of the Dyson sphere. */
import type { WorldWords } from '../world.ts';
import type { DysonAct, DysonControl, DysonReading, DysonSentence } from './model.ts';

export type DysonMark = 'swarm' | 'mercury';

export const dysonWords: WorldWords<DysonControl, DysonAct, DysonSentence, DysonReading, DysonMark> = {
  title: { 'zh-Hans': '戴森球', en: 'Dyson Sphere' },
  invitation: {
    'zh-Hans': '在太阳周围划一下，架起一圈镜子，看它能收下多少光。',
    en: 'Sweep a ring of mirrors around the Sun, and see how much of its light it catches.',
  },
  controls: {
    distance: { 'zh-Hans': '离太阳', en: 'From the Sun' },
    weight: { 'zh-Hans': '每平方米重', en: 'Weight per square metre' },
  },
  acts: {
    launch: { 'zh-Hans': '放一千面', en: 'Launch a thousand' },
    double: { 'zh-Hans': '翻十番', en: 'Double ten times' },
    ring: { 'zh-Hans': '架一圈', en: 'Lay a ring' },
  },
  sentences: {
    ready: {
      'zh-Hans': '故事里，太阳被整个罩住。真要造，得一面一面来：先放一千面镜子，每面一平方千米。',
      en: 'In the stories the whole Sun is enclosed. Begin with a thousand mirrors, a square kilometre each.',
    },
    few: {
      'zh-Hans': '这点光，还不够全人类用。让镜子造镜子，翻十番就是1024倍。',
      en: 'Less than what people use today. Let mirrors build mirrors: ten doublings make 1,024 times as many.',
    },
    growing: {
      'zh-Hans': '已经比全人类用的还多，太阳看上去却一点没变。再翻几番。',
      en: 'Already more than all people use, and the Sun looks just the same. Double it again.',
    },
    veiled: {
      'zh-Hans': '太阳开始变暗了。收下的光用过以后都变成热，以红外线散出去，这里用暗红表示。',
      en: 'The Sun is getting dimmer. All the light that is used ends as heat and leaves as infrared, shown here in dark red.',
    },
    closed: {
      'zh-Hans': '光全收下了，从外面只看得到红外线。天文学家正是这样寻找戴森球的。',
      en: 'All the light is caught. From outside only infrared is left, and that is how astronomers look for Dyson spheres.',
    },
    spent: {
      'zh-Hans': '整颗水星都用完了，还没把太阳围住。镜子造薄一些，或者离太阳近一些。',
      en: 'All of Mercury is used up, and the Sun is not enclosed. Make the mirrors thinner, or move them closer.',
    },
    glowing: {
      'zh-Hans': '离太阳太近，镜子热得发红光，这已经是眼睛看得见的光了。多数材料受不了。',
      en: 'So close to the Sun the mirrors glow red by themselves, visible to the eye. Few materials could bear it.',
    },
  },
  readings: {
    power: { 'zh-Hans': '全人类用能的几倍', en: 'Times what people use' },
    kardashev: { 'zh-Hans': '卡尔达肖夫等级', en: 'Kardashev scale' },
    temperature: { 'zh-Hans': '镜子的温度', en: 'Mirrors’ temperature' },
  },
  sources: {
    power: { 'zh-Hans': '人类约2×10¹³ W，2023年', en: 'People: about 2×10¹³ W in 2023' },
    kardashev: { 'zh-Hans': '萨根公式，含人类今天所用', en: 'Sagan’s formula, with today’s use' },
    temperature: { 'zh-Hans': '斯特藩–玻尔兹曼定律', en: 'Stefan–Boltzmann law' },
  },
  marks: {
    swarm: { 'zh-Hans': '镜群', en: 'Mirrors' },
    mercury: { 'zh-Hans': '水星', en: 'Mercury' },
  },
  picture: {
    'zh-Hans':
      '太阳在画面中央，一圈圈小镜子斜着绕它转，收下的光越多，太阳越暗，暗红色的红外光越强。旁边的水星被一点点用掉。太阳和镜子都画得比实际大得多，每一点光代表许多面镜子。',
    en: 'The Sun in the middle, with ring upon ring of small mirrors tilted around it. The more they catch, the dimmer it is, and the stronger the dark red of their infrared. Mercury beside it is used up bit by bit. Sun and mirrors are drawn far too large; each light stands for very many mirrors.',
  },
};
