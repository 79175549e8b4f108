/** The words of the nanorobots. */
import type { WorldWords } from '../world.ts';
import type { NanoAct, NanoControl, NanoReading, NanoSentence } from './model.ts';

export type NanoMark = 'swimmer' | 'cell';

export const nanoWords: WorldWords<NanoControl, NanoAct, NanoSentence, NanoReading, NanoMark> = {
  title: { 'zh-Hans': '纳米机器人', en: 'Nanorobots' },
  invitation: {
    'zh-Hans': '换三种游法，看谁真的能往前走。',
    en: 'Try three ways of swimming, and see which one gets anywhere.',
  },
  controls: {
    size: { 'zh-Hans': '身长', en: 'Body length' },
    rate: { 'zh-Hans': '每秒动几下', en: 'Beats a second' },
    haste: { 'zh-Hans': '合拢快几倍', en: 'Closes faster' },
  },
  acts: {
    flap: { 'zh-Hans': '像扇贝一样开合', en: 'Flap like a scallop' },
    wave: { 'zh-Hans': '两个关节轮流摆', en: 'Swing two hinges' },
    screw: { 'zh-Hans': '转动螺旋', en: 'Turn the screw' },
  },
  sentences: {
    ready: {
      'zh-Hans': '身体这么小，水对它来说稠得像蜂蜜。你来教它游泳。',
      en: 'To a body so small, water is as thick as honey. Teach it to swim.',
    },
    flapping: {
      'zh-Hans': '一张，退了；一合，又进了。盯住那串金色的脚印。',
      en: 'It opens and slips back; it closes and comes forward. Keep an eye on the golden trail.',
    },
    returned: {
      'zh-Hans': '白忙一场，它又回到了原处。这么小的身体，怎么张开就怎么合上，快慢都没有用。',
      en: 'All that work, and it is back where it was. So small, closing only undoes opening, fast or slow.',
    },
    waving: {
      'zh-Hans': '两个关节轮流动，来时的路和回去的路就不一样了。每一圈，它都挪动一点点。',
      en: 'With two hinges in turn, the way back is not the way there. Each round moves it on a little.',
    },
    turning: {
      'zh-Hans': '螺旋只朝一个方向转，从不走回头路。细菌就是这样游的。',
      en: 'A screw turns one way and never takes it back. Bacteria swim like this.',
    },
    stopped: {
      'zh-Hans': '不转，它立刻就停。细菌停下来时，滑行的距离还不到一个原子。',
      en: 'When the turning stops, so does it. A bacterium coasts less than the width of an atom.',
    },
    large: {
      'zh-Hans': '身子大了，水就推得动了：划一下水，能借着惯性往前冲。真的扇贝，就是在这样的水里游。',
      en: 'For a larger body water has weight to push against, and a stroke carries it on. Real scallops swim in water like this.',
    },
    coasting: {
      'zh-Hans': '动作停了，它还在往前滑。在小小的世界里，可没有这样的好事。',
      en: 'It has stopped moving, and still it glides. In the small there is no such thing.',
    },
  },
  readings: {
    reynolds: { 'zh-Hans': '雷诺数', en: 'Reynolds number' },
    advance: { 'zh-Hans': '动一下前进', en: 'Gained by a beat' },
    hairs: { 'zh-Hans': '一分钟游过几根头发', en: 'Hairs crossed in a minute' },
  },
  sources: {
    reynolds: { 'zh-Hans': 'ρL²f/μ，20℃的水', en: 'ρL²f/μ, water at 20 °C' },
    advance: { 'zh-Hans': '阻力理论，珀塞尔1977', en: 'Resistive force theory; Purcell 1977' },
    hairs: { 'zh-Hans': '头发粗按70微米算', en: 'A hair taken as 70 µm' },
  },
  marks: {
    swimmer: { 'zh-Hans': '机器人', en: 'Robot' },
    cell: { 'zh-Hans': '红细胞', en: 'Red blood cell' },
  },
  picture: {
    'zh-Hans':
      '血管里的珊瑚色暗光中，红细胞缓缓漂过；中间是一个发亮的小机器人，身后一串金色的光点，记着它走过的路。',
    en: 'Red blood cells drift through the coral dusk of a vessel. In the middle a small bright robot, behind it a trail of golden points along the way it has come.',
  },
};
