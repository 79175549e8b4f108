/** What 毛细效应 says. */
import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { CapillaryAct, CapillaryControl, CapillaryReading, CapillarySentence } from './model.ts';

export const capillaryWords: ModelWords<CapillaryControl, CapillaryAct, CapillarySentence, CapillaryReading> =
  {
    title: { 'zh-Hans': '毛细效应', en: 'Climbing Water' },
    invitation: {
      'zh-Hans': '把三根管子浸进水里，看谁爬得快、爬得高。',
      en: 'Dip three tubes, thin to wide. Which climbs fastest, and which highest?',
    },
    controls: {
      radius: { 'zh-Hans': '最细管半径', en: 'Thinnest radius' },
      viscosity: { 'zh-Hans': '黏稠（水为1）', en: 'Viscosity' },
      angle: { 'zh-Hans': '接触角', en: 'Contact angle' },
    },
    acts: {
      dip: { 'zh-Hans': '浸进去', en: 'Dip them' },
      empty: { 'zh-Hans': '提起吹干', en: 'Lift and blow dry' },
    },
    sentences: {
      waiting: {
        'zh-Hans': '三根空管子，最粗的半径是最细的2.4倍。浸进去看看。',
        en: 'Three empty tubes, the widest 2.4 times the thinnest. Dip them and see.',
      },
      repelled: {
        'zh-Hans': '管壁不沾水，水就不肯进去。让它爬的，是水和管壁的相互吸引。',
        en: 'The wall does not take to the liquid, so it will not go in. What makes it climb is their attraction.',
      },
      thinLeads: {
        'zh-Hans': '管子越细，管壁拉起的水越轻：最细的一根抢先起跑。',
        en: 'The thinner the tube, the less water the wall has to lift: the thinnest is first away.',
      },
      widerLeads: {
        'zh-Hans': '粗管反而追了上来：管子越细、液体越黏，管壁的摩擦就越拖后腿。',
        en: 'A wider tube catches up: the thinner the tube and the stickier the liquid, the more the wall holds it back.',
      },
      full: {
        'zh-Hans': '三根都爬到了顶，停在管口。没有重力，再长的管子也爬得满。',
        en: 'All three have climbed to the rim, and stop there. Without weight, no tube is too long.',
      },
      earthClimbs: {
        'zh-Hans': '水往上爬，可是越高，要提着的水就越重。',
        en: 'The water climbs, but the higher it gets, the more water it has to carry.',
      },
      earthRests: {
        'zh-Hans': '停住了：管壁的拉力正好提得起这些水。管子细一半，就能高一倍。',
        en: 'There it stops: the pull of the wall just carries this much water. Half as wide means twice as high.',
      },
      earthFalls: {
        'zh-Hans': '重力回来了，爬上去的水又沉下来。',
        en: 'Gravity is back, and what has climbed sinks again.',
      },
    },
    readings: {
      thin: { 'zh-Hans': '最细管液高', en: 'Thinnest tube' },
      wide: { 'zh-Hans': '最粗管液高', en: 'Widest tube' },
      slowMotion: { 'zh-Hans': '慢放', en: 'Slow motion' },
    },
    picture: {
      'zh-Hans':
        '三根竖直的玻璃管，从左到右由细到粗，下端碰着一盘液体。画得比真的粗，为了看清。管里的液面各爬各的。',
      en: 'Three upright glass tubes, thin to wide from left to right, their lower ends in a dish. They are drawn wider than they are, to be seen. In each the liquid climbs at its own pace.',
    },
  };
