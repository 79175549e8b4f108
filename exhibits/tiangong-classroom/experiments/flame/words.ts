/** What 球形火焰 says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { FlameAct, FlameControl, FlameReading, FlameSentence } from './model.ts';

export const flameWords: ModelWords<FlameControl, FlameAct, FlameSentence, FlameReading> = {
  title: { 'zh-Hans': '球形火焰', en: 'A Flame Like a Ball' },
  invitation: {
    'zh-Hans': '让离心机转起来，看一点点重力怎样把火焰拉长。',
    en: 'Set the centrifuge spinning and see how a little gravity draws the flame out.',
  },
  controls: {
    spin: { 'zh-Hans': '离心机', en: 'Centrifuge' },
    oxygen: { 'zh-Hans': '氧气', en: 'Oxygen' },
  },
  acts: {
    blow: { 'zh-Hans': '吹一下', en: 'Blow' },
    light: { 'zh-Hans': '点火', en: 'Light it' },
  },
  sentences: {
    teardrop: {
      'zh-Hans': '热气轻，往上跑，冷空气从下面补进来，把火焰拉成一滴泪的样子。黄光是烧得发亮的炭粒。',
      en: 'Hot gas is light and rises, cool air flows in below and draws the flame into a teardrop. The yellow is glowing soot.',
    },
    heavier: {
      'zh-Hans': '在地面上，离心机只能把重力变大，变不小。火焰被拉得更长，成不了球。',
      en: 'On Earth a centrifuge can only add to gravity. The flame is drawn out further and never becomes a ball.',
    },
    pulled: {
      'zh-Hans': '哪怕只有一点点重力，热气就认得哪边是“上”，火焰就被拉长、变黄。',
      en: 'Even a little gravity tells hot gas which way is up, and the flame turns long and yellow.',
    },
    sphere: {
      'zh-Hans': '没有“上”，热气向四面散开，氧气只能慢慢渗进来：火焰成了又小又蓝的球。形状为示意。',
      en: 'With no up, hot gas spreads all round and oxygen seeps in slowly: a small blue ball. The shape is a sketch.',
    },
    rich: {
      'zh-Hans': '氧气多了，火更旺，球里烧出了炭粒，又亮起黄光。形状为示意。',
      en: 'More oxygen makes it hotter: soot forms inside the ball and glows yellow again. The shape is a sketch.',
    },
    draught: {
      'zh-Hans': '一口气带来新鲜的氧气，也把火焰吹歪了。再使劲，它就灭了。',
      en: 'A breath brings fresh oxygen and bends the flame. A harder one puts it out.',
    },
    starved: {
      'zh-Hans': '氧气太少，火喘不过气来。没有重力送新鲜空气，它灭得更早。把氧气调高，再点一次。',
      en: 'Too little oxygen. With no gravity to bring fresh air it dies even sooner. Add oxygen and light it again.',
    },
    out: {
      'zh-Hans': '吹灭了：风把热量带走，烛芯冷下来，就接不上火了。再点一次看看。',
      en: 'Blown out: the wind carried the heat away faster than the flame could make it. Light it again.',
    },
  },
  readings: {
    length: { 'zh-Hans': '火焰长', en: 'Length' },
    width: { 'zh-Hans': '火焰宽', en: 'Width' },
    flicker: { 'zh-Hans': '抖动（画面慢8倍）', en: 'Flicker (shown 8× slower)' },
  },
  picture: {
    'zh-Hans': '一支蜡烛和它的火焰。重力大时，火焰细长发黄；没有重力时，它缩成一个蓝色的小球。',
    en: 'A candle and its flame: long and yellow where gravity is strong, a small blue ball where there is none.',
  },
};
