/** What the home screen shows of the Tribute Hall. */
import type { ExhibitAbout } from '#core/exhibit.ts';

export const about: ExhibitAbout = {
  id: 'tribute-hall',
  title: { 'zh-Hans': '致敬长廊', en: 'Tribute Hall' },
  promise: {
    'zh-Hans': '每一束光，都是一位照亮过巴蜀大地的科学家。',
    en: 'Every light is a scientist who once lit up the land of Sichuan.',
  },
  hue: 85,
  emblem: '100',
};
