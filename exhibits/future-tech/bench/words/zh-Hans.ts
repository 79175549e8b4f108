/** The few words around a world, in Chinese. */
export const zhHans = {
  faces: '两种看法',
  try: '动手试',
  story: '从幻想到现实',
  dreamt: '谁想到的',
  exists: '已有什么',
  missing: '还缺什么',
  needed: '怎样成真',
  vote: '投一票',
  changeVote: '改投一票',
  close: '回到星空',
  again: '重来',
  hold: '停住',
  goOn: '继续',
  less: '减少',
  more: '增加',
  settings: '可以调的',
  acts: '动手',
  readings: '读数',
} as const;

export type BenchWord = keyof typeof zhHans;
