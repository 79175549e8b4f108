/** Surnames as a texture array, four of them in the channels of each layer, however many people bear a name. */
import {
  DataArrayTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RGBAFormat,
  UnsignedByteType,
} from 'three';

/** px of a layer; a lantern is rarely drawn larger. */
const LAYER = 96;
/** Surnames in a layer: red, green, blue, alpha. */
const CHANNELS = 4;
/** WebGL 2 promises 256 layers. */
const MOST_LAYERS = 256;

export interface Glyphs {
  readonly texture: DataArrayTexture;
  /** Layer × 4 + channel, as the shader takes it apart. */
  slotOf(surname: string): number;
}

/** Draws the surnames in the house's serif, which must be loaded. */
export function glyphArray(surnames: readonly string[]): Glyphs {
  const distinct = [...new Set(surnames)];
  // The last slot stays dark: a lantern without a name is better than one with somebody else's.
  const layers = Math.min(MOST_LAYERS, Math.ceil((distinct.length + 1) / CHANNELS));
  const empty = layers * CHANNELS - 1;
  const slots = new Map(distinct.slice(0, empty).map((surname, slot) => [surname, slot]));
  return {
    texture: textureOf(layers, slots),
    slotOf: (surname) => slots.get(surname) ?? empty,
  };
}

function textureOf(layers: number, slots: ReadonlyMap<string, number>): DataArrayTexture {
  const data = new Uint8Array(LAYER * LAYER * CHANNELS * layers);
  const canvas = document.createElement('canvas');
  canvas.width = LAYER;
  canvas.height = LAYER;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen !== null) for (const [surname, slot] of slots) drawInto(data, slot, inkOf(pen, surname));
  const texture = new DataArrayTexture(data, LAYER, LAYER, layers);
  texture.format = RGBAFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function inkOf(pen: CanvasRenderingContext2D, surname: string): Uint8ClampedArray {
  pen.clearRect(0, 0, LAYER, LAYER);
  pen.fillStyle = '#fff';
  pen.textAlign = 'center';
  pen.font = `600 ${Math.round((LAYER * 0.78) / Math.max(1, surname.length * 0.8))}px "Noto Serif SC Variable", serif`;
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(surname);
  pen.fillText(surname, LAYER / 2, LAYER / 2 + (above - below) / 2);
  return pen.getImageData(0, 0, LAYER, LAYER).data;
}

function drawInto(data: Uint8Array, slot: number, ink: Uint8ClampedArray): void {
  const first = Math.floor(slot / CHANNELS) * LAYER * LAYER * CHANNELS + (slot % CHANNELS);
  for (let pixel = 0; pixel < LAYER * LAYER; pixel++)
    data[first + pixel * CHANNELS] = ink[pixel * 4 + 3] ?? 0;
}
