/** Drawings, and the one texture that the build makes of them. */

/** One drawing, in the language of SVG; it is rasterised when the page is built. */
export interface Drawing {
  /** Of the drawing, px in the texture; at most 1,024. */
  readonly width: number;
  readonly height: number;
  /** What stands between `<svg viewBox="0 0 width height">` and `</svg>`; no text, no links, no pictures. */
  readonly svg: string;
}

export type Drawings = Readonly<Record<string, Drawing>>;

/** Where a drawing lies in the texture, px. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What `import atlas from './drawings.ts?atlas'` gives. */
export interface Atlas {
  /** Address of the picture. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly frames: Readonly<Record<string, Frame>>;
}

/** The drawing at another width, its shape kept. */
export function scaled({ width, height, svg }: Drawing, newWidth: number): Drawing {
  const scale = newWidth / width;
  return {
    width: newWidth,
    height: Math.round(height * scale),
    svg: `<g transform="scale(${scale})">${svg}</g>`,
  };
}
