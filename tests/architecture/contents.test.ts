/** What no committed file may hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOMS, ROOT, sourceFiles } from './files.ts';

/** Loopback, reserved names (RFC 2606), and the names of vocabularies, which nobody fetches. */
const HARMLESS =
  /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]|\$\{|www\.w3\.org\/|[a-z.]*\.?(?:example|invalid)\b|…)/;

/** Beyond that a file is two in one. The linter counts the lines of scripts; stylesheets and pages are counted here. */
const MOST_LINES = 400;

describe('committed files', () => {
  it('are not longer than anybody reads at once', () => {
    const long = ROOMS.flatMap((room) => filesBelow(room))
      .filter(({ path }) => /\.(?:css|html)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    const all = [...ROOMS, 'docs', '.github'].flatMap((folder) => filesBelow(folder));
    const machine = new RegExp(
      ['work', 'root', 'home/[a-z]+'].map((name) => `["'\`\\s(]/${name}/`).join('|'),
    );
    expect(all.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('install from whichever registry is configured: the lockfile holds no download address', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });

  it('speak to nobody without encryption except to their own machine', () => {
    const addresses = sourceFiles()
      .filter(({ path }) => !path.startsWith('tests/') && !/\.test\.tsx?$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/http:\/\/[^\s'"`<>)]+/g)].map(([address]) => ({ path, address })),
      );
    expect(addresses.filter(({ address }) => !HARMLESS.test(address))).toEqual([]);
  });
});
