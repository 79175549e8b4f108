/** What 浮力消失、水油分离 says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { TankAct, TankControl, TankReading, TankSentence } from './model.ts';

export const tankWords: ModelWords<TankControl, TankAct, TankSentence, TankReading> = {
  title: { 'zh-Hans': '浮力消失，水油分离', en: 'Where Floating Went' },
  invitation: {
    'zh-Hans': '放好乒乓球，摇匀油和水，再想办法让它们分开。',
    en: 'Put the ball anywhere in the water, and shake the oil. How can you make them part?',
  },
  controls: {
    lift: { 'zh-Hans': '推着水箱加速', en: 'Push on the tank' },
    spin: { 'zh-Hans': '让水箱旋转', en: 'Spin' },
    drop: { 'zh-Hans': '油滴半径', en: 'Drop radius' },
  },
  acts: {
    shake: { 'zh-Hans': '摇一摇', en: 'Shake' },
    put: { 'zh-Hans': '把球按到底', en: 'Ball to the bottom' },
  },
  sentences: {
    still: {
      'zh-Hans': '球放在哪里就停在哪里，油和水也不分家。没有轻重，就没有浮力。',
      en: 'The ball stays wherever it is put, and oil stays mixed with water. Nothing is heavy here, so nothing floats.',
    },
    apart: {
      'zh-Hans': '油聚在一起，就一直聚着：没有谁来把它们推开。再摇一摇，它们又混在一起了。',
      en: 'Once together, the oil stays together: nothing drives it apart. Shake, and all is mixed again.',
    },
    spins: {
      'zh-Hans': '转起来，水更想往外跑，把轻的油和球挤到中间。这就是离心机。',
      en: 'As it spins, the water presses outwards and squeezes the lighter oil and ball to the middle. That is a centrifuge.',
    },
    thrust: {
      'zh-Hans': '推着水箱加速，里面就像有了重力：浮力回来了，球和油都往上跑。',
      en: 'A steady push feels just like weight: floating is back, and ball and oil go up.',
    },
    shaken: {
      'zh-Hans': '摇匀了：一整片油碎成了许多小油滴。现在松手，看它们往哪里去。',
      en: 'All mixed: the oil is torn into many small drops. Now let go and see where they turn.',
    },
    earthRises: {
      'zh-Hans': '水越深，压得越紧，下面推上来的力就大过上面：球和油滴都往上浮。',
      en: 'The deeper, the harder the water presses, so the push from below wins: ball and oil drops rise.',
    },
    earthLayers: {
      'zh-Hans': '油轻水重，油都聚到了顶上。油滴碰在一起，慢慢并成大的。',
      en: 'Oil is lighter than water, so it has gathered at the top, where drops meet and slowly flow together.',
    },
    earthFalls: {
      'zh-Hans': '整个水箱跟着往下掉，里面的重量就没了。空间站也是这样，一直在绕着地球往下落。',
      en: 'The whole tank is falling, and all weight in it is gone. The station falls like this too, round and round the Earth.',
    },
    earthSpins: {
      'zh-Hans': '重力往下，旋转往外：油聚到了上面的正中间，像一个倒过来的漩涡。',
      en: 'Weight pulls down, the spin presses outwards: the oil gathers in the middle of the top.',
    },
  },
  readings: {
    weight: { 'zh-Hans': '水箱里的重力', en: 'Weight in the tank' },
    outward: { 'zh-Hans': '旋转甩向外', en: 'Spin presses outwards' },
    gathered: { 'zh-Hans': '油聚拢了', en: 'Oil gathered' },
  },
  picture: {
    'zh-Hans': '一个装满水的圆筒形玻璃水箱，里面有一个白色乒乓球和一百多颗金色油滴。',
    en: 'An upright round glass tank full of water, in it a white ping-pong ball and more than a hundred golden drops of oil.',
  },
};
