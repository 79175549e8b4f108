/**
 * The tube: strands of roads meet by chance, and where a splint pairs with both of their ends they are joined for good (Adleman's
 * ligase). Chance is seeded. Wrong pairing, which a real tube has a little of, is left out.
 */
import { seeded } from '#exhibits/kit/random.ts';
import { ROADS } from './puzzle.ts';
import { CITIES, FIRST, heldShare, LAST, LETTERS, splintOf, strandOf } from './strands.ts';

/** Roads that have been joined, end to end. */
export interface Chain {
  /** The least of those that were joined to it, so that a picture may follow it. */
  readonly id: number;
  /** Numbers of its roads. */
  readonly roads: readonly number[];
  readonly strand: string;
  /** How many roads the last joint has added before and behind, and when, s. */
  readonly before: number;
  readonly behind: number;
  readonly joined: number;
}

/** The city between any two roads, if they can be joined; by their letters, not by their numbers. */
const JOINTS = ROADS.map((first) => ROADS.map((second) => splintOf(strandOf(first), strandOf(second))));

/** Equally many of every open road. */
export function pouredIn(strands: number, open: readonly boolean[]): readonly Chain[] {
  const roads = ROADS.flatMap((_, road) => (open[road] === true ? [road] : []));
  return Array.from({ length: roads.length === 0 ? 0 : strands }, (_, id) => {
    const road = roads[id % roads.length] ?? 0;
    const { [road]: which = { from: FIRST, to: LAST } } = ROADS;
    return {
      id,
      roads: [road],
      strand: strandOf(which),
      before: 0,
      behind: 0,
      joined: Number.NEGATIVE_INFINITY,
    };
  });
}

/** How many meetings each strand has in a step. */
const MEETINGS = 0.4;

/** One step of chance. @param seed of this step alone */
export function met(chains: readonly Chain[], celsius: number, seed: number, now: number): readonly Chain[] {
  const random = seeded(seed);
  const held = CITIES.map((_, city) => heldShare(city, celsius));
  const tube: (Chain | undefined)[] = [...chains];
  const any = (): number => Math.floor(random() * tube.length);
  const meetings = Math.ceil(chains.length * MEETINGS);
  for (let meeting = 0; meeting < meetings; meeting++) {
    const [one, other, chance] = [any(), any(), random()];
    const [front, rear] = [tube[one], tube[other]];
    if (one === other || front === undefined || rear === undefined) continue;
    const city = JOINTS[front.roads.at(-1) ?? 0]?.[rear.roads[0] ?? 0];
    if (city === undefined || chance >= (held[city] ?? 0)) continue;
    tube[one] = joined(front, rear, now);
    tube[other] = undefined;
  }
  return tube.filter((chain) => chain !== undefined);
}

function joined(front: Chain, rear: Chain, now: number): Chain {
  const stays = front.id < rear.id;
  return {
    id: Math.min(front.id, rear.id),
    roads: [...front.roads, ...rear.roads],
    strand: front.strand + rear.strand,
    before: stays ? 0 : front.roads.length,
    behind: stays ? rear.roads.length : 0,
    joined: now,
  };
}

/** In the order of the protocol: the right ends (multiplied by primers), the right length (gel), all cities (beads). */
export const SIEVES: readonly ((chain: Chain) => boolean)[] = [
  ({ strand }) => strand.startsWith(CITIES[FIRST]) && strand.endsWith(CITIES[LAST] ?? ''),
  ({ strand }) => strand.length === LETTERS * CITIES.length,
  ({ strand }) => CITIES.every((city) => strand.includes(city)),
];
