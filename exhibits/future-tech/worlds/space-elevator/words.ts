/** The words of the space elevator. */
import type { WorldWords } from '../world.ts';
import type { ElevatorAct, ElevatorControl, ElevatorReading, ElevatorSentence } from './model.ts';

export type ElevatorMark = 'orbit' | 'outer' | 'end';

export const elevatorWords: WorldWords<
  ElevatorControl,
  ElevatorAct,
  ElevatorSentence,
  ElevatorReading,
  ElevatorMark
> = {
  title: { 'zh-Hans': '太空电梯', en: 'Space Elevator' },
  invitation: {
    'zh-Hans': '换一种材料，把缆绳从同步轨道往下放，看它会不会断。',
    en: 'Choose a material and let the cable down from orbit. Will it hold?',
  },
  controls: {
    strength: { 'zh-Hans': '抗拉强度', en: 'Tensile strength' },
    density: { 'zh-Hans': '密度', en: 'Density' },
    taper: { 'zh-Hans': '中段粗几倍', en: 'Thickness of the middle' },
  },
  acts: {
    lower: { 'zh-Hans': '放缆', en: 'Let it down' },
    climb: { 'zh-Hans': '发车', en: 'Send a climber' },
  },
  sentences: {
    ready: {
      'zh-Hans': '故事里，缆绳一直垂到地面。真要造，得从同步轨道往下放：先拿钢试试。',
      en: 'In the stories the cable reaches the ground. A real one would be let down from orbit: try steel first.',
    },
    lowering: {
      'zh-Hans': '往下放一段，往外也要放一段，才不会掉下来。越长，中段吊得越重；变红，就快断了。',
      en: 'What goes down must be balanced by what goes out. Red means that the middle is about to break.',
    },
    snapped: {
      'zh-Hans': '断了，断在最吃力的地方：同步轨道。让中段粗一些，也许就撑住了。',
      en: 'It broke where the pull is strongest: at the orbit. Make it thicker in the middle, and it may hold.',
    },
    absurd: {
      'zh-Hans': '断了，是被自己的重量拉断的。这种材料再怎么加粗也没用：看看中段要粗多少倍。',
      en: 'It broke under its own weight. No thickness helps here: look how thick its middle would have to be.',
    },
    landed: {
      'zh-Hans': '缆绳到了地面，撑住了。现在可以发一趟车上去。',
      en: 'The cable has reached the ground, and it holds. Now send a climber up.',
    },
    climbing: {
      'zh-Hans': '车顺着缆绳往上爬。按每小时200千米算，要走七天半，这里只用8秒。',
      en: 'The climber is on its way. At 200 km an hour it would take seven and a half days; here it takes 8 seconds.',
    },
    arrived: {
      'zh-Hans': '到同步轨道了。在这里松开手，东西会和电梯一起绕着地球走，不会掉下去。',
      en: 'It has arrived in orbit. What you let go of here stays beside the elevator and does not fall.',
    },
  },
  readings: {
    needed: { 'zh-Hans': '中段得粗几倍', en: 'Thickness it would need' },
    breaks: { 'zh-Hans': '最多能放', en: 'Holds for' },
    stress: { 'zh-Hans': '中段受的拉力', en: 'Stress in the middle' },
  },
  sources: {
    needed: { 'zh-Hans': '等应力缆绳，皮尔逊1975年', en: 'Pearson 1975' },
    breaks: { 'zh-Hans': '应力等于强度时的长度', en: 'Stress reaches strength' },
    stress: { 'zh-Hans': '重力减离心力，逐段相加', en: 'Net weight, summed' },
  },
  marks: {
    orbit: { 'zh-Hans': '同步轨道', en: 'Geostationary orbit' },
    outer: { 'zh-Hans': '外端', en: 'Outer end' },
    end: { 'zh-Hans': '下端', en: 'Lower end' },
  },
  picture: {
    'zh-Hans':
      '画面下方是夜里的地球，上方一道弧形的光是同步轨道。一根发光的缆绳从轨道向下、向外伸出，金色的光点是它的下端，也是后来往上爬的车。同步轨道以下的高度按比例画，再往外越远画得越短；地球画大了。',
    en: 'The Earth at night below; above it, an arc of light is geostationary orbit. A shining cable reaches down and out from it. The golden light is its lower end, and later the climber. Heights are to scale up to the orbit and compressed beyond it; the Earth is drawn too large.',
  },
};
