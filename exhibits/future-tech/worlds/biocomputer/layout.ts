/** Where strands lie in the tube: anyhow at first, in rows after a sieve, and the answers at last large, one above the other. */
import { seeded } from '#exhibits/kit/random.ts';

/** As many strands can be told apart in the tube; the others are dust. */
export const SLOTS = 18;
export const TUBE = { x: 0, y: -245, width: 1000, height: 470 } as const;

/** A strand's middle, how it lies, how large it is, and how much room there is along it, scene units. */
export interface Berth {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly scale: number;
  readonly room: number;
}

const random = seeded(1994);
const SOUP: readonly Berth[] = Array.from({ length: SLOTS }, (_, at) => ({
  x: TUBE.x - 300 + (at % 3) * 270 + (Math.floor(at / 3) % 2) * 70 + (random() - 0.5) * 110,
  y: TUBE.y - 172 + Math.floor(at / 3) * 69 + (random() - 0.5) * 40,
  angle: (random() - 0.5) * 0.66,
  scale: 0.74 + 0.42 * random(),
  room: 620,
}));

/** Whether it is in the picture; what is not comes in from behind the tube's mouth. */
export const isHere = ({ x }: Berth): boolean => x < 800;
const away = (rank: number): Berth => ({
  x: 900,
  y: TUBE.y + ((rank * 67) % 300) - 150,
  angle: 0,
  scale: 0.5,
  room: 300,
});

/** Rows of two; few rows have more room between them. */
function inRows(rank: number, count: number): Berth {
  const rows = Math.ceil(Math.min(count, SLOTS) / 2);
  const high = Math.min(72, 420 / rows);
  return {
    x: TUBE.x + (rank % 2 === 0 ? -215 : 220),
    y: TUBE.y + (Math.floor(rank / 2) - (rows - 1) / 2) * high,
    angle: 0,
    scale: high / 72,
    room: 410,
  };
}

/** @param rank among the `count` that are in the tube @param id of the strand */
export function berthOf(sieves: number, rank: number, id: number, count: number): Berth {
  if (sieves === 0) return SOUP[id] ?? away(rank);
  if (sieves < 3) return rank < SLOTS ? inRows(rank, count) : away(rank);
  const y = TUBE.y + (count > 1 ? rank * 150 - 75 : 0);
  return { x: TUBE.x, y, angle: 0, scale: 1.3 - 0.2 * rank, room: 860 };
}
