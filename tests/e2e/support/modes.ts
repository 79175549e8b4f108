/** The access modes that leave the words of a page the least room; the first is what most visitors have. */
import { type AccessSettings, DEFAULT_ACCESS } from '#core/access.ts';
import type { HarnessOptions } from '../../harness/open.ts';
import { LANGUAGES } from './pictures.ts';

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

/** Of an exhibit on a page of its own (tests/harness): how a test is called, and what the page is told. */
export const PAGE_MODES = LANGUAGES.flatMap((language): readonly (readonly [string, HarnessOptions])[] => [
  [`in ${language}`, { language }],
  [`in ${language}, in high contrast`, { language, contrast: 'high', motion: 'reduced' }],
  [`in ${language}, with double text`, { language, text: 2, motion: 'reduced' }],
  [`in ${language}, in low reach`, { language, reach: 'low', motion: 'reduced' }],
]);

/** Whether a mode shows other colours than those that came before it: each world and experiment has a light of its own. */
export const hasOwnColours = ({ language, text, reach }: HarnessOptions): boolean =>
  language === 'zh-Hans' && text === undefined && reach === undefined;
