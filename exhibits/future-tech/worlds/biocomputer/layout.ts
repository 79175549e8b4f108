/** Where strands lie in the tube: anyhow at first, in rows after a sieve, and the answers at last large, one above the other. */
import { seeded } from '#exhibits/kit/random.ts';

/** As many strands can be told apart in the tube; the others are dust. */
export const SLOTS = 24;
export const TUBE = { x: 0, y: -245, width: 1000, height: 470 } as const;

/** A strand's middle, how it lies, and how large it is. */
export interface Berth {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly scale: number;
}

const random = seeded(1994);
const SOUP: readonly Berth[] = Array.from({ length: SLOTS }, (_, at) => ({
  x: TUBE.x - 330 + (at % 4) * 220 + (random() - 0.5) * 110 + (Math.floor(at / 4) % 2) * 40,
  y: TUBE.y - 175 + Math.floor(at / 4) * 70 + (random() - 0.5) * 44,
  angle: (random() - 0.5) * 0.7,
  scale: 0.72 + 0.42 * random(),
}));

/** Where one comes from that was not to be told apart before: from behind the tube's mouth. */
const away = (rank: number): Berth => ({
  x: 900,
  y: TUBE.y + ((rank * 67) % 300) - 150,
  angle: 0,
  scale: 0.5,
});

const row = (
  rank: number,
  columns: number,
  [wide, high]: readonly [number, number],
  rows: number,
  scale: number,
): Berth => ({
  x: TUBE.x + ((rank % columns) - (columns - 1) / 2) * wide,
  y: TUBE.y + (Math.floor(rank / columns) - (rows - 1) / 2) * high,
  angle: 0,
  scale,
});

/** @param rank among all that are in the tube @param id of the strand */
export function berthOf(sieves: number, rank: number, id: number, count: number): Berth {
  if (sieves === 0) return SOUP[id] ?? away(rank);
  if (sieves === 3) return row(rank, 1, [0, 116], Math.min(2, count), rank === 0 ? 1.5 : 1.2);
  if (rank >= SLOTS) return away(rank);
  return sieves === 1
    ? row(rank, 3, [305, 50], 8, 0.58)
    : row(rank, 2, [430, 58], Math.ceil(Math.min(count, SLOTS) / 2), 0.74);
}
