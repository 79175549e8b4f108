/**
 * What the way from fiction to fact adds to the picture: the shell of the stories, the few probes of today, the outline of all that
 * is missing, and the orbits that would have to be kept, with mirrors on them that build mirrors.
 */
import type { Container, Graphics, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { shareOf } from '../light.ts';
import { MERCURY_AT } from './mine.ts';
import { type Ring, ringOf } from './space.ts';

/** All of this is made for a swarm of this radius, scene units, and grows and shrinks with it. */
const RADIUS = 350;
/** A ring's path, whatever moves on it. */
type Way = Pick<Ring, 'angle' | 'tilt' | 'size'>;

/** The drawing's width against the shell's radius. */
const SHELL_FRAME = 860 / 420;
/** How much of the dream is left beside a swarm of the visitor's own. */
const LEFT = 0.1;

export interface Tale {
  readonly view: Container;
  /** @param real how much of a swarm is there, 0 to 1 @param radius of the swarm */
  draw(story: number, real: number, radius: number): void;
}

export function makeTale(brush: Brush): Tale {
  const shell = brush.sprite('shell', RADIUS * 1.08 * SHELL_FRAME);
  shell.tint = WORLD_LIGHT['dyson-sphere'];
  shell.blendMode = 'add';
  const today = existing(brush);
  const ghost = orbits(brush, [0, 1, 2, 3, 4].map(ringOf), MIST, 0.45);
  const missing = outline(brush);
  const needed = kept(brush);
  const sized = brush.group(shell, ghost, missing, needed);
  return {
    view: brush.group(sized, today),
    draw(story, real, radius) {
      sized.scale.set(radius / RADIUS);
      show(shell, shareOf(story, 0) * (1 - (1 - LEFT) * real));
      show(ghost, shareOf(story, 1));
      show(today, shareOf(story, 1));
      show(missing, shareOf(story, 2));
      show(needed, shareOf(story, 3));
    },
  };
}

function show(view: Container, alpha: number): void {
  view.visible = alpha > 0.01;
  view.alpha = alpha;
}

/** Of a closed path. */
const STEPS = 96;

/** Thin ellipses. */
function orbits(brush: Brush, ways: readonly Way[], color: number, alpha: number): Graphics {
  const shape = brush.shape();
  for (const way of ways) pathOf(shape, way);
  shape.stroke({ width: 1.5, color, alpha });
  return shape;
}

function pathOf(shape: Graphics, ring: Way): void {
  for (let step = 0; step <= STEPS; step++) {
    const [x, y] = placeOn(ring, (step / STEPS) * 2 * Math.PI);
    if (step === 0) shape.moveTo(x, y);
    else shape.lineTo(x, y);
  }
}

function placeOn(ring: Way, turn: number): readonly [x: number, y: number] {
  const { angle, tilt, size } = ring;
  const [along, across] = [RADIUS * size * Math.cos(turn), RADIUS * size * Math.sin(tilt) * Math.sin(turn)];
  return [
    Math.cos(angle) * along - Math.sin(angle) * across,
    Math.sin(angle) * along + Math.cos(angle) * across,
  ];
}

/** Probes that live on sunlight: angle, distance and size on the picture. The nearest is the one to look at. */
const PROBES = [
  [-0.7, 168, 74],
  [2.5, 255, 54],
  [0.9, 300, 46],
] as const;

function existing(brush: Brush): Container {
  const paths = brush.shape();
  for (const [, away] of PROBES) paths.circle(0, 0, away);
  paths.stroke({ width: 1.5, color: PAPER, alpha: 0.22 });
  const glow = brush.sprite('glow', 150);
  glow.tint = GOLD;
  glow.blendMode = 'add';
  const probes = PROBES.map(([angle, away, width]): Sprite => {
    const probe = brush.sprite('probe', width);
    probe.position.set(away * Math.cos(angle), away * Math.sin(angle));
    probe.rotation = angle;
    return probe;
  });
  const [nearest] = probes;
  if (nearest !== undefined) {
    nearest.tint = GOLD;
    glow.position.copyFrom(nearest.position);
  }
  return brush.group(paths, glow, ...probes);
}

/** The sphere that is not there, in short strokes; and the way of the material that nobody can move. */
function outline(brush: Brush): Container {
  const shape = brush.shape();
  for (let stroke = 0; stroke < 60; stroke++) {
    const [from, to] = [(stroke / 60) * 2 * Math.PI, ((stroke + 0.5) / 60) * 2 * Math.PI];
    shape.moveTo(RADIUS * Math.cos(from), RADIUS * Math.sin(from));
    shape.arc(0, 0, RADIUS, from, to);
  }
  shape.stroke({ width: 4, color: CINNABAR, alpha: 0.9 });
  const halo = brush.sprite('ring', RADIUS * 2.08);
  halo.tint = CINNABAR;
  halo.alpha = 0.22;
  return brush.group(halo, shape);
}

const KEPT: readonly Way[] = Array.from({ length: 9 }, (_, index) => ({
  angle: (index / 9) * Math.PI + 0.2,
  tilt: 0.42,
  size: 1,
}));
const ON_EACH = 26;

/** Orbits that never cross too closely, mirrors at equal distances, and one whose light goes to the mine. */
function kept(brush: Brush): Container {
  const paths = orbits(brush, KEPT, PAPER, 0.4);
  const cloud = brush.cloud('mirror', KEPT.length * ON_EACH);
  for (const [ring, way] of KEPT.entries())
    for (let mirror = 0; mirror < ON_EACH; mirror++) {
      const [x, y] = placeOn(way, ((mirror + 0.5) / ON_EACH) * 2 * Math.PI);
      cloud.put(ring * ON_EACH + mirror, x, y, 12, PAPER, 0.9, mirror);
    }
  cloud.send();
  const [fromX, fromY] = placeOn(KEPT[0] ?? ringOf(0), (4.5 / ON_EACH) * 2 * Math.PI);
  const beam = brush.sprite('beam');
  brush.lay(beam, fromX, fromY, MERCURY_AT.x - 30, MERCURY_AT.y - 34, 16);
  const star = brush.sprite('star', 80);
  star.position.set(fromX, fromY);
  const golden = brush.group(beam, star);
  golden.tint = GOLD;
  golden.blendMode = 'add';
  return brush.group(paths, cloud.view, golden);
}
