/** The words of the quantum computer. */
import type { WorldWords } from '../world.ts';
import type { QuantumAct, QuantumControl, QuantumReading, QuantumSentence } from './model.ts';

export type QuantumMark = 'marked' | 'arrow' | 'waves';

export const quantumWords: WorldWords<
  QuantumControl,
  QuantumAct,
  QuantumSentence,
  QuantumReading,
  QuantumMark
> = {
  title: { 'zh-Hans': '量子计算机', en: 'Quantum Computer' },
  invitation: {
    'zh-Hans': '有一张牌做了记号。问量子计算机几次，再翻牌，看能不能翻到它。',
    en: 'One card is marked. Ask the quantum computer a few times, then turn a card over.',
  },
  controls: {
    qubits: { 'zh-Hans': '量子比特', en: 'Qubits' },
    angle: { 'zh-Hans': '开始时的倾角', en: 'Tilt at the beginning' },
  },
  acts: {
    look: { 'zh-Hans': '问一次', en: 'Ask once' },
    measure: { 'zh-Hans': '翻一张牌', en: 'Turn a card' },
    mark: { 'zh-Hans': '换个记号', en: 'Mark another' },
  },
  sentences: {
    single: {
      'zh-Hans': '一个量子比特，两张牌。箭头越朝上，翻到记号的机会越大；不测量，它就两样都有一点。',
      en: 'One qubit, two cards. The more the arrow points up, the likelier the marked one; until you measure, it is a bit of both.',
    },
    ready: {
      'zh-Hans': '光柱是每张牌的波，现在所有的牌同时在场。问一次，让有记号的那道波变大。',
      en: 'Each pillar of light is the wave of a card, and all cards are there at once. Ask, and make the marked wave grow.',
    },
    rising: {
      'zh-Hans': '做了记号的波先翻到下面，再和其他的波叠在一起：它变大了，别的变小了。',
      en: 'First the marked wave turned over, then all waves met: it grew, and the others shrank.',
    },
    best: {
      'zh-Hans': '箭头差不多朝上了。现在翻牌，机会最大。',
      en: 'The arrow points almost straight up. Measure now: the chance is as good as it gets.',
    },
    past: {
      'zh-Hans': '问多了，箭头转过了头，机会不再变大。量子搜索，要懂得在哪里停。',
      en: 'One time too many: the arrow has turned past the top. A quantum search must know when to stop.',
    },
    never: {
      'zh-Hans': '照这个倾角，做了记号的牌一点波也没有，问多少次也找不到它。',
      en: 'With this tilt the marked card has no wave at all. However often you ask, it will not be found.',
    },
    found: {
      'zh-Hans': '翻到了。测量以后，别的可能都不在了，只剩下这一张。',
      en: 'There it is. Once measured, all other possibilities are gone; this one is left.',
    },
    missed: {
      'zh-Hans': '这次翻到了别的牌。量子计算机只给机会，不给保证，再试一次吧。',
      en: 'Another card this time. A quantum computer gives chances, not promises: try again.',
    },
  },
  readings: {
    chance: { 'zh-Hans': '翻到记号的机会', en: 'Chance of the marked card' },
    looks: { 'zh-Hans': '问了几次', en: 'Times asked' },
    classical: { 'zh-Hans': '一张张翻，平均要翻', en: 'Turning one by one, on average' },
  },
  sources: {
    chance: { 'zh-Hans': '格罗弗算法，精确计算', en: 'Grover’s algorithm, exact' },
    looks: { 'zh-Hans': '格罗弗，1996年', en: 'Grover, 1996' },
    classical: { 'zh-Hans': '(张数＋1)÷2', en: '(number of cards + 1) ÷ 2' },
  },
  marks: {
    marked: { 'zh-Hans': '做了记号的牌', en: 'The marked card' },
    arrow: { 'zh-Hans': '整台机器的状态', en: 'State of the machine' },
    waves: { 'zh-Hans': '每张牌的波', en: 'A wave for each card' },
  },
  picture: {
    'zh-Hans':
      '一圈发光的牌立在水面一样的圆环上，每张牌有一道光柱，朝上或朝下，长短就是它的波。圆环中央悬着一个光球，里面有一根箭头，越朝上，翻到记号的机会越大。实际的一次运算只要百万分之几秒，这里放慢了。',
    en: 'Glowing cards stand in a ring as on water, each with a pillar of light, up or down, as long as its wave. A globe of light with an arrow hangs above the middle of the ring: the more it points up, the likelier the marked card. A real machine takes millionths of a second; here it is slowed down.',
  },
};
