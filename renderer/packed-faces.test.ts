import { expect, it } from 'vitest';
import { type PackedFace, packFaces, unpackFaces } from './packed-faces.ts';

const face = (family: string, bytes: readonly number[]): PackedFace => ({
  family,
  weight: '200 900',
  unicodeRange: 'U+5929',
  font: new Uint8Array(bytes),
});

it('faces come out as they went in, whatever bytes they have', () => {
  // A line end among the bytes is none.
  const faces = [face('宋体', [10, 10, 1]), face('empty', []), face('sans', [0, 255, 10])];
  expect(unpackFaces(packFaces(faces))).toEqual(faces);
});

it('no faces are no faces', () => {
  expect(unpackFaces(packFaces([]))).toEqual([]);
});
