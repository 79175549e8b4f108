import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Glyphs, glyphArray } from './glyphs.ts';

/** Bytes of one pixel, and of one layer of 96 × 96 px. */
const CHANNELS = 4;
const LAYER = 96 * 96 * CHANNELS;

const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_name, at) => String.fromCodePoint(0x4e00 + at));
/** What the pen leaves in every pixel for a name: a strength of its own, 1 to 250. */
const inkOf = (surname: string): number => 1 + ((surname.codePointAt(0) ?? 0) % 250);

/** The strength that a lantern shows, as the shader reads it. */
function shown({ texture, slotOf }: Glyphs, surname: string): number | undefined {
  const slot = slotOf(surname);
  return texture.image.data?.[Math.floor(slot / CHANNELS) * LAYER + (slot % CHANNELS)];
}

describe('the surnames in the lanterns', () => {
  beforeEach(() => {
    let written = '';
    const pen = {
      clearRect: () => undefined,
      measureText: () => ({ actualBoundingBoxAscent: 1, actualBoundingBoxDescent: 0 }),
      fillText: (surname: string) => void (written = surname),
      getImageData: () => ({ data: new Uint8ClampedArray(LAYER).fill(inkOf(written)) }),
    };
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => pen }) });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it.each([1, 3, 4, 5, 64, 300])('are each their own with %i family names', (count) => {
    const glyphs = glyphArray(named(count));
    expect(new Set(named(count).map((name) => glyphs.slotOf(name))).size).toBe(count);
    expect(named(count).map((name) => shown(glyphs, name))).toEqual(named(count).map(inkOf));
  });

  it('are drawn once however many people bear them', () => {
    const glyphs = glyphArray(['周', '李', '周', '周']);
    expect(glyphs.slotOf('周')).not.toBe(glyphs.slotOf('李'));
    expect(glyphs.texture.image.depth).toBe(1);
  });

  it('stay within the 256 layers that every machine has, and a name too many is left dark', () => {
    const glyphs = glyphArray(named(1_100));
    expect(glyphs.texture.image.depth).toBe(256);
    const strengths = named(1_100).map((name) => shown(glyphs, name));
    expect(strengths.slice(0, 1_023)).toEqual(named(1_023).map(inkOf));
    expect(new Set(strengths.slice(1_023))).toEqual(new Set([0]));
  });

  it('leave a lantern dark when nobody is there to name', () => {
    expect(shown(glyphArray([]), '周')).toBe(0);
  });
});
