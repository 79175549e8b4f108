/** The words of human hibernation. */
import type { WorldWords } from '../world.ts';
import type { HibernationAct, HibernationControl, HibernationReading, HibernationSentence } from './model.ts';

export type HibernationMark = 'sleeper' | 'stores' | 'mars';

export const hibernationWords: WorldWords<
  HibernationControl,
  HibernationAct,
  HibernationSentence,
  HibernationReading,
  HibernationMark
> = {
  title: { 'zh-Hans': '人体冬眠', en: 'Human Hibernation' },
  invitation: {
    'zh-Hans': '把体温调低，看去火星能少带多少口粮。',
    en: 'Cool the body, and see how much less food a flight to Mars needs.',
  },
  controls: {
    temperature: { 'zh-Hans': '体温', en: 'Body temperature' },
    q10: { 'zh-Hans': '每凉10 °C，代谢除以', en: 'Each 10 °C divides by' },
    crew: { 'zh-Hans': '乘员人数', en: 'Crew' },
  },
  acts: {
    launch: { 'zh-Hans': '出发', en: 'Set off' },
    rouse: { 'zh-Hans': '叫醒一个月', en: 'Wake for a month' },
  },
  sentences: {
    warm: {
      'zh-Hans': '体温还是37 °C，只是躺着不动，已经比醒着省四成。再凉一点试试。',
      en: 'At 37 °C and only lying still, they already need two fifths less than awake. Try colder.',
    },
    mild: {
      'zh-Hans': '医院会把病人降到这里，护住大脑，大约一天。熊冬眠也只凉这么多，却能主动把代谢关到四分之一。',
      en: 'Hospitals cool patients to here for about a day. A bear gets no colder, yet turns its own fire down to a quarter.',
    },
    deep: {
      'zh-Hans': '再凉下去，人的心跳容易乱。这里只算寒冷省下的，冬眠的动物还会主动把代谢关得更小。',
      en: 'This cold, a human heart may lose its beat. Only the cold’s share is counted here; animals turn down further.',
    },
    cold: {
      'zh-Hans': '北极地松鼠能凉到零下，照样醒来。人凉到20 °C以下，只在手术台上，血流停半小时左右。',
      en: 'An Arctic ground squirrel goes below 0 °C and wakes. We go below 20 °C only in surgery, for half an hour or so.',
    },
    awake: {
      'zh-Hans': '醒着一个月，吃喝呼吸和平常一样。冬眠的松鼠隔两三周也要醒一回，大半能量花在醒来上。',
      en: 'Awake, they eat and breathe as usual. Squirrels wake every two or three weeks too; it takes most of their energy.',
    },
    flying: {
      'zh-Hans': '259天的路，这里13秒走完。一粒光是1千克口粮和氧，用掉一粒，就灭一粒。',
      en: '259 days pass here in 13 seconds. Each light is a kilogram of food and oxygen; when it is used, it goes out.',
    },
    arrived: {
      'zh-Hans': '到火星了。睡了八个半月，肌肉和骨头会流失多少，怎样安全地醒来，还没人知道。',
      en: 'Mars at last. How much muscle and bone is lost on the way, and how to wake safely, nobody knows.',
    },
  },
  readings: {
    power: { 'zh-Hans': '每人的代谢功率', en: 'Metabolic power, each' },
    stores: { 'zh-Hans': '全程口粮和氧', en: 'Food and oxygen' },
    saved: { 'zh-Hans': '省下', en: 'Saved' },
  },
  sources: {
    power: { 'zh-Hans': '克莱伯公式，按Q10折算', en: 'Kleiber’s law, scaled by Q10' },
    stores: { 'zh-Hans': 'NASA每日用量，航程259天', en: 'NASA’s daily needs, 259 days' },
    saved: { 'zh-Hans': '与醒着的乘员相比', en: 'Compared with a crew awake' },
  },
  marks: {
    sleeper: { 'zh-Hans': '冬眠舱', en: 'Sleeping pod' },
    stores: { 'zh-Hans': '口粮和氧', en: 'Food and oxygen' },
    mars: { 'zh-Hans': '火星', en: 'Mars' },
  },
  picture: {
    'zh-Hans':
      '一个人躺在冰蓝色的冬眠舱里，胸口的光随心跳明暗。舱外绕着一圈细小的光，每一粒是1千克口粮和氧，体温越低，圈越小。上方一道弧线从地球通向金色的火星，飞船沿着它走。',
    en: 'A person lies asleep in a pod of ice-blue light; a glow in the chest follows the heart. Around the pod lies a disc of small lights, each a kilogram of food and oxygen; the colder the body, the smaller the disc. Above, an arc leads from the Earth to Mars, a golden light, and a ship travels along it.',
  },
};
