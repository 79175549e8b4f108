/**
 * The alphabet of the puzzle, as in Adleman's experiment (Science 266, 1021; 1994): every city is a strand of 20 letters, every
 * road a strand made of the second half of one city and the first half of the next, and the complement of a city is the splint
 * that holds two roads together, end to end. Strands are written from their 5′ end to their 3′ end.
 */

/** Letters of a city, and of the half that a road has of it. */
export const LETTERS = 20;
const HALF = LETTERS / 2;

/** Of the puzzle's cities, in their order; chosen so that no half pairs with any but its own complement. */
export const CITIES = [
  'TATCGGATCGGTATATCCGA',
  'GCTATTCGAGCTTAAAGCTA',
  'GGCTAGGTACCAGCATGCTT',
  'GAATCGTCCAGACGTCTGTA',
  'CATTCAACGGACATGCTTCC',
  'ATCGGAACTGACACGAGGAA',
] as const;
export const FIRST = 0;
export const LAST = CITIES.length - 1;

const PARTNER: Readonly<Record<string, string>> = { A: 'T', T: 'A', C: 'G', G: 'C' };

/** What pairs with a strand, read from its own 5′ end (Watson and Crick 1953). */
export const complementOf = (strand: string): string =>
  [...strand]
    .toReversed()
    .map((letter) => PARTNER[letter] ?? '')
    .join('');

export const pairs = (strand: string, other: string): boolean => complementOf(strand) === other;

/** Of a short pair of strands, °C: 2 for each A or T, 4 for each G or C (Wallace et al. 1979). */
export function meltingOf(strand: string): number {
  const strong = [...strand].filter((letter) => letter === 'G' || letter === 'C').length;
  return 4 * strong + 2 * (strand.length - strong);
}

export interface Road {
  readonly from: number;
  readonly to: number;
}

const cityAt = (index: number): string => CITIES[index] ?? '';

/** The whole of the first and the last city, so that a way through n cities is 20·n letters long; halves of all others. */
export function strandOf({ from, to }: Road): string {
  const tail = from === FIRST ? cityAt(from) : cityAt(from).slice(HALF);
  const head = to === LAST ? cityAt(to) : cityAt(to).slice(0, HALF);
  return tail + head;
}

/** The splints that are in the tube. */
const SPLINTS = CITIES.map(complementOf);

/** The city whose splint holds the end of one strand to the beginning of another; none does if they are of different cities. */
export function splintOf(end: string, beginning: string): number | undefined {
  const joint = end.slice(-HALF) + beginning.slice(0, HALF);
  const found = SPLINTS.findIndex((splint) => pairs(joint, splint));
  return found < 0 ? undefined : found;
}

/** Temperature over which a pair of ten letters opens, °C: R·T²/ΔH with T = 303 K and ΔH = 75 kcal/mol, ten stacked pairs. */
const WIDTH = 2.4;
const holds = (half: string, celsius: number): number =>
  1 / (1 + Math.exp((celsius - meltingOf(half)) / WIDTH));

/** How much of the time both halves of a city hold on to its splint, 0 to 1. */
export function heldShare(city: number, celsius: number): number {
  const strand = cityAt(city);
  return holds(strand.slice(0, HALF), celsius) * holds(strand.slice(HALF), celsius);
}
