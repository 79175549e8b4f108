import { expect, it } from 'vitest';
import { PackFile } from '#core/pack.ts';
import { KNOWN_ENDINGS, mediaTypeOf } from './media-types.ts';

it.each(KNOWN_ENDINGS)('.%s has a type that a manifest may hold', (ending) => {
  const path = `a/b.${ending}`;
  const file = { path, size: 1, sha256: 'a'.repeat(64), type: mediaTypeOf(path) };
  expect(PackFile.safeParse(file).success).toBe(true);
});

it.each(['run.exe', 'readme', 'a.b/c', 'film.MP4', 'x.constructor', 'x.__proto__'])('%s has none', (path) => {
  expect(mediaTypeOf(path)).toBeUndefined();
});
