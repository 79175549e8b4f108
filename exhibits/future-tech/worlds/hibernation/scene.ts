/** Human hibernation: a sleeper in a pod of ice-blue light, the rations in a disc around it, the way to Mars behind. */
import type { Deed, Hand, Setup } from '#exhibits/kit/bench/model.ts';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased } from '../light.ts';
import { told } from '../told.ts';
import type { Mark, WorldScene } from '../world.ts';
import { SCALE } from './drawings.ts';
import {
  type HibernationAct,
  type HibernationControl,
  type HibernationState,
  isFlying,
  storesLeft,
  wayDone,
} from './model.ts';
import { makeRations } from './rations.ts';
import { makeSleeper } from './sleeper.ts';
import { makeVoyage, MARS } from './voyage.ts';
import type { HibernationMark } from './words.ts';

/** The pod, and all that lies around it, hangs a little aslant. */
const POD = { x: 0, y: 76, tilt: -0.06 } as const;
/** The rations lie below it, flat. */
const DISC_Y = 226;
const SCALE_Y = 446;
/** Of the pod, from its middle, scene units. */
const POD_REACH = { x: 380, y: 150 } as const;
const MARS_REACH = 150;
/** A finger slower than this has tapped, scene units per second. */
const TAP = 90;
/** The breath dies away over the last of the time, s. */
const FADE = 3;
const MOST_CREW = 6;

type HibernationScene = WorldScene<HibernationState, HibernationControl, HibernationAct, HibernationMark>;
type HibernationSetup = Setup<HibernationControl>;

export function hibernationScene(brush: Brush): HibernationScene {
  const [voyage, rations, sleeper] = [makeVoyage(brush), makeRations(brush), makeSleeper(brush)];
  const [crew, squirrel] = [makeCrew(brush), makeSquirrel(brush)];
  const pod = aslant(brush.group(sleeper.view));
  const glow = aslant(brush.group(sleeper.lights));
  const scale = makeScale(brush);
  for (const side of [rations.far, rations.near]) side.position.set(0, DISC_Y);
  const view = brush.group(
    makeStars(brush),
    voyage.view,
    crew.view,
    rations.far,
    pod,
    scale.line,
    squirrel,
    scale.level,
    voyage.lights,
    glow,
    rations.near,
  );
  return {
    view,
    draw(state, setup, { story, seconds }) {
      const { crew: heads } = setup.values;
      voyage.draw(wayDone(state), state.days !== undefined, story);
      crew.draw(heads, story);
      const edge = told(story, 0.3, 0.04, 0.03, 0.6);
      rations.draw(storesLeft(state, setup), heads, seconds, told(story, 1, 0.1, 0.06, 0.75), edge);
      sleeper.draw({ ...state, stirring: eased(state.stirred / FADE) }, story);
      squirrel.alpha = told(story, 0, 1, 0, 0);
      scale.draw(state.temperature, story);
    },
    marks,
    hand,
    dispose: () => view.destroy({ children: true }),
  };
}

function aslant(group: ReturnType<Brush['group']>): ReturnType<Brush['group']> {
  group.position.set(POD.x, POD.y);
  group.rotation = POD.tilt;
  return group;
}

/** Far beyond the square too: it is a place, not a diagram. */
function makeStars(brush: Brush) {
  const stars = brush.cloud('dot', 220);
  const random = seeded(259);
  for (let index = 0; index < stars.capacity; index++) {
    const [x, y] = [(random() - 0.5) * 2600, (random() - 0.5) * 2600];
    stars.put(
      index,
      x,
      y,
      3 + 6 * random() ** 3,
      random() < 0.5 ? PAPER : WORLD_LIGHT.hibernation,
      0.12 + 0.4 * random(),
    );
  }
  stars.send();
  return stars.view;
}

/** The others, asleep beyond the disc. */
function makeCrew(brush: Brush) {
  const pods = Array.from({ length: MOST_CREW - 1 }, (_, index) => {
    const pod = brush.sprite('neighbour', 150);
    // From the middle outwards, farther away at the sides.
    const place = index === 0 ? 0 : Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1);
    pod.position.set(place * 172, -128 - place * 10 + Math.abs(place) * 8);
    pod.scale.set(pod.scale.x * (1 - 0.1 * Math.abs(place)));
    pod.rotation = POD.tilt;
    pod.tint = WORLD_LIGHT.hibernation;
    return pod;
  });
  return {
    view: brush.group(...pods),
    draw(heads: number, story: number): void {
      const light = told(story, 0.75, 0.08, 0.05, 0.45);
      for (let index = 0; index < pods.length; index++) {
        const pod = pods[index];
        if (pod !== undefined) pod.alpha = index < heads - 1 ? light : 0;
      }
    },
  };
}

/** Body temperature: a light on a line with a mark for each degree. */
function makeScale(brush: Brush) {
  const [line, level] = [brush.sprite('scale', SCALE.width), brush.sprite('star', 60)];
  line.tint = MIST;
  line.y = SCALE_Y;
  level.tint = PAPER;
  level.blendMode = 'add';
  return {
    line,
    level,
    draw(temperature: number, story: number): void {
      line.alpha = told(story, 0.7, 0.3, 0.06, 1);
      level.alpha = told(story, 1, 0.4, 0, 1);
      const share = (temperature - SCALE.least) / (SCALE.most - SCALE.least);
      level.position.set((share - 0.5) * (SCALE.width - 8), SCALE_Y - 16);
    },
  };
}

/** What can do it today. */
function makeSquirrel(brush: Brush) {
  const halo = brush.sprite('glow', 560);
  halo.tint = WORLD_LIGHT.hibernation;
  halo.alpha = 0.5;
  const animal = brush.sprite('squirrel', 290);
  animal.tint = 0xf2e6d8;
  const view = brush.group(halo, animal);
  view.position.set(0, 322);
  return view;
}

function marks(): readonly Mark<HibernationMark>[] {
  return MARKS;
}

const MARKS: readonly Mark<HibernationMark>[] = [
  { name: 'sleeper', x: -330, y: -10 },
  { name: 'stores', x: 250, y: 350 },
  { name: 'mars', x: 400, y: MARS.y - 44 },
];

/** A touch on the pod wakes them; one on Mars or a flick upwards sends them off. */
function hand(
  { phase, x, y, speedX, speedY }: Hand,
  state: HibernationState,
  _setup: HibernationSetup,
): Deed<HibernationAct> | undefined {
  if (phase !== 'up') return undefined;
  const tapped = Math.hypot(speedX, speedY) < TAP;
  const onMars = Math.hypot(x - MARS.x, y - MARS.y) < MARS_REACH;
  if ((tapped && onMars) || speedY < -4 * TAP) {
    return isFlying(state) ? undefined : { name: 'launch', strength: 0.6 };
  }
  const onPod = Math.abs(x - POD.x) < POD_REACH.x && Math.abs(y - POD.y) < POD_REACH.y;
  return tapped && onPod ? { name: 'rouse', strength: 0.6 } : undefined;
}
