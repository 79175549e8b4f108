/** The access modes that leave the words of a page the least room; the first is what most visitors have. */
import { type AccessSettings, DEFAULT_ACCESS } from '#core/access.ts';

/**
 * Lights that drift on every screen and sounds that nobody hears would take the processor from what is tested, and make pictures
 * differ; tests of motion and sound ask for them.
 */
export const STILL = { ...DEFAULT_ACCESS, reducedMotion: true, volume: 0 } as const;

export const NARROW_MODES: Readonly<Record<string, AccessSettings>> = {
  plain: STILL,
  'low reach': { ...STILL, lowReach: true },
  'largest text': { ...STILL, textScale: 2 },
  'largest text, high contrast, low reach': { ...STILL, textScale: 2, contrast: 'high', lowReach: true },
};
