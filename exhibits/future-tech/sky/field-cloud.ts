/** The votes as they are drawn: they rise from the ground, and one world's can be seen alone. */
import type { Container } from 'pixi.js';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Brush } from '../stage/brush.ts';
import { GOLD, WORLD_LIGHT } from '../stage/colours.ts';
import { MOST_LIGHTS } from '../votes.ts';
import type { WorldId } from '../worlds/world.ts';
import { type FieldLight, RISE_SECONDS, risen } from './field.ts';

/** Width of a light's crisp disc and of the glow around it, in the room that it has; the disc is half of its drawing. */
const DOT = 0.54 * 2;
const RIM = 3.4;
const RIM_LIGHT = 0.7;
/** What is not the one world. */
const DIM = 0.07;
/** This visit's own light is larger than the others, and has rays. */
const OWN = { dot: 1.5, star: 5, least: 44 };
const OMEGA = 12;

export interface FieldCloud {
  readonly view: Container;
  /** The lights, or none. @param still they stand at once */
  show(lights: readonly FieldLight[] | undefined, bottom: number, still: boolean): void;
  /** The one world that is seen, or all of them. */
  setOnly(only: WorldId | undefined, still: boolean): void;
  /** @returns whether something still moves */
  step(seconds: number): boolean;
}

export function makeFieldCloud(brush: Brush): FieldCloud {
  return new Field(brush);
}

const rest = (value: number): Spring => ({ value, speed: 0, target: value });

class Field implements FieldCloud {
  readonly view: Container;
  private readonly dots;
  private readonly rims;
  private readonly own;
  private lights: readonly FieldLight[] = [];
  private bottom = 0;
  private seconds = RISE_SECONDS;
  private light: Spring = rest(0);
  private readonly shares = new Map<WorldId, Spring>();

  constructor(brush: Brush) {
    this.rims = brush.cloud('glow', MOST_LIGHTS);
    this.dots = brush.cloud('dot', MOST_LIGHTS);
    this.own = brush.sprite('star');
    this.own.tint = GOLD;
    this.rims.count = this.dots.count = 0;
    this.view = brush.group(this.rims.view, this.dots.view, this.own);
    for (const child of this.view.children) child.blendMode = 'add';
    this.view.visible = false;
  }

  show(lights: readonly FieldLight[] | undefined, bottom: number, still: boolean): void {
    const rises = lights !== undefined && this.light.target === 0 && !still;
    if (lights !== undefined) this.lights = lights;
    this.bottom = bottom;
    this.seconds = rises ? 0 : RISE_SECONDS;
    const target = lights === undefined ? 0 : 1;
    this.light = still || rises ? rest(target) : { ...this.light, target };
    this.paint();
  }

  setOnly(only: WorldId | undefined, still: boolean): void {
    for (const { world } of this.lights) {
      const target = only === undefined || only === world ? 1 : DIM;
      const spring = this.shares.get(world) ?? rest(1);
      this.shares.set(world, still ? rest(target) : { ...spring, target });
    }
    this.paint();
  }

  step(seconds: number): boolean {
    const springs = [this.light, ...this.shares.values()];
    const moves = this.seconds < RISE_SECONDS || springs.some((spring) => !isResting(spring, 0.004));
    if (!moves) return false;
    this.seconds += seconds;
    this.light = stepSpring(this.light, seconds, OMEGA);
    for (const [world, spring] of this.shares) this.shares.set(world, stepSpring(spring, seconds, OMEGA));
    this.paint();
    return true;
  }

  private paint(): void {
    this.view.visible = this.light.value > 0.004 || this.light.target > 0;
    this.dots.count = this.lights.length;
    this.rims.count = this.lights.length;
    this.own.visible = false;
    this.lights.forEach((light, at) => this.paintLight(light, at));
    this.dots.send();
    this.rims.send();
  }

  private paintLight({ world, x, y, size, height, mine }: FieldLight, at: number): void {
    const up = risen(height, this.seconds);
    const alpha = (mine ? 1 : (this.shares.get(world)?.value ?? 1)) * up * this.light.value;
    const tint = mine ? GOLD : WORLD_LIGHT[world];
    const now = this.bottom + (y - this.bottom) * up;
    this.dots.put(at, x, now, size * DOT * (mine ? OWN.dot : 1), tint, alpha);
    this.rims.put(at, x, now, size * RIM, tint, alpha * RIM_LIGHT);
    if (!mine) return;
    this.own.visible = true;
    this.own.position.set(x, now);
    this.own.width = this.own.height = Math.max(size * OWN.star, OWN.least);
    this.own.alpha = up * this.light.value;
  }
}
