import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXHIBITS } from './exhibits.ts';
import { valuesAt } from './walk.ts';

const ROOT = join(import.meta.dirname, '../..');

it('the check knows every exhibit that has content', () => {
  const folders = readdirSync(join(ROOT, 'exhibits'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter((entry) => readdirSync(join(ROOT, 'exhibits', entry.name)).includes('content.ts'))
    .map((entry) => entry.name);
  expect(folders.length).toBeGreaterThan(0);
  expect(Object.keys(EXHIBITS).toSorted()).toEqual([...folders, 'guided-tours'].toSorted());
});

describe.each(['tribute-hall', 'tiangong-classroom', 'guided-tours'])('the references of %s', (id) => {
  const sample: unknown = JSON.parse(
    readFileSync(join(ROOT, `assets/packs/${id}-sample/content.json`), 'utf8'),
  );

  it.each(Object.entries(EXHIBITS[id]?.references ?? {}))('%s lead to %s', (pattern, list) => {
    expect([...valuesAt(sample, pattern)].length).toBeGreaterThan(0);
    const known = list.includes('[') ? list : `${list}[].id`;
    expect([...valuesAt(sample, known)].length).toBeGreaterThan(0);
  });
});
