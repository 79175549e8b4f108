import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { MomentumAct, MomentumControl, MomentumReading, MomentumSentence } from './model.ts';

export const momentumWords: ModelWords<MomentumControl, MomentumAct, MomentumSentence, MomentumReading> = {
  title: { 'zh-Hans': '动量守恒', en: 'Momentum Is Kept' },
  invitation: {
    'zh-Hans': '用手指弹一个球，让它去撞另一个。',
    en: 'Flick a ball with your finger and let it hit another.',
  },
  controls: {
    mass: { 'zh-Hans': '大球质量', en: 'Large ball' },
    restitution: { 'zh-Hans': '弹性', en: 'Bounciness' },
    count: { 'zh-Hans': '几个球', en: 'Number of balls' },
  },
  acts: {
    flickSmall: { 'zh-Hans': '弹小球', en: 'Flick small' },
    flickLarge: { 'zh-Hans': '弹大球', en: 'Flick large' },
    again: { 'zh-Hans': '摆回原处', en: 'Put back' },
  },
  sentences: {
    floating: {
      'zh-Hans': '钢球停在半空，不用桌子托着。弹一下，看它怎么走。',
      en: 'The steel balls float, with no table under them. Flick one and watch it go.',
    },
    straight: {
      'zh-Hans': '残影每0.1秒留下一个，隔得一样宽：没有力，球就一直匀速走直线。',
      en: 'A ghost every 0.1 s, evenly spaced: with no force, a ball keeps its speed and its line.',
    },
    bounced: {
      'zh-Hans': '轻球撞上重球，弹了回来，重球慢慢向前。两份动量加起来，和撞之前一样。',
      en: 'The light ball bounces back, the heavy one moves slowly on. Their momenta add up as before.',
    },
    stopped: {
      'zh-Hans': '撞的球几乎停住，被撞的接着走：动量从一个球交给了另一个。',
      en: 'The one that hit almost stops, the other goes on: the momentum has changed hands.',
    },
    pushedOn: {
      'zh-Hans': '重的撞轻的：自己慢了一点，轻的飞快跑开。合起来的动量没有变。',
      en: 'Heavy hits light: it slows a little, the light one races off. Together, the same momentum.',
    },
    together: {
      'zh-Hans': '几乎没有弹性，撞完一起走。动量一点没少，少掉的动能变成了热。',
      en: 'Hardly any bounce, so they go on together. No momentum is lost; the missing energy is heat.',
    },
    gone: {
      'zh-Hans': '走远的球还在匀速往前飘，合起来的动量仍是这么多。摆回来再弹一次。',
      en: 'The balls that left still drift on, with the same total momentum. Put them back and flick again.',
    },
    table: {
      'zh-Hans': '在地面，网格铺在桌上，球要靠桌子托着。弹一下。',
      en: 'On Earth the grid lies on a table, which has to hold the balls up. Flick one.',
    },
    rolling: {
      'zh-Hans': '残影越来越密，球越滚越慢：桌布的摩擦把动量一点点带走了。',
      en: 'The ghosts crowd together: friction with the cloth carries the momentum away.',
    },
    rested: {
      'zh-Hans': '都停了，动量全交给了桌子和地球。太空里没有桌子，球不会停。',
      en: 'All is still: the table has taken the momentum. In orbit there is none, and nothing would stop.',
    },
    fell: {
      'zh-Hans': '滚出桌边，重力马上把它拉了下去。',
      en: 'Over the edge, and gravity pulls it down at once.',
    },
  },
  readings: {
    momentum: { 'zh-Hans': '合动量', en: 'Total momentum' },
    energy: { 'zh-Hans': '动能', en: 'Kinetic energy' },
    centre: { 'zh-Hans': '质心速度', en: 'Centre of mass' },
  },
  picture: {
    'zh-Hans':
      '一米见方的网格前，飘着大小不同的钢球；在地面，网格铺在桌上，球在上面滚。一个亮点标出质心，淡淡的残影标出球走过的地方。',
    en: 'Steel balls of different sizes float before a grid one metre square; on Earth the grid lies on a table and they roll on it. A point of light marks the centre of mass, and faint ghosts show where the balls have been.',
  },
};
