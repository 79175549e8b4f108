/**
 * A few qubits as an exact state vector. All amplitudes here are real: tilting qubits about one axis, marking a card and
 * turning about the beginning never leave the real numbers. Basis state i stands for card i; bit b of i is qubit b.
 *
 * Source: Nielsen and Chuang, Quantum Computation and Quantum Information, 10th ed. 2010, §1.2 and §6.1. Tilted
 * beginnings: Brassard, Høyer, Mosca, Tapp, Quantum amplitude amplification and estimation, 2002 – the same two steps, with
 * the beginning in the place of the even mixture.
 */

export type Amplitudes = readonly number[];

/** @param qubits how many @param angle between each qubit's arrow and the pole “0”, degrees */
export function prepare(qubits: number, angle: number): Amplitudes {
  const half = (angle * Math.PI) / 360;
  // Exactly 0 at the ends, where the cosine of a rounded right angle is not.
  const zero = angle === 180 ? 0 : Math.cos(half);
  const one = angle === 0 ? 0 : Math.sin(half);
  return Array.from({ length: 2 ** qubits }, (_none, card) => {
    let amplitude = 1;
    for (let bit = 0; bit < qubits; bit++) amplitude *= (card >> bit) & 1 ? one : zero;
    return amplitude;
  });
}

/** The machine recognises the marked card, and turns its wave over. */
export function turnOver(amplitudes: Amplitudes, marked: number): Amplitudes {
  return amplitudes.map((amplitude, card) => (card === marked ? -amplitude : amplitude));
}

/** All waves meet: each amplitude is mirrored at the beginning. For an even beginning that is a mirror at the mean. */
export function mirror(amplitudes: Amplitudes, beginning: Amplitudes): Amplitudes {
  const shared = amplitudes.reduce((sum, amplitude, card) => sum + amplitude * (beginning[card] ?? 0), 0);
  return amplitudes.map((amplitude, card) => 2 * shared * (beginning[card] ?? 0) - amplitude);
}

/** Probability of a card: its amplitude squared (Born’s rule). */
export function chanceOf(amplitudes: Amplitudes, card: number): number {
  return (amplitudes[card] ?? 0) ** 2;
}

/** @param luck 0 to 1 @returns which card a measurement shows */
export function cardAt(amplitudes: Amplitudes, luck: number): number {
  let left = luck;
  let last = 0;
  for (const [card, amplitude] of amplitudes.entries()) {
    if (amplitude === 0) continue;
    last = card;
    left -= amplitude ** 2;
    if (left < 0) return card;
  }
  // The squares add up to 1 but for rounding.
  return last;
}

/** The state after a measurement has shown this card. */
export function certain(cards: number, card: number): Amplitudes {
  return Array.from({ length: cards }, (_none, index) => (index === card ? 1 : 0));
}

/** How many looks bring the marked card nearest to certainty: round(π/(4θ₀) − 1/2), sin θ₀ its first amplitude. */
export function bestLooks(first: number): number {
  const angle = Math.asin(Math.min(1, Math.abs(first)));
  if (angle === 0) return Number.POSITIVE_INFINITY;
  // Half a look, as for one even qubit, is not worth a look: the chance is the same after it.
  return Math.max(0, Math.ceil(Math.PI / (4 * angle) - 1 - 1e-9));
}
