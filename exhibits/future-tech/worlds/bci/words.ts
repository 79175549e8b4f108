/** The words of the brain–computer interface. */
import type { WorldWords } from '../world.ts';
import type { BciAct, BciControl, BciReading, BciSentence } from './model.ts';

export type BciMark = 'cortex' | 'meant' | 'found';

export const bciWords: WorldWords<BciControl, BciAct, BciSentence, BciReading, BciMark> = {
  title: { 'zh-Hans': '脑机接口', en: 'Brain–Computer Interface' },
  invitation: {
    'zh-Hans': '用手指写一个字母，看电极能不能把它读出来。',
    en: 'Write a letter with a finger, and see whether the electrodes can read it.',
  },
  controls: {
    electrodes: { 'zh-Hans': '电极数量', en: 'Electrodes' },
    time: { 'zh-Hans': '每个字母用时', en: 'Time per letter' },
  },
  acts: {
    again: { 'zh-Hans': '想一遍', en: 'Think it' },
    next: { 'zh-Hans': '换个字母', en: 'Next letter' },
    all: { 'zh-Hans': '连写八个', en: 'Write all eight' },
    draw: { 'zh-Hans': '用手指写', en: 'Write with a finger' },
  },
  sentences: {
    ready: {
      'zh-Hans': '有人正想写一个C。只要一想，脑里的神经元就会放电，电极听得见。',
      en: 'Somebody is about to write a C. At the mere thought, neurons in the brain fire, and the electrodes hear them.',
    },
    drawing: {
      'zh-Hans': '一笔写完，再松开手指。每个方向，都有偏爱它的神经元在放电。',
      en: 'Write it in one stroke, then let go. For every direction there are neurons that like it, and they fire.',
    },
    thinking: {
      'zh-Hans': '每次放电都是一点火花。把它们各自偏爱的方向加起来，就是笔要走的方向。',
      en: 'Every spark is a neuron firing. Add up the directions they like, and you have the way the pen should go.',
    },
    guess: {
      'zh-Hans': '看着像一团乱线，计算机还是认出来了。电极再多些，线条会更清楚。',
      en: 'It looks like a tangle, and still the computer found the letter. More electrodes make the line clearer.',
    },
    right: {
      'zh-Hans': '认对了，笔画也有了模样。电极增加到四倍，偏差只减一半。',
      en: 'Found, and it begins to look like writing. Four times the electrodes only halve the error.',
    },
    clear: {
      'zh-Hans': '字迹清清楚楚。2021年，一位瘫痪者就这样在心里写字，一分钟约90个字符。',
      en: 'You can read it yourself. In 2021 a paralysed man wrote this way, by thought, some 90 characters a minute.',
    },
    wrong: {
      'zh-Hans': '认错了。放电有随机性，听到的太少，就会听岔。多用些电极，或者慢一点。',
      en: 'Misread. Neurons fire partly by chance, and too little was heard. Use more electrodes, or more time.',
    },
  },
  readings: {
    right: { 'zh-Hans': '认对的字母', en: 'Letters read right' },
    error: { 'zh-Hans': '笔画方向偏差', en: 'Error of direction' },
    speed: { 'zh-Hans': '每分钟字母数', en: 'Letters a minute' },
  },
  sources: {
    right: { 'zh-Hans': '本模型，最近十次以内', en: 'This model, up to ten latest' },
    error: { 'zh-Hans': '约2/3的笔画小于此值', en: 'Two in three strokes are below it' },
    speed: { 'zh-Hans': '2021年实测：约90个字符', en: 'Measured in 2021: about 90' },
  },
  picture: {
    'zh-Hans':
      '上方是一片青色的大脑皮层，电极像星星一样闪烁放电。下方是想写的字母的淡影，一支金色的光笔照着读出的方向写字，旁边排着八个候选字母。',
    en: 'Above, a sheet of cortex in teal light, its electrodes sparking like stars. Below, the faint letter that is meant, and a pen of golden light that writes what was read; beside it the eight letters it could be.',
  },
  marks: {
    cortex: { 'zh-Hans': '大脑皮层与电极', en: 'Cortex and electrodes' },
    meant: { 'zh-Hans': '想写的', en: 'Meant' },
    found: { 'zh-Hans': '认出的', en: 'Read as' },
  },
};
