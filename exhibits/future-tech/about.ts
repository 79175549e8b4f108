/** What the home screen shows of Future Tech. */
import type { ExhibitAbout } from '#core/exhibit.ts';

export const about: ExhibitAbout = {
  id: 'future-tech',
  title: { 'zh-Hans': '未来科技', en: 'Future Tech' },
  promise: {
    'zh-Hans': '科幻里的十个梦，动手试试哪一个会成真。',
    en: 'Ten dreams of science fiction. Try them, and vote for the one that comes true first.',
  },
  hue: 300,
  emblem: '未来',
};
