/** What scenes mix: colours, and what stands at one stop of the way between fiction and fact and is gone at the next. Pure. */

/** How much of a stop is in the picture, 0 to 1: all of it at the stop, half of it halfway to its neighbours. */
export function shareOf(story: number, stop: number): number {
  return Math.max(0, 1 - Math.abs(story - stop));
}

/** From one colour (0xrrggbb) to another; a share beyond 0 to 1 is taken as 0 or 1. */
export function mixed(from: number, to: number, share: number): number {
  const part = Math.max(0, Math.min(1, share));
  const channel = (shift: number): number => {
    const [one, other] = [(from >> shift) & 0xff, (to >> shift) & 0xff];
    return Math.round(one + (other - one) * part) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Slow at both ends. @param share 0 to 1, clamped */
export function eased(share: number): number {
  const part = Math.max(0, Math.min(1, share));
  return part * part * (3 - 2 * part);
}
