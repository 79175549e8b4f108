/** Several font files as one: a line of JSON that says what they are, and then one after the other. */

export interface PackedFace {
  readonly family: string;
  /** As in `font-weight` and `unicode-range` of a `@font-face`. */
  readonly weight: string;
  readonly unicodeRange: string;
  readonly font: Uint8Array<ArrayBuffer>;
}

/** What the first line says of each. */
type Entry = Omit<PackedFace, 'font'> & { readonly bytes: number };

const LINE_END = 10;

export function packFaces(faces: readonly PackedFace[]): Uint8Array<ArrayBuffer> {
  const entries = faces.map(({ font, ...face }): Entry => ({ ...face, bytes: font.length }));
  const head = new TextEncoder().encode(`${JSON.stringify(entries)}\n`);
  const packed = new Uint8Array(head.length + faces.reduce((sum, { font }) => sum + font.length, 0));
  packed.set(head);
  let at = head.length;
  for (const { font } of faces) {
    packed.set(font, at);
    at += font.length;
  }
  return packed;
}

export function unpackFaces(packed: Uint8Array<ArrayBuffer>): readonly PackedFace[] {
  let at = packed.indexOf(LINE_END) + 1;
  const entries = JSON.parse(new TextDecoder().decode(packed.subarray(0, at))) as readonly Entry[];
  return entries.map(({ bytes, ...face }) => {
    at += bytes;
    return { ...face, font: packed.subarray(at - bytes, at) };
  });
}
