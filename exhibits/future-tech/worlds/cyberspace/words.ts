/** The words of cyberspace. */
import type { WorldWords } from '../world.ts';
import type { CyberspaceAct, CyberspaceControl, CyberspaceReading, CyberspaceSentence } from './model.ts';

export type CyberspaceMark = 'head' | 'picture';

export const cyberspaceWords: WorldWords<
  CyberspaceControl,
  CyberspaceAct,
  CyberspaceSentence,
  CyberspaceReading,
  CyberspaceMark
> = {
  title: { 'zh-Hans': '赛博空间', en: 'Cyberspace' },
  invitation: {
    'zh-Hans': '用手指转动视线，再把时延调大，看世界从什么时候开始晃。',
    en: 'Turn your gaze with a finger. Then raise the delay until the world starts to swim.',
  },
  controls: {
    delay: { 'zh-Hans': '画面时延', en: 'Picture delay' },
    field: { 'zh-Hans': '视野宽度', en: 'Field of view' },
  },
  acts: {
    left: { 'zh-Hans': '向左看', en: 'Look left' },
    right: { 'zh-Hans': '向右看', en: 'Look right' },
    glance: { 'zh-Hans': '飞快一瞥', en: 'Quick glance' },
  },
  sentences: {
    ready: {
      'zh-Hans': '你戴着头显，站在一座光的城市里。左右看看，再把时延调大。',
      en: 'You are wearing a headset, in a city made of light. Look around, then raise the delay.',
    },
    prompt: {
      'zh-Hans': '头一转，画面就跟上了。通常的目标，是把时延压到20毫秒左右。',
      en: 'Your head turns and the picture keeps up. The usual aim is a delay of about 20 milliseconds.',
    },
    late: {
      'zh-Hans': '画面慢了一点点。有人已经觉得别扭，有人还没察觉。',
      en: 'The picture is a touch late. Some people already notice, others do not.',
    },
    swims: {
      'zh-Hans': '头停了，画面还在追，整座城像在水里晃。到这一步，很多人会头晕，但也因人而异。',
      en: 'Your head has stopped, but the city swims on. Many people would feel dizzy by now, though not everyone.',
    },
    narrow: {
      'zh-Hans': '像戴着潜水镜看世界，四周一片黑。大脑很难相信自己真的身在其中。',
      en: 'It is like looking through a diving mask, dark all around. The brain hardly believes it is really there.',
    },
    today: {
      'zh-Hans': '今天的头显，大多能看到100°上下。眼角的余光里，还是黑的。',
      en: 'Most headsets today show about 100°. In the corners of your eyes it is still dark.',
    },
    whole: {
      'zh-Hans': '画面几乎占满了视野。要处处都清晰，得有接近一亿个像素。',
      en: 'The picture fills nearly all you can see. To be sharp everywhere it needs close to a hundred million pixels.',
    },
  },
  readings: {
    lag: { 'zh-Hans': '画面最多落后', en: 'Largest lag' },
    share: { 'zh-Hans': '占人眼视野', en: 'Share of what eyes see' },
    pixels: { 'zh-Hans': '所需像素（百万）', en: 'Pixels needed (millions)' },
  },
  sources: {
    lag: { 'zh-Hans': '转头速度×时延', en: 'Speed of the turn × delay' },
    share: { 'zh-Hans': '双眼视野约200°×130°', en: 'Two eyes see about 200° × 130°' },
    pixels: { 'zh-Hans': '视力1.0，每度60像素', en: 'Normal sight: 60 pixels a degree' },
  },
  picture: {
    'zh-Hans':
      '夜色里一座洋红色的光之城，地面的光网伸向地平线。金色的光标指着头的朝向，整座城随着画面慢慢追上来。',
    en: 'A city of magenta light at night, a grid of light running to the horizon. A golden mark shows where the head points; the city follows it, later.',
  },
  marks: {
    head: { 'zh-Hans': '头的朝向', en: 'Your head' },
    picture: { 'zh-Hans': '画面的朝向', en: 'The picture' },
  },
};
