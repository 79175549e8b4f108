/** The access modes that leave the words of a page the least room; the first is what most visitors have. */
import { type AccessSettings, DEFAULT_ACCESS } from '#core/access.ts';
import { EVERYTHING, type Language, LANGUAGES, picturedIn } from './pictures.ts';

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

/** How somebody looks at an exhibit that has a page of its own (tests/harness). */
export interface PageMode {
  readonly language: Language;
  /** As a failure is told. */
  readonly mode: string;
  readonly access: AccessSettings;
}

const inBothLanguages = (modes: Readonly<Record<string, AccessSettings>>): readonly PageMode[] =>
  LANGUAGES.flatMap((language) =>
    Object.entries(modes).map(([mode, access]) => ({ language, mode, access })),
  );

const isPictured = ({ language, mode }: PageMode): boolean => mode === 'plain' && picturedIn(language);

/** What people look at pictures of. */
export const PICTURED_PAGES = inBothLanguages(NARROW_MODES).filter(isPictured);

/** What the ruler looks at by itself. */
export const MEASURED_PAGES = inBothLanguages(NARROW_MODES).filter((page) => !isPictured(page));

/** Of many views of one build each is measured in every narrow mode, in one language or the other by turns. @param at counts the views */
export const measuredInTurn = (at: number): readonly PageMode[] =>
  MEASURED_PAGES.filter(({ language, mode }) => {
    const turn = at + Object.keys(NARROW_MODES).indexOf(mode);
    return EVERYTHING || mode === 'plain' || language === LANGUAGES[turn % LANGUAGES.length];
  });

/** Everything that a visitor may choose but for the volume. */
export const EVERY_PAGE = inBothLanguages({
  moving: { ...DEFAULT_ACCESS, volume: 0 },
  'high contrast': { ...STILL, contrast: 'high' },
  'largest text': { ...STILL, textScale: 2 },
  'low reach': { ...STILL, lowReach: true },
});
