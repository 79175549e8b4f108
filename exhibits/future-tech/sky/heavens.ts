/**
 * The one sky behind the constellation, the vote and its result: the same ten worlds fly from where they hang to where they are
 * asked for. It is drawn while something moves, and then rests.
 */
import type { Container } from 'pixi.js';
import type { Room } from '#exhibits/kit/room.ts';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Brush } from '../stage/brush.ts';
import type { Stage } from '../stage/stage.ts';
import type { WorldId } from '../worlds/world.ts';
import { makeBackdrop } from './backdrop.ts';
import { makeBodies } from './bodies.ts';
import type { FieldLight } from './field.ts';
import { makeFieldCloud } from './field-cloud.ts';
import {
  bound,
  type Flight,
  goalOf,
  isThere,
  madeWay,
  type Pose,
  poseOf,
  standing,
  stepFlight,
} from './flight.ts';
import { dragged, floatOf, HANGING, type Hover, isHanging, letGo, stepHover, stirred } from './hover.ts';
import { makeYears, type YearsLine } from './years.ts';

/** What a view asks for. */
export interface Arrangement {
  /** Of each world, in the order of the pack; one without a place goes dark where it is. */
  readonly poses: readonly (Pose | undefined)[];
  /** 0 to 1: how far each gives way to a dragging hand; none does if left out. */
  readonly depths?: readonly number[];
  readonly chosen?: WorldId | undefined;
  readonly seen?: readonly WorldId[];
  /** Pairs of worlds that the constellation joins; no lines are shown if left out. */
  readonly lines?: readonly (readonly [number, number])[];
  readonly years?: YearsLine | undefined;
  readonly field?: { readonly lights: readonly FieldLight[]; readonly bottom: number } | undefined;
}

export interface Heavens {
  /** Puts the sky on the stage, as large as the room. */
  enter(room: Room): void;
  /** @param still at once, without a flight */
  arrange(wanted: Arrangement, still: boolean): void;
  /** One world comes close, the others make way. */
  approach(world: WorldId, room: Room, still: boolean): void;
  /** The one world whose votes are seen. */
  setOnly(world: WorldId | undefined, still: boolean): void;
  setPlain(plain: boolean): void;
  /** The hand drags the sky; CSS px since the last call. */
  drag(byX: number, byY: number): void;
  letGo(): void;
  /** Told of how far the nearest body stands from its place whenever that changes, CSS px. */
  follow(listener: ((x: number, y: number) => void) | undefined): void;
  /** Everything is where it should be, at once. */
  settle(): void;
}

/** s; springs are stable at any step, but a light should not leap. */
const LONGEST_FRAME = 0.1;
/** Of lines and years, 1/s. */
const OMEGA = 8;
/** The sky's unit is a CSS px, its origin the middle of the view. */
const SQUARE = 1000;
/** CSS px of a target for which widths of light are given. */
const SMALL_TARGET = 48;
/** The farthest body still moves this much with the hand. */
const LEAST_DEPTH = 0.25;
/** Stars are farther. */
const STARS_DEPTH = 0.12;
/** A world that is entered: diameter in the view's shorter side. */
const CLOSE = 1.15;

const NOWHERE = standing({ x: 0, y: 0, size: 1, light: 0 });

const rest = (value: number): Spring => ({ value, speed: 0, target: value });

export function openHeavens(stage: Stage, brush: Brush, worlds: readonly WorldId[]): Heavens {
  return new Sky(stage, brush, worlds);
}

class Sky implements Heavens {
  private readonly view: Container;
  private readonly backdrop;
  private readonly bodies;
  private readonly years;
  private readonly field;
  private flights: readonly Flight[] = [];
  private wanted: Arrangement = { poses: [] };
  private line: YearsLine | undefined;
  private lines: Spring = rest(0);
  private yearsLight: Spring = rest(0);
  private hover: Hover = HANGING;
  private pixel = 1;
  private last: number | undefined;
  private followed: ((x: number, y: number) => void) | undefined;

  private readonly stage: Stage;
  private readonly worlds: readonly WorldId[];

  constructor(stage: Stage, brush: Brush, worlds: readonly WorldId[]) {
    this.stage = stage;
    this.worlds = worlds;
    this.backdrop = makeBackdrop(brush);
    this.bodies = makeBodies(brush, worlds);
    this.years = makeYears(brush);
    this.field = makeFieldCloud(brush);
    this.view = brush.group(this.backdrop.view, this.years.view, this.bodies.view, this.field.view);
  }

  enter({ width, height, target }: Room): void {
    this.pixel = target / SMALL_TARGET;
    this.view.position.set(-width / 2, -height / 2);
    this.backdrop.resize(width, height);
    const free = { x: (width - SQUARE) / 2, y: (height - SQUARE) / 2, width: SQUARE, height: SQUARE };
    this.stage.resize({ width, height, free });
    this.last = undefined;
    this.stage.show(this.view, (now) => this.step(now));
  }

