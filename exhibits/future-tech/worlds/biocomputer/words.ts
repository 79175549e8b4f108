/** The words of the biological computer. */
import type { WorldWords } from '../world.ts';
import type { BioAct, BioControl, BioReading, BioSentence } from './model.ts';

export type BioMark = 'start' | 'goal' | 'tube';

export const bioWords: WorldWords<BioControl, BioAct, BioSentence, BioReading, BioMark> = {
  title: { 'zh-Hans': '生物计算机', en: 'Biological Computer' },
  invitation: {
    'zh-Hans': '六座城各走一次，怎么走？让一管DNA去找路。点一条路，可以把它封上。',
    en: 'How to visit six cities, each once? Let a tube of DNA find the way. Touch a road to close it.',
  },
  controls: {
    temperature: { 'zh-Hans': '试管温度', en: 'Temperature' },
    strands: { 'zh-Hans': '倒入几条短链', en: 'Short strands' },
  },
  acts: {
    pour: { 'zh-Hans': '倒进试管', en: 'Pour them in' },
    keep: { 'zh-Hans': '过一道筛', en: 'Sieve' },
    road: { 'zh-Hans': '封一条路', en: 'Close a road' },
  },
  sentences: {
    ready: {
      'zh-Hans': '每条路都写成了一小段DNA：前半截是出发的城，后半截是到达的城。把它们倒在一起吧。',
      en: 'Each road is written as a short strand of DNA: half the city it leaves, half the city it reaches. Pour them together.',
    },
    pairing: {
      'zh-Hans': 'A找T，C找G，能对上的就连起来。几百条路线，同时在试。',
      en: 'A finds T and C finds G, and what pairs is joined. Hundreds of routes are tried at the same time.',
    },
    poured: {
      'zh-Hans': '路线都连好了，有对有错，混在一起。接下来，要把不对的筛掉。',
      en: 'The routes are made, right and wrong together. What is left is to sieve out the wrong ones.',
    },
    hot: {
      'zh-Hans': '太热了，DNA扣不住，刚碰上就散开。把温度降下来，再倒一次。',
      en: 'It is too hot: DNA meets and lets go again. Turn the temperature down, and pour once more.',
    },
    ends: {
      'zh-Hans': '第一道筛，只留下从起点走到终点的。',
      en: 'The first sieve keeps those that lead from start to goal.',
    },
    length: {
      'zh-Hans': '第二道筛，只留下不长不短、正好六座城的。',
      en: 'The second sieve keeps those just as long as six cities.',
    },
    found: {
      'zh-Hans': '第三道筛，六座城一座也不能少。留下来的，就是答案。',
      en: 'The third sieve asks for every one of the six cities. What is left is the answer.',
    },
    missed: {
      'zh-Hans': '答案是有的，可这一管里碰巧没有连出来。多倒一些，再试一次。',
      en: 'There is an answer, but by chance it never formed in this tube. Pour in more, and try again.',
    },
    none: {
      'zh-Hans': '一条也没有留下。封了路，六座城再也走不通了。',
      en: 'Nothing is left. With roads closed, no way leads through all six cities.',
    },
  },
  readings: {
    strands: { 'zh-Hans': '试管里的链', en: 'Strands in the tube' },
    answers: { 'zh-Hans': '找到的答案', en: 'Answers found' },
    held: { 'zh-Hans': '接头扣得住', en: 'Joints that hold' },
  },
  sources: {
    strands: { 'zh-Hans': '模拟，随机配对', en: 'Simulated, pairing by chance' },
    answers: { 'zh-Hans': '步骤依阿德曼1994', en: 'Steps of Adleman 1994' },
    held: { 'zh-Hans': '华莱士规则1979', en: 'Wallace rule, 1979' },
  },
  marks: {
    start: { 'zh-Hans': '起点', en: 'Start' },
    goal: { 'zh-Hans': '终点', en: 'Goal' },
    tube: { 'zh-Hans': 'DNA链', en: 'Strands of DNA' },
  },
  picture: {
    'zh-Hans':
      '上方，一条条绿色的DNA短链在黑暗中漂着，彼此连成双螺旋；下方是一张由六个光点组成的地图，找到的路线像一条金线铺在上面。',
    en: 'Above, short green strands of DNA drift in the dark and join into double helices. Below, a map of six points of light, over which the way that is found lies like a thread of gold.',
  },
};
