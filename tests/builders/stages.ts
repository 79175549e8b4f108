/** The screens that every formation must fit: four sizes, both languages, text as it is and doubled, any reach and a low one. */
import { screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import type { Stage } from '#exhibits/tribute-hall/formations/space.ts';
import { stageOf } from '#exhibits/tribute-hall/views/stage.ts';

export interface StageCase {
  readonly title: string;
  readonly stage: Stage;
  readonly language: 'zh' | 'en';
}

const SIZES = [
  [1080, 1920],
  [1920, 1080],
  [3840, 2160],
  [3840, 1080],
] as const;
/** Height of the hall's row of views as a browser lays it out, in targets; doubled text breaks it on a standing screen. */
const BAR_TARGETS = { 1: 1.3, 2: 1.45, broken: 2.77 };

function stageCase(
  [width, height]: readonly [number, number],
  textScale: 1 | 2,
  lowReach: boolean,
  language: 'zh' | 'en',
): StageCase {
  const geometry = screenGeometry(DEFAULT_SETTINGS.screen, width, height, lowReach);
  const bar = BAR_TARGETS[textScale === 2 && width < height ? 'broken' : textScale];
  return {
    title: `${width} × ${height}, ${language}, text × ${textScale}${lowReach ? ', low reach' : ''}`,
    stage: stageOf(geometry, textScale, geometry.targetPx * bar),
    language,
  };
}

export const STAGES: readonly StageCase[] = SIZES.flatMap((size) =>
  ([1, 2] as const).flatMap((textScale) =>
    [false, true].flatMap((lowReach) =>
      (['zh', 'en'] as const).map((language) => stageCase(size, textScale, lowReach, language)),
    ),
  ),
);