  arrange(wanted: Arrangement, still: boolean): void {
    this.wanted = wanted;
    if (wanted.lines !== undefined) this.bodies.join(wanted.lines);
    if (wanted.years !== undefined) this.line = wanted.years;
    this.fly(wanted.poses, still);
    this.lines = turned(this.lines, wanted.lines === undefined ? 0 : 1, still);
    this.yearsLight = turned(this.yearsLight, wanted.years === undefined ? 0 : 1, still);
    this.field.show(wanted.field?.lights, wanted.field?.bottom ?? 0, still);
    this.hover = wanted.depths === undefined || still ? letGo(this.hover) : stirred(this.hover);
    if (still) this.settle();
    this.stage.wake();
  }

  approach(world: WorldId, { width, height }: Room, still: boolean): void {
    const size = Math.min(width, height) * CLOSE;
    const here = this.flights.map(poseOf);
    const entered = here[this.worlds.indexOf(world)] ?? { x: width / 2, y: height / 2, size, light: 1 };
    const poses = here.map((pose, at) =>
      this.worlds[at] === world
        ? { x: width / 2, y: height / 2, size, light: 0 }
        : madeWay(pose, { ...entered, size }),
    );
    this.arrange({ poses, seen: this.wanted.seen ?? [] }, still);
  }

  setOnly(world: WorldId | undefined, still: boolean): void {
    this.field.setOnly(world, still);
    this.stage.wake();
  }

  setPlain(plain: boolean): void {
    this.backdrop.setPlain(plain);
    this.stage.wake();
  }

  drag(byX: number, byY: number): void {
    this.hover = dragged(this.hover, byX, byY, this.pixel);
    this.stage.wake();
  }

  letGo(): void {
    this.hover = letGo(this.hover);
    this.stage.wake();
  }

  follow(listener: ((x: number, y: number) => void) | undefined): void {
    this.followed = listener;
    listener?.(this.hover.x.value, this.hover.y.value);
  }

  settle(): void {
    this.flights = this.flights.map((flight) => standing(goalOf(flight)));
    this.lines = rest(this.lines.target);
    this.yearsLight = rest(this.yearsLight.target);
    this.hover = HANGING;
    this.followed?.(0, 0);
    this.draw();
    this.stage.wake();
  }

  private fly(poses: readonly (Pose | undefined)[], still: boolean): void {
    this.flights = poses.map((wanted, at) => {
      const flight = this.flights[at];
      const pose = wanted ?? { ...poseOf(flight ?? NOWHERE), light: 0 };
      // What is seen for the first time comes out of the depth of its own place.
      const from = flight ?? standing({ ...pose, size: pose.size * 0.5, light: 0 });
      return still ? standing(pose) : bound(from, pose);
    });
  }

  private step(now: number): boolean {
    const passed = Math.max(0, (now - (this.last ?? now)) / 1000);
    const seconds = Math.min(LONGEST_FRAME, passed);
    this.flights = this.flights.map((flight) => (isThere(flight) ? flight : stepFlight(flight, seconds)));
    this.lines = stepSpring(this.lines, seconds, OMEGA);
    this.yearsLight = stepSpring(this.yearsLight, seconds, OMEGA);
    // However slowly a machine draws, the sky rests when its time is over.
    this.hover = stepHover(this.hover, passed);
    const rises = this.field.step(seconds);
    this.draw();
    this.followed?.(this.hover.x.value, this.hover.y.value);
    const lit = isResting(this.lines, 0.004) && isResting(this.yearsLight, 0.004);
    const moves = rises || !lit || !isHanging(this.hover) || !this.flights.every(isThere);
    this.last = moves ? now : undefined;
    return moves;
  }

  private draw(): void {
    const { x, y } = this.hover;
    const poses = this.flights.map((flight, at): Pose => {
      const pose = poseOf(flight);
      const depth = this.wanted.depths === undefined ? 0 : depthOf(this.wanted.depths[at] ?? 0);
      const by = floatOf(this.hover, at, pose.size);
      return { ...pose, x: pose.x + x.value * depth + by.x, y: pose.y + y.value * depth + by.y };
    });
    const { chosen, seen = [] } = this.wanted;
    const index = chosen === undefined ? undefined : this.worlds.indexOf(chosen);
    this.bodies.draw({
      poses,
      chosen: index,
      seen: this.worlds.map((world) => seen.includes(world)),
      lines: this.lines.value,
      pixel: this.pixel,
    });
    const reached = poses[index ?? -1]?.x ?? this.line?.from ?? 0;
    this.years.draw(this.line, reached, this.yearsLight.value, this.pixel);
    this.backdrop.view.position.set(x.value * STARS_DEPTH, y.value * STARS_DEPTH);
  }
}

/** How much of the hand's way a body goes along. @param depth 0 far to 1 near */
export const depthOf = (depth: number): number => LEAST_DEPTH + (1 - LEAST_DEPTH) * depth;

const turned = (spring: Spring, target: number, still: boolean): Spring =>
  still ? rest(target) : { ...spring, target };
