/**
 * The film as a line of light on which every chapter has a light of its own. Chapters of very different length still lie far
 * enough apart for a finger: the line is stretched where they are short. Pure; seconds in, shares of the line out.
 */

/** A piece of the line, from one mark to the next. */
export interface Piece {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Shares of the line's length, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Index of the chapter that begins here; undefined for what comes before the first. */
  readonly chapter: number | undefined;
}

/**
 * @param starts seconds at which chapters begin, ascending
 * @param length seconds
 * @param least share of the line that a chapter has at least
 */
export function linePieces(starts: readonly number[], length: number, least: number): readonly Piece[] {
  const first = starts[0] ?? 0;
  const lead = first > 0 ? [{ start: 0, end: first, chapter: undefined }] : [];
  const spans = [
    ...lead,
    ...starts.map((start, chapter) => ({
      start,
      end: starts[chapter + 1] ?? Math.max(length, start),
      chapter,
    })),
  ];
  const floor = Math.min(least, 1 / Math.max(1, spans.length));
  const widths = widthsOf(
    spans.map(({ start, end }) => (length > 0 ? (end - start) / length : 0)),
    floor,
  );
  let from = 0;
  return spans.map((span, at) => {
    const to = from + (widths[at] ?? 0);
    const piece = { ...span, from, to };
    from = to;
    return piece;
  });
}

/** Shares as they are, but none below `floor`: what the short ones gain the long ones give, each by what it has above it. */
function widthsOf(shares: readonly number[], floor: number): readonly number[] {
  const raised = shares.map((share) => Math.max(share, floor));
  const excess = raised.reduce((sum, share) => sum + share, 0) - 1;
  const spare = raised.reduce((sum, share) => sum + share - floor, 0);
  return spare <= 0 ? raised : raised.map((share) => share - (excess * (share - floor)) / spare);
}

/** Where a second lies on the line, 0 to 1. */
export function shareOf(pieces: readonly Piece[], seconds: number): number {
  const piece = pieces.find(({ end }) => seconds < end) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const span = piece.end - piece.start;
  const inside = span <= 0 ? 1 : Math.min(1, Math.max(0, (seconds - piece.start) / span));
  return piece.from + (piece.to - piece.from) * inside;
}

/** The second that lies at a place of the line. @param share 0 to 1 */
export function secondOf(pieces: readonly Piece[], share: number): number {
  const piece = pieces.find(({ to }) => share < to) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const width = piece.to - piece.from;
  const inside = width <= 0 ? 0 : Math.min(1, Math.max(0, (share - piece.from) / width));
  return piece.start + (piece.end - piece.start) * inside;
}
