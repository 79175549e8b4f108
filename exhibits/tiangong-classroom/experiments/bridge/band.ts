/** Symmetric matrices with two bands beside the diagonal. */
export interface BandMatrix {
  readonly main: Float64Array;
  /** Beside the diagonal: row i, column i + 1. */
  readonly first: Float64Array;
  /** Row i, column i + 2. */
  readonly second: Float64Array;
}

export function bandMatrix(size: number): BandMatrix {
  return { main: new Float64Array(size), first: new Float64Array(size), second: new Float64Array(size) };
}

/**
 * Replaces the matrix by its factors LDLᵀ (Golub and Van Loan, "Matrix Computations", 4th ed. 2013, §4.3).
 *
 * @returns whether the matrix is positive definite; if not, the factors are not to be used
 */
export function factorise({ main, first, second }: BandMatrix): boolean {
  for (let row = 0; row < main.length; row++) {
    const pivot = main[row] ?? 0;
    if (!(pivot > 0)) return false;
    const below = first[row] ?? 0;
    const further = second[row] ?? 0;
    if (row + 1 < main.length) {
      main[row + 1] = (main[row + 1] ?? 0) - (below * below) / pivot;
      first[row + 1] = (first[row + 1] ?? 0) - (below * further) / pivot;
    }
    if (row + 2 < main.length) main[row + 2] = (main[row + 2] ?? 0) - (further * further) / pivot;
    first[row] = below / pivot;
    second[row] = further / pivot;
  }
  return true;
}

/** Solves in place with the factors that `factorise` has left. */
export function solveFactorised({ main, first, second }: BandMatrix, right: Float64Array): void {
  const size = main.length;
  for (let row = 0; row < size; row++) {
    const value = right[row] ?? 0;
    if (row + 1 < size) right[row + 1] = (right[row + 1] ?? 0) - (first[row] ?? 0) * value;
    if (row + 2 < size) right[row + 2] = (right[row + 2] ?? 0) - (second[row] ?? 0) * value;
  }
  for (let row = size - 1; row >= 0; row--) {
    const one = row + 1 < size ? (first[row] ?? 0) * (right[row + 1] ?? 0) : 0;
    const two = row + 2 < size ? (second[row] ?? 0) * (right[row + 2] ?? 0) : 0;
    right[row] = (right[row] ?? 0) / (main[row] ?? 1) - one - two;
  }
}
