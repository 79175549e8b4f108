/** What 水球光学 says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { OpticsAct, OpticsControl, OpticsReading, OpticsSentence } from './model.ts';

export const opticsWords: ModelWords<OpticsControl, OpticsAct, OpticsSentence, OpticsReading> = {
  title: { 'zh-Hans': '水球光学', en: 'Water-Ball Optics' },
  invitation: {
    'zh-Hans': '推一推灯笼，看球里的“天”往哪边跑。',
    en: 'Give the lantern a push and watch where its image goes.',
  },
  controls: {
    ball: { 'zh-Hans': '水球半径', en: 'Ball radius' },
    distance: { 'zh-Hans': '灯笼离球心', en: 'Lantern to ball' },
    bubble: { 'zh-Hans': '气泡大小', en: 'Bubble size' },
  },
  acts: {
    push: { 'zh-Hans': '推灯笼', en: 'Push the lantern' },
    shine: { 'zh-Hans': '放一束光', en: 'Send a flash' },
  },
  sentences: {
    inverted: {
      'zh-Hans': '光穿过水球这块凸透镜，上下左右都对调了。倍数前的负号，说的就是“倒立”。',
      en: 'The ball is a convex lens: light crosses over, and the lantern stands on its head. The minus sign says so.',
    },
    magnifier: {
      'zh-Hans': '灯笼靠得太近，光还没聚拢就到了你眼前：像不再倒立，反而放大了。',
      en: 'The lantern is so near that its light reaches you before it meets: the image is upright again, and larger.',
    },
    twoImages: {
      'zh-Hans': '水球里一个倒像，气泡里一个小小的正像。水把光聚拢，气泡又把光散开。',
      en: 'One image upside down in the water, a small upright one in the bubble: water gathers light, the bubble spreads it.',
    },
    moved: {
      'zh-Hans': '灯笼往一边去，球里的像却往另一边跑：倒像的左右也是反的。',
      en: 'The lantern goes one way and its image the other: an inverted image swaps left and right too.',
    },
    bothMoved: {
      'zh-Hans': '气泡里的像跟着灯笼走，水里的像跟它反着走。一正一倒，一眼就能分清。',
      en: 'The image in the bubble goes with the lantern, the one in the water goes against it.',
    },
    shining: {
      'zh-Hans': '光进水时折一次，出水时再折一次，都折向中间，聚到球后面。',
      en: 'Light bends once on its way in and once on its way out, both times inwards, and meets behind the ball.',
    },
    reflecting: {
      'zh-Hans': '碰到气泡正中的光被散开；擦着边的光出不了水，整束弹了回来，这叫全反射。',
      en: 'Light that strikes the middle of the bubble spreads out. Near its rim none gets through: total reflection.',
    },
    earth: {
      'zh-Hans': '在地面上，这么大的水球挂不住：它落下来，摊成薄薄一片。想看倒像，得换成玻璃球。',
      en: 'On Earth a ball of water this size cannot hang: it falls and lies flat. You would need a ball of glass.',
    },
  },
  readings: {
    focus: { 'zh-Hans': '焦点离球心', en: 'Focus from centre' },
    image: { 'zh-Hans': '水球的像', en: 'Image in water' },
    bubbleImage: { 'zh-Hans': '气泡的像', en: 'Image in bubble' },
    puddle: { 'zh-Hans': '水层厚度', en: 'Depth of the puddle' },
  },
  picture: {
    'zh-Hans':
      '一盏写着“天”字的灯笼挂在水球后面，水球里看得见它的像。下方是侧面图：光线从灯笼出发，穿过水球，聚到另一边。',
    en: 'A lantern with the character 天 hangs behind a ball of water that shows its image. Below, seen from the side, rays leave the lantern, cross the ball and meet beyond it.',
  },
};
