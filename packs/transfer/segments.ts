/** What of a changed file is fetched, and what is copied from this machine. */
import type { Chunk } from '../chunks/chunk-index.ts';

/** Bytes of local chunks between two missing ones that are fetched along, since a request costs about as much. */
const MERGE_GAP = 65_536;
/** Requests for one file at most: beyond that the smallest gaps are fetched along. */
const MOST_RUNS = 12;

/** A run of a file, in order: from here, or from the tree. */
export type Segment =
  | { readonly from: 'here'; readonly start: number; readonly end: number; readonly chunk: Chunk }
  | { readonly from: 'tree'; readonly start: number; readonly end: number };

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Divides a file.
 * @param chunks all of the file, in order
 * @param isHere whether a chunk is on this machine
 * @returns segments that cover the file; neighbouring missing chunks are one run. `end` is the byte after the last.
 */
export function planSegments(
  chunks: readonly Chunk[],
  isHere: (chunk: Chunk) => boolean,
): readonly Segment[] {
  const runs = missingRuns(chunks, isHere);
  const segments: Segment[] = [];
  let next = 0;
  for (const chunk of chunks) {
    while ((runs[next]?.end ?? Number.POSITIVE_INFINITY) <= chunk.offset) next += 1;
    const run = runs[next];
    if (run === undefined || chunk.offset < run.start)
      segments.push({ from: 'here', start: chunk.offset, end: chunk.offset + chunk.length, chunk });
    else if (chunk.offset === run.start) segments.push({ from: 'tree', ...run });
  }
  return segments;
}

/** Bytes that are fetched. */
export function bytesFromTree(segments: readonly Segment[]): number {
  return segments.reduce((sum, { from, start, end }) => sum + (from === 'tree' ? end - start : 0), 0);
}

function missingRuns(chunks: readonly Chunk[], isHere: (chunk: Chunk) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const chunk of chunks) {
    if (isHere(chunk)) continue;
    const last = runs.at(-1);
    const end = chunk.offset + chunk.length;
    if (last !== undefined && chunk.offset - last.end <= MERGE_GAP)
      runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start: chunk.offset, end });
  }
  return fewer(runs);
}

/** Keeps the largest gaps only. */
function fewer(runs: readonly Run[]): readonly Run[] {
  if (runs.length <= MOST_RUNS) return runs;
  const gaps = runs
    .slice(1)
    .map((run, index) => ({ index: index + 1, size: run.start - (runs[index]?.end ?? 0) }));
  const kept = new Set(
    gaps
      .toSorted((one, other) => other.size - one.size)
      .slice(0, MOST_RUNS - 1)
      .map(({ index }) => index),
  );
  const merged: Run[] = [];
  runs.forEach((run, index) => {
    const last = merged.at(-1);
    if (last === undefined || kept.has(index)) merged.push(run);
    else merged[merged.length - 1] = { start: last.start, end: run.end };
  });
  return merged;
}
