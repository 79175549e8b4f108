import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'print-'));
  mkdirSync(join(root, 'core'));
  writeFileSync(join(root, 'core/a.ts'), 'a');
});
afterEach(() => rmSync(root, { recursive: true }));

const now = () => fingerprint(root, ['core', 'package.json']);

describe('a tree that is built again', () => {
  it('is not when nothing has changed but tests and notes', () => {
    const before = now();
    writeFileSync(join(root, 'core/a.test.ts'), 'a');
    writeFileSync(join(root, 'core/README.md'), 'a');
    expect(now()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a file is longer', () => writeFileSync(join(root, 'core/a.ts'), 'ab')],
    ['a file is newer', () => utimesSync(join(root, 'core/a.ts'), 1, 1)],
    ['a file has come', () => writeFileSync(join(root, 'core/b.ts'), '')],
    ['a file has gone', () => rmSync(join(root, 'core/a.ts'))],
    ['an input that was missing is there', () => writeFileSync(join(root, 'package.json'), '{}')],
  ])('is when %s', (_what, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });
});
