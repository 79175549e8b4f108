/** Surnames as a texture array: one small layer for each family name, however many people bear it. */
import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, RedFormat, UnsignedByteType } from 'three';

/** px of a layer; a lantern is rarely drawn larger. */
const LAYER = 96;
/** WebGL 2 promises 256 layers; a 257th family name shares the last one's lantern without a glyph. */
const MOST_LAYERS = 256;

export interface Glyphs {
  readonly texture: DataArrayTexture;
  layerOf(surname: string): number;
}

/** Draws the surnames in the house's serif, which must be loaded. */
export function glyphArray(surnames: readonly string[]): Glyphs {
  const distinct = [...new Set(surnames)].slice(0, MOST_LAYERS);
  const canvas = document.createElement('canvas');
  canvas.width = LAYER;
  canvas.height = LAYER;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const data = new Uint8Array(LAYER * LAYER * Math.max(1, distinct.length));
  distinct.forEach((surname, layer) => {
    if (pen === null) return;
    pen.clearRect(0, 0, LAYER, LAYER);
    pen.fillStyle = '#fff';
    pen.textAlign = 'center';
    pen.font = `600 ${Math.round((LAYER * 0.78) / Math.max(1, surname.length * 0.8))}px "Noto Serif SC Variable", serif`;
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(surname);
    pen.fillText(surname, LAYER / 2, LAYER / 2 + (above - below) / 2);
    const { data: ink } = pen.getImageData(0, 0, LAYER, LAYER);
    for (let pixel = 0; pixel < LAYER * LAYER; pixel++)
      data[layer * LAYER * LAYER + pixel] = ink[pixel * 4 + 3] ?? 0;
  });
  const texture = new DataArrayTexture(data, LAYER, LAYER, Math.max(1, distinct.length));
  texture.format = RedFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  const layers = new Map(distinct.map((surname, layer) => [surname, layer]));
  return { texture, layerOf: (surname) => layers.get(surname) ?? 0 };
}
