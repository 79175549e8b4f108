import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Votes } from '#core/exhibit.ts';
import { diskFiles, type FilePort } from '#packs/file-port.ts';
import { PowerCutDisk } from '#tests/support/power-cut-disk.ts';
import { openBallots } from './ballots.ts';
import type { StateOptions } from './state-file.ts';

let folder: string;
let file: string;
let warnings: string[];
let options: StateOptions;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballots-'));
  file = join(folder, 'ballots.json');
  warnings = [];
  options = { warn: (message) => void warnings.push(message), now: () => 0 };
});
afterEach(() => rmSync(folder, { recursive: true }));

const sumOf = ({ counts }: Votes): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('a vote', () => {
  it('is counted once, moves when the visitor thinks again, and is there after a restart', async () => {
    const ballots = await openBallots(file, options);
    expect(ballots.read('future', 'one')).toEqual({ counts: {}, mine: undefined });
    expect(await ballots.cast('future', 'one', 'bci-2040')).toEqual({
      counts: { 'bci-2040': 1 },
      mine: 'bci-2040',
    });
    expect(await ballots.cast('future', 'one', 'bci-2050')).toEqual({
      counts: { 'bci-2050': 1 },
      mine: 'bci-2050',
    });
    const again = await openBallots(file, options);
    expect(again.read('future', 'one').mine).toBe('bci-2050');
    expect(again.read('future', 'two')).toEqual({ counts: { 'bci-2050': 1 }, mine: undefined });
    expect(warnings).toEqual([]);
  });

  it('that is asked for again, because no answer came, is not counted twice', async () => {
    const ballots = await openBallots(file, options);
    await Promise.all([1, 2, 3].map(() => ballots.cast('future', 'one', 'a')));
    expect((await (await openBallots(file, options)).cast('future', 'one', 'a')).counts).toEqual({ a: 1 });
  });

  it('in one exhibit is none in another', async () => {
    const ballots = await openBallots(file, options);
    await ballots.cast('future', 'one', 'a');
    expect(ballots.read('hall', 'one')).toEqual({ counts: {}, mine: undefined });
    expect((await ballots.cast('hall', 'one', 'b')).counts).toEqual({ b: 1 });
    expect(ballots.read('future', 'one').mine).toBe('a');
  });

  it('that could not be written is refused, and the one before it stands', async () => {
    let full = false;
    const disk: FilePort = {
      ...diskFiles,
      write: (path, bytes) => (full ? Promise.reject(new Error('ENOSPC')) : diskFiles.write(path, bytes)),
    };
    const ballots = await openBallots(file, { ...options, files: disk });
    await ballots.cast('future', 'one', 'a');
    full = true;
    await expect(ballots.cast('future', 'one', 'b')).rejects.toMatchObject({ code: 'state-unwritable' });
    expect(ballots.read('future', 'one')).toEqual({ counts: { a: 1 }, mine: 'a' });
    full = false;
    expect(await ballots.cast('future', 'one', 'c')).toEqual({ counts: { c: 1 }, mine: 'c' });
  });

  it('names nobody in the file but the last visit', async () => {
    const ballots = await openBallots(file, options);
    for (const visit of ['visit-1', 'visit-2', 'visit-3']) await ballots.cast('future', visit, 'a');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      data: { future: { counts: { a: 3 }, last: { visit: 'visit-3', choice: 'a' } } },
    });
  });
});

describe('whatever visitors do, one after another', () => {
  const doings = array(
    record({
      act: constantFrom('cast', 'cast again', 'next visit', 'reopen'),
      exhibit: constantFrom('future', 'constructor'),
      // Names that every object has are as good as any other.
      choice: constantFrom('a', 'b', 'space-elevator-2040', 'constructor', 'toString'),
    }),
    { maxLength: 30 },
  );

  it('each visit has exactly its last vote, and the sum is the number of visits that voted', async () => {
    await assert(
      asyncProperty(doings, async (all) => {
        rmSync(file, { force: true });
        rmSync(`${file}.good`, { force: true });
        let ballots = await openBallots(file, options);
        let visit = 0;
        /** The model: what each visit has chosen in each exhibit. */
        const chosen = new Map<string, Map<number, string>>();
        for (const { act, exhibit, choice } of all) {
          if (act === 'next visit') visit += 1;
          else if (act === 'reopen') ballots = await openBallots(file, options);
          else {
            const votes = chosen.get(exhibit) ?? new Map<number, string>();
            chosen.set(exhibit, votes.set(visit, choice));
            await ballots.cast(exhibit, `v${visit}`, choice);
          }
          for (const [name, votes] of chosen) {
            const read = ballots.read(name, `v${visit}`);
            expect(sumOf(read)).toBe(votes.size);
            expect(read.mine).toBe(votes.get(visit));
            for (const voted of votes.values())
              expect(new Map(Object.entries(read.counts)).get(voted)).toBe(
                [...votes.values()].filter((other) => other === voted).length,
              );
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(warnings).toEqual([]);
  });
});

describe('a power cut', () => {
  it('at any step leaves either the vote before or the vote after, and never loses one that was acknowledged', async () => {
    let acknowledged = 0;
    const seen = new Set<string>();
    const disk = new PowerCutDisk((now) => {
      for (const state of now.states()) {
        const text = Buffer.from(state.get(file) ?? []).toString();
        seen.add(`${acknowledged}: ${/"counts":(\{[^}]*\})/.exec(text)?.[1] ?? '{}'}`);
      }
    });
    const ballots = await openBallots(file, { ...options, files: disk });
    for (const [visit, choice] of [
      ['one', 'a'],
      ['one', 'b'],
      ['two', 'b'],
    ] as const) {
      await ballots.cast('future', visit, choice);
      acknowledged += 1;
    }
    expect([...seen].sort()).toEqual([
      '0: {"a":1}',
      '0: {}',
      '1: {"a":1}',
      '1: {"b":1}',
      '2: {"b":1}',
      '2: {"b":2}',
    ]);
  });
});
