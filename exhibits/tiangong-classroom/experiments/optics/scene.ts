/** Draws what the visitor sees through the ball, and below it the same from the side, with rays and images. */
import { Group, Mesh, SphereGeometry } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { WATER } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';
import { tableAt } from '../../stage/table.ts';
import type { StageScene } from '../experiment.ts';
import { fallAfter, puddleHeight, puddleRadius } from '../physics/puddle.ts';
import { FALL_HEIGHT, lanternOf, type OpticsAct, type OpticsControl, type OpticsState } from './model.ts';
import { WATER_INDEX } from './rays.ts';
import { drawSide, SIDE_STROKES, SIDE_Y, sideScale } from './side.ts';
import { ballView } from './view.ts';

/** Stage units of a metre in the upper picture, and the height of its middle. */
const UNIT = 16.5;
const MIDDLE = 0.31;
const TABLE = -0.3;
/** Half the width that the puddle may take, stage units. */
const PUDDLE = 0.9;
/** On Earth the table leans towards the visitor, radians. */
const LEANING = 0.2;

export function opticsScene(materials: Materials): StageScene<OpticsState, OpticsControl, OpticsAct> {
  const sphere = new SphereGeometry(1, 64, 24);
  const skin = materials.liquid(WATER, 0, WATER_INDEX);
  const view = ballView(materials.water.uniforms.u_earth ?? { value: 0 });
  const water = body(sphere, skin, 3);
  const side = body(sphere, skin, 3);
  const sideBubble = body(sphere, materials.glass, 3);
  const table = tableAt(materials, 0, 1);
  const ground = new Group().add(table);
  ground.position.y = TABLE;
  const strokes = materials.strokes(SIDE_STROKES);
  const seen = new Group().add(view.straight, view.bent);
  seen.position.y = MIDDLE;
  return {
    object: new Group().add(ground, seen, water, side, sideBubble, strokes.mesh),
    draw(state, setup) {
      const whole = state.falling === 0;
      const unit = placeWater(water, state);
      const lantern = lanternOf(state);
      view.draw(
        { lantern: [lantern.x, lantern.y, -state.distance], radius: state.radius, bubble: state.bubble },
        unit,
      );
      view.bent.visible = whole;
      ground.visible = setup.place === 'earth';
      ground.rotation.x = LEANING * fallAfter(state.falling, FALL_HEIGHT).spread;
      placeSide(side, sideBubble, state, whole);
      drawSide(strokes, state, lantern.y, whole);
    },
    hand: handOf,
    dispose() {
      sphere.dispose();
      table.geometry.dispose();
      view.dispose();
      strokes.dispose();
    },
  };
}

function body(geometry: SphereGeometry, material: Mesh['material'], order: number): Mesh {
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = order;
  return mesh;
}

/** The ball hangs, falls, or lies as a puddle; then all is drawn smaller. @returns stage units of a metre */
function placeWater(water: Mesh, { falling, radius }: OpticsState): number {
  const { fallen, spread } = fallAfter(falling, FALL_HEIGHT);
  const unit = UNIT + (PUDDLE / puddleRadius(radius) - UNIT) * spread;
  const between = (ball: number, puddle: number): number => ball + (puddle - ball) * spread;
  const half = between(radius * unit, (puddleHeight() * unit) / 2);
  water.scale.set(between(radius * unit, PUDDLE), half, between(radius * unit, PUDDLE));
  water.rotation.x = LEANING * spread;
  water.position.y = MIDDLE + (TABLE + half - MIDDLE) * Math.min(1, fallen / FALL_HEIGHT);
  return unit;
}

function placeSide(ball: Mesh, bubble: Mesh, state: OpticsState, whole: boolean): void {
  const { unit, centre } = sideScale(state);
  ball.visible = whole;
  bubble.visible = whole && state.bubble > 0;
  ball.position.set(centre, SIDE_Y, 0);
  ball.scale.setScalar(state.radius * unit);
  bubble.position.copy(ball.position);
  bubble.scale.setScalar(Math.max(1e-6, state.bubble * unit));
}

/** Stage units per second from which a finger pushes, and that make the strongest push. */
const FLICK = 0.7;
const FULL_FLICK = 5;

/** A flick pushes the lantern; a tap on the picture from the side sends a flash. */
function handOf({ phase, y, speedX, speedY }: Hand): Deed<OpticsAct> | undefined {
  if (phase !== 'up') return undefined;
  const speed = Math.hypot(speedX, speedY);
  if (speed >= FLICK) {
    const strength = Math.min(1, Math.max(0.2, speed / FULL_FLICK));
    return { name: 'push', strength, direction: { x: speedX / speed, y: speedY / speed } };
  }
  return y < TABLE ? { name: 'shine', strength: 0.6 } : undefined;
}
