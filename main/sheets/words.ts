/** The words on sheets. */
import { createWords } from '#core/words.ts';

const zhHans = {
  'codes.title': '小组代码',
  'codes.how': '沿虚线剪开，每组拿一条。代码里没有名字；丢了，老师可以在任何一台展台上再看到它。',
  'codes.how.alone': '沿虚线剪开，每组拿一条。代码里没有名字；丢了，老师可以在发出代码的那台展台上再看到它。',
  'codes.first': '从这里开始',
  'codes.where': '在任何一台展台选“小组导览”，输入代码。',
  'codes.where.alone': '在发出代码的那台展台选“小组导览”，输入代码。',
  'codes.changes': '走过一站会得到新代码，写在背面。',
  'result.title': '全班点亮的光',
  'result.day': '{{day}} · {{groups}} 个小组',
  'result.lights': '各组走过的站',
  'result.group': '小组',
  'result.well': '做得很好',
  'result.done': '做到了',
  'result.open': '没有走到',
  'result.answers': '问过什么，答了什么',
  'result.stop': '第 {{number}} 站',
  'result.did': '{{count}} 组做到了',
  'result.right': '已知 {{known}} 组的回答，{{right}} 组答对',
  'result.none': '这台展台没有收到回答',
  'result.answer': '答案',
  'result.groups': '{{count}} 组',
  'result.talk': '可以接着聊',
  'result.classroom': '带回课堂的问题',
  'result.private': '这张纸上没有任何人的名字。展台里的记录过了今天就会删除。',
} as const;

const en: Readonly<Record<SheetWord, string>> & { readonly [Key in `${SheetWord}_one`]?: string } = {
  'codes.title': 'Group codes',
  'codes.how':
    'Cut along the dashed lines, one strip for each group. A code holds no names; if one is lost, the teacher finds it again at any kiosk.',
  'codes.how.alone':
    'Cut along the dashed lines, one strip for each group. A code holds no names; if one is lost, the teacher finds it again at the kiosk that gave it.',
  'codes.first': 'Begin here',
  'codes.where': 'Choose “Tour groups” on any kiosk and enter the code.',
  'codes.where.alone': 'Choose “Tour groups” on the kiosk that gave the code, and enter it.',
  'codes.changes': 'Each stop gives a new one: write it on the back.',
  'result.title': 'The lights of the class',
  'result.day': '{{day}} · {{groups}} groups',
  'result.lights': 'Stops that each group has seen',
  'result.group': 'Group',
  'result.well': 'done well',
  'result.done': 'done',
  'result.open': 'not reached',
  'result.answers': 'What was asked, and what you said',
  'result.stop': 'Stop {{number}}',
  'result.did': 'Groups that did it: {{count}}',
  'result.right': '{{right}} right of {{known}} known answers',
  'result.none': 'This kiosk has heard no answers',
  'result.answer': 'Answer',
  'result.groups': '{{count}} groups',
  'result.groups_one': '1 group',
  'result.talk': 'To go on talking',
  'result.classroom': 'Questions for the classroom',
  'result.private':
    'There is no name on this sheet. What the kiosk has recorded is deleted when the day is over.',
};

export type SheetWord = keyof typeof zhHans;

export const sheetWord = createWords<Record<SheetWord, string>>({ 'zh-Hans': zhHans, en });
