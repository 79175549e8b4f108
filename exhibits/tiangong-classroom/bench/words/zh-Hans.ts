/** The few words of the bench itself, in Chinese. */
export const zhHans = {
  place: '在哪里做',
  earth: '地面',
  earthNote: '有重力',
  orbit: '轨道',
  orbitNote: '失重',
  again: '重来',
  hold: '停住',
  goOn: '继续',
  close: '返回',
  chapter: '课上怎么做',
  less: '减少',
  more: '增加',
  settings: '可以调的',
  acts: '动手',
  readings: '读数',
} as const;

export type BenchWord = keyof typeof zhHans;
