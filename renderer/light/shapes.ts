/** Where lights gather: glyphs sampled from text, a drifting sky, a ring. Places are in 0…1 of the field. */

/** Deterministic random numbers (mulberry32), so that a picture of a view is the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Scattered over the field, denser towards a soft band that crosses it like a river of stars. */
export function skyShape(count: number, seed = 7): Float32Array {
  const random = seeded(seed);
  const places = new Float32Array(count * 2);
  for (let index = 0; index < count; index++) {
    const x = random();
    const inBand = random() < 0.72;
    const spread = (random() + random() + random() - 1.5) * 0.24;
    const y = inBand ? 0.62 - 0.34 * x + spread : random();
    places[index * 2] = x;
    places[index * 2 + 1] = y;
  }
  return places;
}

/** Where the text stands in the field. */
export interface TextBox {
  /** 0…1 of the field's width and height. */
  readonly centreX: number;
  readonly centreY: number;
  /** Height of a character, 0…1 of the field's height. */
  readonly height: number;
  readonly vertical: boolean;
}

/**
 * Lights on the strokes of a text. A share of them stays in the sky around it, so that the figure breathes.
 * @param aspect width / height of the field
 * @param font a CSS family that is loaded already
 */
export function textShape(
  text: string,
  count: number,
  aspect: number,
  font: string,
  box: TextBox,
): Float32Array {
  const ink = inkOf(text, font, box.vertical);
  const random = seeded(text.length * 97 + count);
  const places = skyShape(count, 11);
  if (ink.points.length === 0) return places;
  const gathered = Math.floor(count * 0.9);
  const inkPixels = ink.points.length / 2;
  const unit = box.height / ink.unit;
  for (let index = 0; index < gathered; index++) {
    // Steps of the golden ratio spread the lights evenly over the strokes, where chance would leave holes.
    const at = Math.floor(((index * GOLDEN) % 1) * inkPixels) * 2;
    const x = (ink.points[at] ?? 0) + random() - ink.width / 2;
    const y = (ink.points[at + 1] ?? 0) + random() - ink.height / 2;
    places[index * 2] = box.centreX + (x * unit) / aspect;
    places[index * 2 + 1] = box.centreY + y * unit;
  }
  return places;
}

const GOLDEN = 0.618033988749895;

/** px of a character in the sampling canvas. */
const SAMPLE = 120;

interface Ink {
  readonly points: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

function inkOf(text: string, font: string, vertical: boolean): Ink {
  const canvas = document.createElement('canvas');
  const characters = [...text];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return { points: [], width: 1, height: 1, unit: SAMPLE };
  const style = `700 ${SAMPLE}px ${font}`;
  pen.font = style;
  const widths = characters.map((character) => pen.measureText(character).width);
  canvas.width = Math.ceil(vertical ? SAMPLE * 1.1 : widths.reduce((sum, width) => sum + width, 0));
  canvas.height = Math.ceil(vertical ? characters.length * SAMPLE * 1.12 : SAMPLE * 1.2);
  pen.font = style;
  pen.textBaseline = 'middle';
  let offset = 0;
  characters.forEach((character, index) => {
    const width = widths[index] ?? SAMPLE;
    if (vertical) pen.fillText(character, (canvas.width - width) / 2, (index + 0.5) * SAMPLE * 1.12);
    else pen.fillText(character, offset, canvas.height / 2);
    offset += width;
  });
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const points: number[] = [];
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++)
      if ((data[(y * canvas.width + x) * 4 + 3] ?? 0) > 128) points.push(x, y);
  return { points, width: canvas.width, height: canvas.height, unit: SAMPLE };
}
