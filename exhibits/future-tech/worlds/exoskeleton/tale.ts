/** What tells of fiction and fact: the halo of the dream, the measuring circle, the nerves. */
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { told } from '../told.ts';
import { GROUND, sceneX, sceneY } from './figure.ts';
import type { Pose } from './pose.ts';

/** Radius of the circle behind, scene units. */
const CIRCLE = 432;

/** At the third stop the nerves are what nobody can read well enough yet. */
export function makeTale(brush: Brush) {
  const back = brush.sprite('glow', 1000);
  back.tint = WORLD_LIGHT.exoskeleton;
  back.position.set(GROUND.x, -10);
  const circle = makeCircle(brush);
  const halo = brush.group(back, circle);
  halo.blendMode = 'add';
  const beams = Array.from({ length: 6 }, () => brush.sprite('beam'));
  const brain = brush.sprite('glow', 190);
  const nerves = brush.group(brain, ...beams);
  nerves.blendMode = 'add';
  return {
    back: halo,
    nerves,
    draw(pose: Pose, story: number): void {
      back.alpha = told(story, 0.42, 0.08, 0.03, 0.05);
      circle.alpha = told(story, 0.3, 0.1, 0.04, 0.9);
      nerves.alpha = told(story, 0, 0, 1, 0.8);
      // What is missing is cinnabar; what has come true is sober.
      const tint = mixed(CINNABAR, PAPER, story - 2);
      for (const beam of beams) beam.tint = tint;
      brain.tint = tint;
      const { shoulder, elbow, grip, hip, knee, ankle } = pose;
      const [headX, headY] = [sceneX(shoulder) + 6, sceneY(shoulder) - 92];
      brain.position.set(headX, headY);
      brain.alpha = told(story, 0, 0, 1, 0.3);
      lay(brush, beams[0], headX, headY, sceneX(shoulder), sceneY(shoulder));
      lay(brush, beams[1], sceneX(shoulder), sceneY(shoulder), sceneX(elbow), sceneY(elbow));
      lay(brush, beams[2], sceneX(elbow), sceneY(elbow), sceneX(grip), sceneY(grip));
      lay(brush, beams[3], sceneX(shoulder), sceneY(shoulder), sceneX(hip), sceneY(hip));
      lay(brush, beams[4], sceneX(hip), sceneY(hip), sceneX(knee), sceneY(knee));
      lay(brush, beams[5], sceneX(knee), sceneY(knee), sceneX(ankle), sceneY(ankle));
    },
  };
}

/** As in Leonardo's drawing: it stands on the ground and holds a whole body with its arms up. */
function makeCircle(brush: Brush) {
  const circle = brush.shape();
  const [y, radius] = [GROUND.y - CIRCLE, CIRCLE];
  circle.circle(GROUND.x, y, radius);
  for (let mark = 0; mark < 72; mark++) {
    const angle = (mark * Math.PI) / 36;
    const inner = radius - (mark % 6 === 0 ? 22 : 10);
    circle.moveTo(GROUND.x + Math.cos(angle) * inner, y + Math.sin(angle) * inner);
    circle.lineTo(GROUND.x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return circle.stroke({ width: 2, color: MIST });
}

function lay(
  brush: Brush,
  beam: ReturnType<Brush['sprite']> | undefined,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (beam !== undefined) brush.lay(beam, fromX, fromY, toX, toY, 18);
}
