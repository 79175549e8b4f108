/** How a second film or a narrator keeps step with the film that leads. Pure. */

/** Further apart than this they would be seen and heard apart, seconds. */
const JUMP_SECONDS = 0.4;
/** Closer than this they are together, seconds. */
const TOGETHER_SECONDS = 0.06;
/** How much faster or slower the follower runs until it has caught up; nobody hears 5 %. */
const HURRY = 0.05;

export interface Step {
  /** Playback rate of the follower. */
  readonly rate: number;
  /** Second to jump to, if it is too far away to hurry. */
  readonly jump: number | undefined;
}

/** @param leader second of the film @param follower second of what follows it @param speed of the film */
export function keepStep(leader: number, follower: number, speed: number): Step {
  const late = leader - follower;
  if (Math.abs(late) > JUMP_SECONDS) return { rate: speed, jump: leader };
  if (Math.abs(late) < TOGETHER_SECONDS) return { rate: speed, jump: undefined };
  return { rate: speed * (late > 0 ? 1 + HURRY : 1 - HURRY), jump: undefined };
}
