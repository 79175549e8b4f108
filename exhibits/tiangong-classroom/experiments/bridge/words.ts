/** What 液桥 says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { BridgeAct, BridgeControl, BridgeReading, BridgeSentence } from './model.ts';

export const bridgeWords: ModelWords<BridgeControl, BridgeAct, BridgeSentence, BridgeReading> = {
  title: { 'zh-Hans': '液桥', en: 'A Bridge of Water' },
  invitation: {
    'zh-Hans': '把两块圆板慢慢拉开，看水桥能有多长。水会边拉边补。',
    en: 'Pull the two discs apart and see how long the bridge can grow. Water is fed in as you pull.',
  },
  controls: {
    radius: { 'zh-Hans': '圆板半径', en: 'Disc radius' },
    fill: { 'zh-Hans': '水有多满', en: 'How full' },
  },
  acts: {
    pull: { 'zh-Hans': '拉开', en: 'Pull apart' },
    push: { 'zh-Hans': '靠拢', en: 'Push together' },
    tap: { 'zh-Hans': '敲一下', en: 'Tap it' },
  },
  sentences: {
    straight: {
      'zh-Hans': '没有重力往下拽，表面张力把水绷成一根直直的水柱。再拉长一点试试。',
      en: 'With no weight to drag it down, surface tension draws the water into a straight pillar. Pull on.',
    },
    curved: {
      'zh-Hans': '水多就鼓肚子，水少就收腰。表面张力总是挑最省面积的样子。',
      en: 'More water makes a belly, less makes a waist. Surface tension always picks the shape with least surface.',
    },
    near: {
      'zh-Hans': '快到头了：轻轻敲一下，它要晃好久才站稳。',
      en: 'Nearly at its limit: tap it, and it takes long to steady itself.',
    },
    sag: {
      'zh-Hans': '重力把水往下拉，下面鼓，上面细。这座桥长不了。',
      en: 'Gravity drags the water down: stout below, thin above. This bridge will not get long.',
    },
    giving: {
      'zh-Hans': '站不住了：越细的地方挤得越紧，水都跑向粗的一边。马上靠拢，还来得及救它。',
      en: 'It gives way: the thin part squeezes hardest and drives its water into the stout one. Push now to save it.',
    },
    snappedOrbit: {
      'zh-Hans': '断了。断开时的桥长，差不多正好等于圆板的一圈。换大一点的圆板，也是这样。',
      en: 'It broke, and it was just about as long as the disc is round. With larger discs it is the same.',
    },
    snappedCurved: {
      'zh-Hans': '断了。水少的桥断得早，水多的桥能拉得更长。',
      en: 'It broke. A slim bridge breaks early, a full one can be pulled further.',
    },
    snappedEarth: {
      'zh-Hans': '这么短就断了。圆板越大，水越重，桥就越短；在轨道上，它能长好几倍。',
      en: 'So short, and it broke. The larger the discs, the more the weight tells; in orbit it grows several times as long.',
    },
  },
  readings: {
    length: { 'zh-Hans': '桥长', en: 'Length' },
    brokenAt: { 'zh-Hans': '断开时长', en: 'Broke at' },
    share: { 'zh-Hans': '与圆板一圈相比', en: 'Of once round the disc' },
    waist: { 'zh-Hans': '最细处', en: 'Thinnest' },
  },
  picture: {
    'zh-Hans': '上下两块同样的圆板，中间连着一座水桥。圆板拉开，水桥变长、变细，最后断成两滴水。',
    en: 'Two equal discs, one above the other, with a bridge of water between them. As they part it grows longer and thinner, until it breaks into two drops.',
  },
};
