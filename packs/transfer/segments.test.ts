import { array, assert, boolean, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunks/chunk-index.ts';
import { bytesFromTree, planSegments } from './segments.ts';

/** A file of chunks: each its length in KiB, and whether it is on this machine. */
function plan(parts: readonly (readonly [number, boolean])[]) {
  const chunks: Chunk[] = [];
  const here = new Set<string>();
  for (const [kilobytes, isHere] of parts) {
    const last = chunks.at(-1);
    const offset = last === undefined ? 0 : last.offset + last.length;
    chunks.push({ offset, length: kilobytes * 1024, sha256: String(chunks.length) });
    if (isHere) here.add(String(chunks.length - 1));
  }
  const segments = planSegments(chunks, ({ sha256 }) => here.has(sha256));
  return { chunks, here, segments };
}

const shape = (parts: readonly (readonly [number, boolean])[]) =>
  plan(parts).segments.map(({ from, start, end }) => `${from} ${(end - start) / 1024}`);

describe('what is fetched of a changed film', () => {
  it('is the part that is new, in one request', () => {
    expect(
      shape([
        [100, true],
        [64, false],
        [64, false],
        [100, true],
      ]),
    ).toEqual(['here 100', 'tree 128', 'here 100']);
  });

  it('is all of it when all is new, and nothing when nothing is', () => {
    expect(
      shape([
        [64, false],
        [64, false],
      ]),
    ).toEqual(['tree 128']);
    expect(
      shape([
        [64, true],
        [64, true],
      ]),
    ).toEqual(['here 64', 'here 64']);
    expect(shape([])).toEqual([]);
  });

  it('includes a little that is here, rather than asking twice', () => {
    expect(
      shape([
        [64, false],
        [32, true],
        [64, false],
      ]),
    ).toEqual(['tree 160']);
    expect(
      shape([
        [64, false],
        [200, true],
        [64, false],
      ]),
    ).toEqual(['tree 64', 'here 200', 'tree 64']);
  });

  it('never takes more than twelve requests, and covers the film to the byte', () => {
    assert(
      property(array(tuple(integer({ min: 16, max: 256 }), boolean()), { maxLength: 120 }), (parts) => {
        const { chunks, here, segments } = plan(parts);
        const size = chunks.reduce((sum, { length }) => sum + length, 0);
        let at = 0;
        for (const { start, end } of segments) {
          expect(start).toBe(at);
          at = end;
        }
        expect(at).toBe(size);
        expect(segments.filter(({ from }) => from === 'tree').length).toBeLessThanOrEqual(12);
        const missing = chunks.filter(({ sha256 }) => !here.has(sha256));
        expect(bytesFromTree(segments)).toBeGreaterThanOrEqual(
          missing.reduce((sum, { length }) => sum + length, 0),
        );
        for (const { offset } of missing)
          expect(segments.find(({ start, end }) => offset >= start && offset < end)?.from).toBe('tree');
      }),
    );
  });
});
