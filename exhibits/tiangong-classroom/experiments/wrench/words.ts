/** The words of the turning wrench. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { WrenchControl, WrenchReading, WrenchSentence } from './model.ts';
import type { Axis } from './shape.ts';

export const wrenchWords: ModelWords<WrenchControl, Axis, WrenchSentence, WrenchReading> = {
  title: { 'zh-Hans': '会调头的扳手', en: 'The Wrench That Turns Its Head' },
  invitation: {
    'zh-Hans': '绕着三根轴分别拨一下，看哪一根待不住。',
    en: 'Spin it about each of its three axes. One of them will not hold.',
  },
  controls: {
    speed: { 'zh-Hans': '转多快', en: 'Spin' },
    weights: { 'zh-Hans': '配重离柄', en: 'Weights from stem' },
    tilt: { 'zh-Hans': '手抖多少', en: 'Unsteady hand' },
  },
  acts: {
    stem: { 'zh-Hans': '绕长柄转', en: 'About the stem' },
    bar: { 'zh-Hans': '绕横杆转', en: 'About the bar' },
    flat: { 'zh-Hans': '平着转', en: 'Like a propeller' },
  },
  sentences: {
    ready: {
      'zh-Hans': '它静静地飘着。绕哪根轴转，由你来定。',
      en: 'It floats, quite still. About which axis it turns is up to you.',
    },
    watching: {
      'zh-Hans': '看上去转得很稳。盯住那点金光，它待不久。',
      en: 'It looks steady. Keep an eye on the golden light: it will not stay there.',
    },
    flipped: {
      'zh-Hans': '没有人碰它，它自己掉了头。绕中间那根轴转，一点点歪斜都会越长越大。',
      en: 'Nobody touched it, and it turned its head. About the middle axis, the slightest tilt keeps growing.',
    },
    again: {
      'zh-Hans': '它又掉头了，每次隔的时间都差不多。看下面的角动量，始终没有变。',
      en: 'There it goes again, after about the same time. Look at the angular momentum: it never changes.',
    },
    least: {
      'zh-Hans': '绕这根轴最容易转动。歪一点也只是轻轻晃，不会掉头。',
      en: 'This is the easiest axis to turn about. A tilt makes it sway a little, but never turn its head.',
    },
    most: {
      'zh-Hans': '绕这根轴最难转动，却一样稳。会掉头的，只有中间那根。',
      en: 'This is the hardest axis to turn about, and just as steady. Only the middle one turns its head.',
    },
    ground: {
      'zh-Hans': '在地面，一松手它就往下掉。抛起来，它能自由转动0.53秒。',
      en: 'On Earth it falls as soon as you let go. Thrown up, it turns freely for 0.53 seconds.',
    },
    short: {
      'zh-Hans': '还没来得及掉头，它就落下来了。到了轨道上，它可以一直飞。',
      en: 'It came down before it could turn its head. In orbit it never has to land.',
    },
    fast: {
      'zh-Hans': '转得够快，在地面也能掉头。道理一样，只是0.53秒后就看不到下文了。',
      en: 'Fast enough, and it turns its head on Earth too. The law is the same; the show is over in 0.53 seconds.',
    },
  },
  readings: {
    flips: { 'zh-Hans': '掉头', en: 'Flips' },
    spin: { 'zh-Hans': '绕轴转速', en: 'Spin about axis' },
    momentum: { 'zh-Hans': '角动量', en: 'Angular momentum' },
  },
  picture: {
    'zh-Hans': '一把T形扳手飘在空中，横杆两端各有一个黄铜配重，柄的末端有一点金光，转动时画出一条光迹。',
    en: 'A T-shaped wrench in mid-air, a brass weight at either end of its bar, a golden light at the end of its stem that draws a trail as it turns.',
  },
};
