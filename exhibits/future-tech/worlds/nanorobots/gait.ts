/**
 * How the two swimmers of straight links move their hinges: what angles stand at what moment of a beat.
 *
 * Shapes are told in the body's own frame: the origin is the scallop's hinge, or the middle of the three links' middle one.
 */

/** A straight link at one moment: its middle, and where it points. */
export interface Link {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export type Hinged = 'scallop' | 'hinges';

/** Of one link, body lengths. */
export const LINK: Readonly<Record<Hinged, number>> = { scallop: 1, hinges: 1 / 3 };

/** The scallop's half-angle, closed and open, rad. */
export const CLOSED = 0.16;
export const OPEN = 0.8;
/** How far each of the two hinges turns to either side, rad. */
export const SWING = 1;

/** From 0 to 1, slow at both ends. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

/**
 * Which part of a beat has been made, when one half is made faster than the other.
 * @param phase of the beat, 0 to 1 @param haste how many times faster the second half goes
 */
export function hurried(phase: number, haste: number): number {
  const slow = haste / (1 + haste);
  return phase < slow ? phase / slow / 2 : 0.5 + (phase - slow) / (1 - slow) / 2;
}

/** Half of the angle between the shells: it opens in the first half of a beat and closes in the second, the same way back. */
export function gape(made: number): number {
  const open = made < 0.5 ? eased(made * 2) : eased(2 - made * 2);
  return CLOSED + (OPEN - CLOSED) * open;
}

/** The front and the rear hinge go round Purcell's square: one at a time, so that it never goes back the way it came. */
export function hinges(made: number): { readonly front: number; readonly rear: number } {
  const [quarter, share] = [Math.floor(made * 4) % 4, eased((made * 4) % 1)];
  const swung = SWING * (2 * share - 1);
  if (quarter === 0) return { front: -SWING, rear: swung };
  if (quarter === 1) return { front: swung, rear: SWING };
  if (quarter === 2) return { front: SWING, rear: -swung };
  return { front: -swung, rear: -SWING };
}

/** The links when `made` (0 to 1) of a beat has been made. */
export function linksAt(kind: Hinged, made: number): readonly Link[] {
  const half = LINK[kind] / 2;
  if (kind === 'scallop') {
    const angle = gape(made);
    const [x, y] = [-half * Math.cos(angle), half * Math.sin(angle)];
    return [
      { x, y, angle: Math.PI - angle },
      { x, y: -y, angle: Math.PI + angle },
    ];
  }
  const { front, rear } = hinges(made);
  return [
    { x: -half - half * Math.cos(rear), y: -half * Math.sin(rear), angle: rear },
    { x: 0, y: 0, angle: 0 },
    { x: half + half * Math.cos(front), y: half * Math.sin(front), angle: front },
  ];
}
