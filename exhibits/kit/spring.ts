/** A critically damped spring: what the hand lets go of comes to rest without swinging. Pure. */

export interface Spring {
  readonly value: number;
  /** Units per second. */
  readonly speed: number;
  readonly target: number;
}

/** Angular frequency, 1/s: at rest after about 400 ms. */
const OMEGA = 14;

/**
 * The spring after `seconds`, by the closed form x(t) = (A + B·t)·e^(−ωt).
 * Source: critically damped harmonic oscillator, any mechanics textbook.
 */
export function stepSpring(spring: Spring, seconds: number, omega = OMEGA): Spring {
  const offset = spring.value - spring.target;
  const decay = Math.exp(-omega * seconds);
  const drive = spring.speed + omega * offset;
  return {
    target: spring.target,
    value: spring.target + (offset + drive * seconds) * decay,
    speed: (spring.speed - omega * drive * seconds) * decay,
  };
}

/** Whether nothing is seen to move any more. @param unit the smallest difference that can be seen */
export function isResting(spring: Spring, unit: number): boolean {
  return Math.abs(spring.value - spring.target) < unit && Math.abs(spring.speed) < unit * 8;
}
