/**
 * How a body of links, or a screw, moves through water while its shape changes: it is pushed by nothing but the water's drag,
 * so what the drag gives is what its momentum gains. In the small the momentum is next to nothing and drag balances itself
 * (Purcell 1977, “Life at low Reynolds number”); in a pool the same equations let it coast.
 *
 * Lengths in body lengths, times in s, masses by ρ. Implicit in time, so that the smallest swimmer is as stable as the largest.
 */
import { acrossAt, alongAt, type Rod, rodOf } from './drag.ts';
import { type Hinged, LINK, type Link } from './gait.ts';

/** Where the body's origin is, and how far the body is turned, rad. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Of the body and of the water that goes along: linear, and angular about the body's origin. */
export interface Momentum {
  readonly x: number;
  readonly y: number;
  readonly spin: number;
}

export interface Motion {
  readonly pose: Pose;
  readonly momentum: Momentum;
  readonly speed: number;
}

export const STILL: Momentum = { x: 0, y: 0, spin: 0 };

/** Of a link's half thickness, body lengths. */
const RADIUS = 0.03;
const RODS: Readonly<Record<Hinged, Rod>> = {
  scallop: rodOf(LINK.scallop, RADIUS),
  hinges: rodOf(LINK.hinges, RADIUS / 2),
};

/** Gauss's three places along a link, as shares of its half, and their weights: exact for all that depends on speed linearly. */
const PLACES = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)] as const;
const WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;

/** A short piece of a link, in directions of the room, from the body's origin. */
interface Piece {
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
  /** How fast the change of shape alone moves it. */
  readonly shapeX: number;
  readonly shapeY: number;
  readonly length: number;
}

/** Half-way between two shapes. */
function piecesOf(
  kind: Hinged,
  from: readonly Link[],
  to: readonly Link[],
  turned: number,
  dt: number,
): Piece[] {
  const [cosine, sine] = [Math.cos(turned), Math.sin(turned)];
  return from.flatMap((before, index) => {
    const after = to[index] ?? before;
    return PLACES.map((place, which) => {
      const far = (place * LINK[kind]) / 2;
      const angle = (before.angle + after.angle) / 2;
      const at = (link: Link, axis: 'x' | 'y'): number =>
        link[axis] + far * (axis === 'x' ? Math.cos(link.angle) : Math.sin(link.angle));
      const [x, y] = [(at(before, 'x') + at(after, 'x')) / 2, (at(before, 'y') + at(after, 'y')) / 2];
      const [moveX, moveY] = [
        (at(after, 'x') - at(before, 'x')) / dt,
        (at(after, 'y') - at(before, 'y')) / dt,
      ];
      return {
        x: cosine * x - sine * y,
        y: sine * x + cosine * y,
        alongX: Math.cos(angle + turned),
        alongY: Math.sin(angle + turned),
        shapeX: cosine * moveX - sine * moveY,
        shapeY: sine * moveX + cosine * moveY,
        length: LINK[kind] * (WEIGHTS[which] ?? 0),
      };
    });
  });
}

interface Velocity {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Sums of a symmetric 3 × 3 system: what a unit of each motion costs, and what the change of shape costs. */
class Sums {
  xx = 0;
  xy = 0;
  yy = 0;
  xt = 0;
  yt = 0;
  tt = 0;
  x = 0;
  y = 0;
  t = 0;

  /** A piece whose speed counts `along` times along it, `across` times across. */
  add({ x, y, alongX, alongY, shapeX, shapeY }: Piece, along: number, across: number): void {
    const xx = along * alongX * alongX + across * alongY * alongY;
    const xy = (along - across) * alongX * alongY;
    const yy = along * alongY * alongY + across * alongX * alongX;
    const [turnX, turnY] = [xy * x - xx * y, yy * x - xy * y];
    const [forX, forY] = [xx * shapeX + xy * shapeY, xy * shapeX + yy * shapeY];
    this.xx += xx;
    this.xy += xy;
    this.yy += yy;
    this.xt += turnX;
    this.yt += turnY;
    this.tt += x * turnY - y * turnX;
    this.x += forX;
    this.y += forY;
    this.t += x * forY - y * forX;
  }

  /** The velocity at which all of it comes to `total`. By Cramer's rule. */
  solve(total: Momentum): Velocity {
    const { xx, xy, yy, xt, yt, tt } = this;
    const [x, y, t] = [total.x - this.x, total.y - this.y, total.spin - this.t];
    const [a, b, c] = [yy * tt - yt * yt, xy * tt - yt * xt, xy * yt - yy * xt];
    const whole = xx * a - xy * b + xt * c;
    return {
      x: (x * a - xy * (y * tt - yt * t) + xt * (y * yt - yy * t)) / whole,
      y: (xx * (y * tt - yt * t) - x * b + xt * (xy * t - y * xt)) / whole,
      turn: (xx * (yy * t - y * yt) - xy * (xy * t - y * xt) + x * c) / whole,
    };
  }

  total({ x, y, turn }: Velocity): Momentum {
    return {
      x: this.xx * x + this.xy * y + this.xt * turn + this.x,
      y: this.xy * x + this.yy * y + this.yt * turn + this.y,
      spin: this.xt * x + this.yt * y + this.tt * turn + this.t,
    };
  }
}

/** How often the drag is asked anew at the speed it has led to: it settles in three at the fastest beats. */
const ROUNDS = 4;

/** What one piece of time brings while the shape goes from one to the other. @param viscosity body lengths²/s */
export function swim(
  kind: Hinged,
  { pose, momentum, speed }: Motion,
  [from, to]: readonly [readonly Link[], readonly Link[]],
  viscosity: number,
  dt: number,
): Motion {
  const rod = RODS[kind];
  const pieces = piecesOf(kind, from, to, pose.angle, dt);
  const body = new Sums();
  for (const piece of pieces) body.add(piece, rod.mass * piece.length, 2 * rod.mass * piece.length);
  let velocity: Velocity = { x: speed * Math.cos(pose.angle), y: speed * Math.sin(pose.angle), turn: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const all = new Sums();
    for (const piece of pieces) addPiece(all, piece, rod, viscosity, velocity, dt);
    velocity = all.solve(momentum);
  }
  return moved(pose, body.total(velocity), velocity, dt);
}

function addPiece(
  all: Sums,
  piece: Piece,
  rod: Rod,
  viscosity: number,
  { x, y, turn }: Velocity,
  dt: number,
): void {
  const [speedX, speedY] = [x - turn * piece.y + piece.shapeX, y + turn * piece.x + piece.shapeY];
  const along = speedX * piece.alongX + speedY * piece.alongY;
  const across = speedY * piece.alongX - speedX * piece.alongY;
  all.add(
    piece,
    piece.length * (rod.mass + dt * alongAt(rod, viscosity, along)),
    piece.length * (2 * rod.mass + dt * acrossAt(rod, viscosity, across)),
  );
}

function moved(pose: Pose, { x, y, spin }: Momentum, velocity: Velocity, dt: number): Motion {
  return {
    pose: {
      x: pose.x + velocity.x * dt,
      y: pose.y + velocity.y * dt,
      angle: pose.angle + velocity.turn * dt,
    },
    // The origin has gone on: about the new one, the same momentum turns differently.
    momentum: { x, y, spin: spin - (velocity.x * y - velocity.y * x) * dt },
    speed:
      Math.hypot(velocity.x, velocity.y) *
      Math.sign(velocity.x * Math.cos(pose.angle) + velocity.y * Math.sin(pose.angle)),
  };
}
