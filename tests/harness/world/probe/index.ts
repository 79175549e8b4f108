/** A world that uses everything the stage offers, for tests of the stage: a wheel of lights that an act turns for a second. */
import { CINNABAR, GOLD, MIST, WORLD_LIGHT } from '#exhibits/future-tech/stage/colours.ts';
import type { Brush } from '#exhibits/future-tech/stage/brush.ts';
import type { World, WorldScene } from '#exhibits/future-tech/worlds/world.ts';
import type { Localized } from '#core/language.ts';
import atlas from './drawings.ts?atlas';

interface Turn {
  readonly angle: number;
  readonly left: number;
}

const LIGHTS = 3000;
const STEP = 1 / 60;
const same = (text: string): Localized => ({ 'zh-Hans': text, en: text });

function scene(brush: Brush): WorldScene<Turn, 'lights', 'turn', never> {
  const cloud = brush.cloud('dot', LIGHTS);
  cloud.view.blendMode = 'add';
  const heart = brush.sprite('glow', 600);
  heart.tint = WORLD_LIGHT.bci;
  heart.blendMode = 'add';
  const petals = Array.from({ length: 6 }, () => brush.sprite('petal', 260));
  const beam = brush.sprite('beam');
  beam.tint = GOLD;
  const ring = brush.shape().circle(0, 0, 470).stroke({ width: 3, color: MIST });
  const mask = brush.shape().rect(-500, -500, 1000, 700).fill(0xffffff);
  const masked = brush.group(brush.sprite('ring', 700), mask);
  masked.mask = mask;
  const common = ['star', 'spark', 'disc', 'grain'].map((name, index) => {
    const sprite = brush.sprite(name, 80);
    sprite.position.set(-240 + index * 160, 420);
    return sprite;
  });
  const view = brush.group(ring, masked, beam, ...petals, ...common, heart, cloud.view);
  return {
    view,
    draw({ angle }, { values }) {
      cloud.count = values.lights;
      for (let index = 0; index < cloud.count; index++) {
        const [turn, radius] = [angle + index * 2.4, 8 * Math.sqrt(index)];
        cloud.put(
          index,
          Math.cos(turn) * radius,
          Math.sin(turn) * radius,
          8,
          index % 7 === 0 ? GOLD : CINNABAR,
          0.5,
        );
      }
      cloud.send();
      brush.lay(beam, 0, 0, Math.cos(angle) * 480, Math.sin(angle) * 480, 24);
      for (const [index, petal] of petals.entries()) {
        const turn = angle + (index * Math.PI) / 3;
        petal.position.set(Math.cos(turn) * 300, Math.sin(turn) * 300);
        petal.rotation = turn;
        petal.alpha = 0.4;
      }
    },
    marks: () => [],
    hand: () => undefined,
    dispose: () => undefined,
  };
}

export const probe: World<Turn, 'lights', 'turn', 'turns', 'angle', never> = {
  id: 'bci',
  tasks: {},
  model: {
    step: STEP,
    controls: [
      {
        name: 'lights',
        least: 0,
        most: LIGHTS,
        step: 1,
        initial: LIGHTS,
        unit: '',
        digits: 0,
        restarts: false,
      },
    ],
    acts: ['turn'],
    begin: () => ({ angle: 0, left: 0 }),
    advance: ({ angle, left }) =>
      left > 0 ? { angle: angle + STEP, left: left - STEP } : { angle, left: 0 },
    act: ({ angle }) => ({ angle, left: 1 }),
    blend: (_before, after) => after,
    isResting: ({ left }) => left <= 0,
    say: () => 'turns',
    read: ({ angle }) => [{ name: 'angle', value: angle, unit: 'rad', digits: 2 }],
  },
  words: {
    title: same('Probe'),
    invitation: same('Turn it.'),
    controls: { lights: same('Lights') },
    acts: { turn: same('Turn') },
    sentences: { turns: same('It turns.') },
    readings: { angle: same('Angle') },
    picture: same('A wheel of lights.'),
    sources: { angle: same('made up') },
    marks: {},
  },
  atlas,
  scene,
};
