import type { ModelWords } from '#exhibits/kit/bench/model.ts';
import type { TurnAct, TurnControl, TurnReading, TurnSentence } from './model.ts';

export const turnWords: ModelWords<TurnControl, TurnAct, TurnSentence, TurnReading> = {
  title: { 'zh-Hans': '太空转身', en: 'Turning Around in Space' },
  invitation: {
    'zh-Hans': '没有东西可蹬，航天员怎样转身？动动胳膊试试。',
    en: 'With nothing to push against, how does an astronaut turn round? Use the arms.',
  },
  controls: {
    arms: { 'zh-Hans': '张开双臂', en: 'Arms out' },
    weight: { 'zh-Hans': '手中重物', en: 'Weight in each hand' },
    friction: { 'zh-Hans': '脚下摩擦（地面）', en: 'Grip under the feet (Earth)' },
  },
  acts: {
    push: { 'zh-Hans': '推一把', en: 'Give a push' },
    circle: { 'zh-Hans': '挥臂画圈', en: 'Circle one arm' },
    catch: { 'zh-Hans': '扶住', en: 'Catch' },
  },
  sentences: {
    adrift: {
      'zh-Hans': '脚下没有地，扭腰、蹬腿都转不过去。试试挥臂画圈。',
      en: 'No floor to push against, no way to step round. Try circling an arm.',
    },
    circling: {
      'zh-Hans': '胳膊往一边画圈，身体就往另一边转：两份角动量加起来不变。',
      en: 'The arm goes round one way, the body turns the other: the two angular momenta add up as before.',
    },
    turned: {
      'zh-Hans': '胳膊一停，身体也停，可是已经转过了一个角度。再画几圈，就能转过身来。',
      en: 'The arm stops and so does the body, but it has turned by an angle. A few more circles make a full about-turn.',
    },
    drawingIn: {
      'zh-Hans': '双臂往里收，转动惯量变小，身体越转越快。',
      en: 'The arms come in, the moment of inertia shrinks, and the spin grows faster.',
    },
    fast: {
      'zh-Hans': '收着胳膊，转得快。看读数：快慢变了，角动量没变。',
      en: 'Arms in, quick spin. The rate has changed; the angular momentum has not.',
    },
    slow: {
      'zh-Hans': '张着胳膊，转得慢，而且不会自己停下来。把双臂收回来看看。',
      en: 'Arms out, slow spin, and it will not stop by itself. Draw the arms in and see.',
    },
    planted: {
      'zh-Hans': '在地面，鞋底的摩擦帮人站稳，也帮人转身。把摩擦调小，就像站上了转台。',
      en: 'On Earth the grip of our soles lets us stand and turn. With little grip it is like a turntable.',
    },
    held: {
      'zh-Hans': '身体想转，鞋底拉住了它：角动量经过地板传给了地球。',
      en: 'The soles hold the body back: its angular momentum goes through the floor into the Earth.',
    },
    turntable: {
      'zh-Hans': '站在转台上，脚下几乎没有摩擦，转起来就跟在太空差不多。',
      en: 'On a turntable there is hardly any grip, and turning is much as it is in space.',
    },
    slowing: {
      'zh-Hans': '脚下的摩擦拖着身体，转不了多久就停。',
      en: 'Friction under the feet drags on the body, and soon all is still.',
    },
  },
  readings: {
    inertia: { 'zh-Hans': '转动惯量', en: 'Moment of inertia' },
    rate: { 'zh-Hans': '转动快慢', en: 'Rate of turning' },
    momentum: { 'zh-Hans': '角动量', en: 'Angular momentum' },
  },
  picture: {
    'zh-Hans':
      '一位航天员直着身子飘在中间，双臂可以张开、收拢，一只手可以举过头顶画圈。脚下的光圈记着转过的角度。',
    en: 'An astronaut floats upright in the middle; the arms can open and close, and one hand can draw circles overhead. A ring of light at the feet shows how far the body has turned.',
  },
};
