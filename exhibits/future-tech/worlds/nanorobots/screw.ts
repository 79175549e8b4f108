/**
 * The corkscrew: a ball with a stiff helix behind it, turned as a whole by a magnetic field from outside, like the artificial
 * flagella of Zurich and the glass screws of Ghosh and Fischer (both 2009). All of the helix meets the water at the same angle,
 * so its drag is one number along the axis. Lengths in body lengths, times in s, masses by ρ.
 */
import { acrossAt, alongAt, rodOf } from './drag.ts';

/** Of the coil: two and a half turns at 55° to the axis. */
export const COIL = { radius: 0.07, pitch: 0.31, length: 0.78, thickness: 0.016 } as const;
export const HEAD = 0.11;

const WIRE = rodOf(COIL.pitch, COIL.thickness);
const SLOPE = Math.atan2(2 * Math.PI * COIL.radius, COIL.pitch);
const [COSINE, SINE] = [Math.cos(SLOPE), Math.sin(SLOPE)];
/** Of the wire, unwound. */
const WIRE_LENGTH = COIL.length / COSINE;
/** Stokes in the small; 0.45 is a ball's drag in the large. */
const headDrag = (viscosity: number, speed: number): number =>
  6 * Math.PI * HEAD * viscosity + (0.45 / 2) * Math.PI * HEAD * HEAD * Math.abs(speed);
/** The ball and half as much water that goes along with it; the wire, and the water across it. */
const MASS = 1.5 * (4 / 3) * Math.PI * HEAD ** 3 + WIRE_LENGTH * WIRE.mass * (1 + SINE * SINE);

const ROUNDS = 4;

/**
 * The speed along the axis after one piece of time.
 * @param turning rad/s @param viscosity body lengths²/s
 */
export function screwSpeed(speed: number, turning: number, viscosity: number, dt: number): number {
  const round = turning * COIL.radius;
  let next = speed;
  for (let at = 0; at < ROUNDS; at++) {
    const along = alongAt(WIRE, viscosity, next * COSINE + round * SINE);
    const across = acrossAt(WIRE, viscosity, round * COSINE - next * SINE);
    const held = WIRE_LENGTH * (along * COSINE * COSINE + across * SINE * SINE) + headDrag(viscosity, next);
    const pushed = WIRE_LENGTH * (across - along) * SINE * COSINE * round;
    next = (MASS * speed + dt * pushed) / (MASS + dt * held);
  }
  return next;
}
