/** Solid steel balls: how they strike each other, and how a table slows them. Pure; SI units. */

export interface Ball {
  /** kg. */
  readonly mass: number;
  /** m. */
  readonly radius: number;
  /** Centre on the grid, m; the middle of the grid is (0, 0). */
  readonly x: number;
  readonly y: number;
  /** m/s. */
  readonly speedX: number;
  readonly speedY: number;
  /** How fast the ball would move if it rolled as fast as it spins, m/s; only a table gives it any. */
  readonly rollX: number;
  readonly rollY: number;
  /** Above the table, m; below 0 it falls beside it. */
  readonly height: number;
  /** Downwards, m/s. */
  readonly fallSpeed: number;
}

export interface Blow {
  readonly first: Ball;
  readonly second: Ball;
  /** Kinetic energy that became sound and heat, J. */
  readonly lost: number;
  /** Normal velocity of the faster ball after the blow, as a share of the one before. */
  readonly kept: number;
  /** Where they touched. */
  readonly x: number;
  readonly y: number;
}

/** Density of steel, kg/m³. */
const STEEL = 7850;
/** Sliding steel on cloth, and what rolling on cloth takes as a share of the weight. Alciatore, The Illustrated Principles of Pool and Billiards, 2004. */
export const SLIDING_FRICTION = 0.2;
export const ROLLING_FRICTION = 0.012;
export const GRAVITY = 9.81;
/** m/s: slower than this, a ball lies still. */
export const STILL = 1e-3;
/** m/s: contact, not a blow. It also ends the endless series of ever smaller blows between nearly inelastic balls. */
const NO_BLOW = 1e-9;

/** Radius of a solid steel ball, m. @param mass kg */
export const radiusOf = (mass: number): number => Math.cbrt((3 * mass) / (4 * Math.PI * STEEL));

export const speedOf = ({ speedX, speedY }: Ball): number => Math.hypot(speedX, speedY);

/** s until two balls touch, if they will; only while they near each other. */
export function timeToBlow(first: Ball, second: Ball): number | undefined {
  const [x, y] = [second.x - first.x, second.y - first.y];
  const [speedX, speedY] = [second.speedX - first.speedX, second.speedY - first.speedY];
  const nearing = x * speedX + y * speedY;
  const distance = Math.hypot(x, y);
  if (nearing > -NO_BLOW * distance) return undefined;
  const gap = distance ** 2 - (first.radius + second.radius) ** 2;
  if (gap <= 0) return 0;
  const speed = speedX ** 2 + speedY ** 2;
  const root = nearing ** 2 - speed * gap;
  // The smaller root, written so that nothing is lost when the gap is small.
  return root < 0 ? undefined : gap / (-nearing + Math.sqrt(root));
}

/**
 * Smooth balls exchange an impulse along the line of their centres, J = (1 + e)·u·m₁·m₂/(m₁ + m₂).
 * Source: Goldsmith, Impact, 1960, chapter 2 (Newton's coefficient of restitution). On a table a small ball touches a large one
 * below its middle; that tilt changes the impulse by less than 2 % here and is left out.
 */
export function strike(first: Ball, second: Ball, restitution: number): Blow {
  const distance = Math.hypot(second.x - first.x, second.y - first.y);
  const [x, y] = [(second.x - first.x) / distance, (second.y - first.y) / distance];
  const before = first.speedX * x + first.speedY * y;
  const beforeSecond = second.speedX * x + second.speedY * y;
  const closing = before - beforeSecond;
  const reduced = (first.mass * second.mass) / (first.mass + second.mass);
  const impulse = (1 + restitution) * closing * reduced;
  const after = before - impulse / first.mass;
  const afterSecond = beforeSecond + impulse / second.mass;
  const isFirstFaster = Math.abs(before) >= Math.abs(beforeSecond);
  return {
    first: pushed(first, -impulse * x, -impulse * y),
    second: pushed(second, impulse * x, impulse * y),
    lost: ((1 - restitution ** 2) * reduced * closing ** 2) / 2,
    kept: isFirstFaster ? after / before : afterSecond / beforeSecond,
    x: first.x + x * first.radius,
    y: first.y + y * first.radius,
  };
}

function pushed(ball: Ball, impulseX: number, impulseY: number): Ball {
  return {
    ...ball,
    speedX: ball.speedX + impulseX / ball.mass,
    speedY: ball.speedY + impulseY / ball.mass,
  };
}

export function coast(ball: Ball, time: number): Ball {
  return { ...ball, x: ball.x + ball.speedX * time, y: ball.y + ball.speedY * time };
}

/**
 * What a level table does to a ball in `time`: while it slides, friction µ·g slows the sliding and spins it up 5/2 as fast (solid
 * ball, I = 2/5·m·r²); once it rolls, only the cloth slows it. Source: Marlow, The Physics of Pocket Billiards, 1995, chapter 2.
 */
export function slow(ball: Ball, time: number): Ball {
  const slide = Math.hypot(ball.speedX - ball.rollX, ball.speedY - ball.rollY);
  const change = SLIDING_FRICTION * GRAVITY * time;
  if (slide > 3.5 * change) return slideOn(ball, change / slide);
  // Rolling begins with what sliding leaves: 5/7 of the speed and 2/7 of the spin.
  const speedX = ball.speedX + (2 / 7) * (ball.rollX - ball.speedX);
  const speedY = ball.speedY + (2 / 7) * (ball.rollY - ball.speedY);
  const speed = Math.hypot(speedX, speedY);
  const left = Math.max(0, speed - ROLLING_FRICTION * GRAVITY * time);
  const share = left < STILL ? 0 : left / speed;
  const rolling = { x: speedX * share, y: speedY * share };
  return { ...ball, speedX: rolling.x, speedY: rolling.y, rollX: rolling.x, rollY: rolling.y };
}

function slideOn(ball: Ball, share: number): Ball {
  const [slideX, slideY] = [ball.speedX - ball.rollX, ball.speedY - ball.rollY];
  return {
    ...ball,
    speedX: ball.speedX - slideX * share,
    speedY: ball.speedY - slideY * share,
    rollX: ball.rollX + 2.5 * slideX * share,
    rollY: ball.rollY + 2.5 * slideY * share,
  };
}

/** Beside the table. */
export function fall(ball: Ball, time: number): Ball {
  const fallSpeed = ball.fallSpeed + GRAVITY * time;
  return { ...ball, fallSpeed, height: ball.height - ((ball.fallSpeed + fallSpeed) / 2) * time };
}

export interface Sum {
  readonly mass: number;
  /** kg·m/s. */
  readonly momentumX: number;
  readonly momentumY: number;
  /** Kinetic energy of moving along (not of spinning), J. */
  readonly energy: number;
  /** Centre of mass, m. */
  readonly x: number;
  readonly y: number;
}

/** What the balls are together. */
export function sumOf(balls: readonly Ball[]): Sum {
  const sum = { mass: 0, momentumX: 0, momentumY: 0, energy: 0, x: 0, y: 0 };
  for (const { mass, x, y, speedX, speedY } of balls) {
    sum.mass += mass;
    sum.momentumX += mass * speedX;
    sum.momentumY += mass * speedY;
    sum.energy += (mass * (speedX ** 2 + speedY ** 2)) / 2;
    sum.x += mass * x;
    sum.y += mass * y;
  }
  return { ...sum, x: sum.x / sum.mass, y: sum.y / sum.mass };
}
