/** Where things stand in the picture, scene units: a ring of cards on dark water, and the globe above its middle. */
import { FLAT } from './drawings.ts';
import type { Arrow } from './sphere.ts';

export const RING = { x: 0, y: 222, width: 402, height: 121 };
export const GLOBE = { x: 0, y: -150, radius: 172 };
/** Height of a wave of amplitude 1. */
const WAVE = 292;

interface Place {
  readonly x: number;
  readonly y: number;
  /** Larger in front, 1 in the middle. */
  readonly near: number;
}

/** A place near the front on the right is where the first marked card lies, three quarters round: radians from the right. */
const MARKED_AT = Math.PI / 3;

/** Of one card of so many, on the water. */
export function cardPlace(card: number, cards: number): Place {
  const angle = MARKED_AT + 2 * Math.PI * (card / cards - 0.75);
  const depth = Math.sin(angle);
  return {
    x: RING.x + RING.width * Math.cos(angle),
    y: RING.y + RING.height * depth,
    near: 1 + 0.18 * depth,
  };
}

/** Where the wave of a card ends: above the water, or below it. */
export const tipOf = ({ y, near }: Place, amplitude: number): number => y - amplitude * WAVE * near;

/** Width of a lying card. */
export const cardWidth = (cards: number, near: number): number => (108 - 3.2 * cards) * near;

/** The globe is seen a little from above. */
const TALL = Math.sqrt(1 - FLAT ** 2);

export const onGlobeX = ({ x }: Arrow): number => GLOBE.x + GLOBE.radius * x;
export const onGlobeY = ({ y, z }: Arrow): number => GLOBE.y + GLOBE.radius * (z * FLAT - y * TALL);
