/** What 水球变"懒" says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { LazyballAct, LazyballControl, LazyballReading, LazyballSentence } from './model.ts';

export const lazyballWords: ModelWords<LazyballControl, LazyballAct, LazyballSentence, LazyballReading> = {
  title: { 'zh-Hans': '水球变“懒”', en: 'The Lazy Water Ball' },
  invitation: {
    'zh-Hans': '装上钢球，朝两边吹同样的一口气。',
    en: 'Add steel balls, then give both sides the same puff of air.',
  },
  controls: {
    balls: { 'zh-Hans': '空心钢球', en: 'Hollow steel balls' },
    radius: { 'zh-Hans': '水球半径', en: 'Ball radius' },
  },
  acts: { puff: { 'zh-Hans': '吹一口气', en: 'Puff of air' } },
  sentences: {
    still: {
      'zh-Hans': '两个一样的水球，静静地浮着。吹一口气，看它们怎么晃。',
      en: 'Two equal balls of water float at rest. Give them a puff and see them swing.',
    },
    ready: {
      'zh-Hans': '右边的水球装进了空心钢球。同样一口气，谁会晃得更久？',
      en: 'The right-hand ball now holds hollow steel balls. The same puff for both: which will swing longer?',
    },
    same: {
      'zh-Hans': '表面张力把鼓出来的水拉回去，冲过了头，又鼓出来。水不黏，这一晃要好几分钟。',
      en: 'Surface tension pulls each bulge back, and it overshoots. Water is so thin that this goes on for minutes.',
    },
    lazy: {
      'zh-Hans': '钢球跟不上水，水就在它们身边蹭来蹭去，把晃动磨成了一点点热：右边变“懒”了。',
      en: 'The steel balls lag behind, and water rubbing past them turns the swing into a little heat: the right one is lazy.',
    },
    calmFirst: {
      'zh-Hans': '右边已经静下来，左边还在晃。两边吹的可是同样的一口气。',
      en: 'The right one is calm, the left one still swings, and both had the same puff.',
    },
    wild: {
      'zh-Hans': '晃得真厉害。真的水球晃成这样，就该甩出小水滴了。',
      en: 'That is wild. A real ball of water would be throwing off drops by now.',
    },
    earth: {
      'zh-Hans': '在地面上，重力把水球压成了薄薄一摊，钢球也沉到了底。圆不起来，也就晃不起来。',
      en: 'On Earth gravity presses the ball into a thin puddle, and the steel sinks. What cannot be round cannot swing.',
    },
    earthRipple: {
      'zh-Hans': '一口气只吹起一层浅浅的水波：水贴着桌面走，几秒钟就被磨没了。',
      en: 'The puff raises only a shallow ripple: water dragging along the table is worn down in seconds.',
    },
  },
  readings: {
    plain: { 'zh-Hans': '左边晃动', en: 'Left swings' },
    loaded: { 'zh-Hans': '右边晃动', en: 'Right swings' },
    period: { 'zh-Hans': '晃一个来回', en: 'One swing takes' },
  },
  picture: {
    'zh-Hans':
      '两个水球并排浮着，右边的里面有钢球。一口气吹来，两个球都鼓起、凹下，来回晃动；下方两条光线画出晃动怎样变小。',
    en: 'Two balls of water float side by side, the right one with steel balls in it. After a puff both bulge and swing; two lines of light below show how the swings die away.',
  },
};
