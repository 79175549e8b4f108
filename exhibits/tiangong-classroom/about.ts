/** What the home screen shows of the Tiangong Classroom. */
import type { ExhibitAbout } from '#core/exhibit.ts';

export const about: ExhibitAbout = {
  id: 'tiangong-classroom',
  title: { 'zh-Hans': '天宫课堂', en: 'Tiangong Classroom' },
  promise: {
    'zh-Hans': '没有重量的教室里，亲手做一回太空实验。',
    en: 'A classroom without weight, and its experiments in your own hands.',
  },
  hue: 210,
  emblem: '天宫',
};
