/** The ten worlds as luminous bodies, the lines of their constellation, and the one golden light around what is chosen. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../stage/brush.ts';
import { GOLD, VIOLET } from '../stage/colours.ts';
import type { WorldId } from '../worlds/world.ts';
import type { Pose } from './flight.ts';

/** An emblem's luminous body has this share of its drawing's width. */
const BODY_SHARE = 320 / 512;
/** A line of the constellation ends this far from a body's middle, in diameters. */
const CLEAR = 0.58;
const LINE = { width: 9, light: 0.8 };

export interface Shown {
  /** Of each world that is in the sky, in the order of the pack. */
  readonly poses: readonly Pose[];
  /** Which of them is chosen, or touched. */
  readonly chosen: number | undefined;
  /** Which of them have been opened in this visit. */
  readonly seen: readonly boolean[];
  /** How brightly the constellation's lines shine, 0 to 1. */
  readonly lines: number;
  /** CSS px to which the lines' width is scaled. */
  readonly pixel: number;
}

export interface Bodies {
  readonly view: Container;
  draw(shown: Shown): void;
  join(lines: readonly (readonly [number, number])[]): void;
}

export function makeBodies(brush: Brush, worlds: readonly WorldId[]): Bodies {
  const beams = worlds.map(() => tinted(brush.sprite('beam'), VIOLET));
  const halo = tinted(brush.sprite('glow'), GOLD);
  const ring = tinted(brush.sprite('ring'), GOLD);
  const moons = worlds.map(() => tinted(brush.sprite('star'), GOLD));
  const emblems = worlds.map((id) => brush.sprite(id));
  const view = brush.group(...beams, halo, ...emblems, ring, ...moons);
  let joined: readonly (readonly [number, number])[] = [];
  return {
    view,
    join: (lines) => {
      joined = lines;
    },
    draw(shown) {
      const { poses } = shown;
      beams.forEach((beam, at) => layLine(brush, beam, shown, joined[at]));
      poses.forEach((pose, at) => place(emblems[at], pose, pose.size / BODY_SHARE, pose.light));
      moons.forEach((moon, at) =>
        place(
          moon,
          besides(poses[at]),
          sizeOfMoon(poses[at]),
          shown.seen[at] === true ? (poses[at]?.light ?? 0) : 0,
        ),
      );
      const chosen = poses[shown.chosen ?? -1];
      place(halo, chosen, (chosen?.size ?? 0) * 2.1, (chosen?.light ?? 0) * 0.5);
      place(ring, chosen, (chosen?.size ?? 0) * 1.28, (chosen?.light ?? 0) * ringLight(chosen));
    },
  };
}

function tinted(sprite: Sprite, tint: number): Sprite {
  sprite.tint = tint;
  sprite.blendMode = 'add';
  return sprite;
}

function place(
  sprite: Sprite | undefined,
  at: { readonly x: number; readonly y: number } | undefined,
  width: number,
  light: number,
): void {
  if (sprite === undefined) return;
  sprite.visible = at !== undefined && light > 0.002;
  if (at === undefined) return;
  sprite.position.set(at.x, at.y);
  sprite.width = sprite.height = width;
  sprite.alpha = light;
}

/** The larger a ring, the broader its line: it must not outshine what it surrounds. */
const ringLight = (pose: Pose | undefined): number => Math.min(0.9, 70 / Math.max(1, pose?.size ?? 0));

/** Upper right of a body, where the light of a world that was opened stands. */
const besides = (pose: Pose | undefined): { readonly x: number; readonly y: number } | undefined =>
  pose && { x: pose.x + pose.size * 0.4, y: pose.y - pose.size * 0.4 };

const sizeOfMoon = (pose: Pose | undefined): number => Math.max(14, (pose?.size ?? 0) * 0.26);

function layLine(
  brush: Brush,
  beam: Sprite,
  { poses, lines, pixel }: Shown,
  pair: readonly [number, number] | undefined,
): void {
  const [from, to] = [poses[pair?.[0] ?? -1], poses[pair?.[1] ?? -1]];
  beam.visible = from !== undefined && to !== undefined && lines > 0.01;
  if (from === undefined || to === undefined) return;
  const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [start, end] = [(from.size * CLEAR) / far, 1 - (to.size * CLEAR) / far];
  beam.visible = beam.visible && end > start;
  const [across, along] = [to.x - from.x, to.y - from.y];
  brush.lay(
    beam,
    from.x + across * start,
    from.y + along * start,
    from.x + across * end,
    from.y + along * end,
    LINE.width * pixel,
  );
  beam.alpha = LINE.light * lines * Math.min(from.light, to.light);
}
