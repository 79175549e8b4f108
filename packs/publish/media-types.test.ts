import { expect, it } from 'vitest';
import { PackFile } from '#core/pack.ts';
import { KNOWN_ENDINGS, mediaTypeOf } from './media-types.ts';

it('every ending that a pack may hold has a type that a manifest may hold', () => {
  for (const ending of KNOWN_ENDINGS) {
    const file = {
      path: `a/b.${ending}`,
      size: 1,
      sha256: 'a'.repeat(64),
      type: mediaTypeOf(`a/b.${ending}`),
    };
    expect(PackFile.safeParse(file).success, ending).toBe(true);
  }
});

it.each(['run.exe', 'readme', 'a.b/c', 'film.MP4', 'x.constructor', 'x.__proto__'])('%s has none', (path) => {
  expect(mediaTypeOf(path)).toBeUndefined();
});
