import { expect, it } from 'vitest';
import { DEFAULT_ACCESS } from './access.ts';
import { DEFAULT_SCREEN } from './screen.ts';
import { DEFAULT_SETTINGS, Settings } from './settings.ts';

it('the defaults are settings that the kiosk accepts', () => {
  expect(Settings.parse({ access: DEFAULT_ACCESS, screen: DEFAULT_SCREEN })).toEqual(DEFAULT_SETTINGS);
});

it.each([{ textScale: 3 }, { volume: 5 }, { volume: 0.5 }, { contrast: 'low' }, { loud: true }])(
  'an access setting that no kiosk has is refused: %o',
  (wrong) => {
    expect(Settings.safeParse({ access: { ...DEFAULT_ACCESS, ...wrong } }).success).toBe(false);
  },
);

it.each([{ diagonalInch: 6 }, { viewingDistanceMm: 100 }, { bottomEdgeMm: -1 }, { depth: 1 }])(
  'a screen that cannot be is refused: %o',
  (wrong) => {
    expect(Settings.safeParse({ screen: { ...DEFAULT_SCREEN, ...wrong } }).success).toBe(false);
  },
);
