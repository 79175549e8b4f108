/** The words on a teacher's phone. */
import type { InterfaceLanguage } from '#core/language.ts';
import { createWords } from '#core/words.ts';

const zhHans = {
  title: '带队老师',
  other: 'English',
  'enter.how': '在展台的老师页面找到“在手机上看”，把那里的八个字符填在这里。',
  'enter.scanned': '代码已经填好，轻触下面就能看到您的班级。',
  'enter.code': '代码',
  'enter.open': '打开',
  'enter.mistyped': '有一个字符对不上，和展台上再比一比。',
  'enter.unknown': '这个代码用过了，或者已过五分钟。请在展台上再取一个。',
  'enter.wait': '请歇一歇，{{seconds}} 秒后再试。',
  'enter.ended': '这里没有正在进行的导览了，记录已经删除。',
  'class.title': '今天的导览',
  'class.waiting': '还没有开始。请在展台上选好几个小组，开始导览。',
  'class.groups': '小组',
  'class.answers': '问答',
  'class.back': '全部导览',
  'class.walking': '{{count}} 个小组在路上',
  'class.still': '还没有开始',
  'halt.pause': '暂停',
  'halt.gather': '集合',
  'halt.none': '继续',
  'halted.pause': '各组会看到：请在原地等一等。',
  'halted.gather': '各组会看到：请回到老师身边。',
  'group.lights': '走过 {{done}} 站，共 {{all}} 站',
  'group.here': '{{time}} 来过',
  'group.seen': '{{time}} · {{kiosk}}',
  'group.none': '还没有出现',
  'group.next': '下一站：{{kiosk}}',
  'group.finished': '全部走完',
  'answers.did': '{{count}} 组走过',
  'answers.right': '{{known}} 组回答过，{{right}} 组答对',
  'answers.none': '还没有收到回答',
  'answers.answer': '正确答案',
  end: '结束导览',
  'end.sure': '要结束这次导览吗？',
  'end.what': '各组的代码不能再用，这个班的记录会全部删除。',
  'end.yes': '结束并删除',
  'end.no': '不，继续',
  leave: '在这台手机上退出',
  reload: '刷新',
  lost: '暂时连不上展台，下面是刚才的情形。',
  failed: '刚才没有完成，请再试一次。',
  missing: '这里没有这一页。',
  home: '回到班级',
} as const;

export type PhoneWord = keyof typeof zhHans;

const en: Readonly<Record<PhoneWord, string>> & { readonly [Key in `${PhoneWord}_one`]?: string } = {
  title: 'For the teacher',
  other: '中文',
  'enter.how':
    'Find “On my phone” on the teacher’s page of a kiosk, and enter the eight letters shown there.',
  'enter.scanned': 'The code is filled in. Touch below to see your class.',
  'enter.code': 'Code',
  'enter.open': 'Open',
  'enter.mistyped': 'One letter does not fit. Compare it with the kiosk.',
  'enter.unknown': 'This code was used, or is older than five minutes. Get another at the kiosk.',
  'enter.wait': 'Take a rest, and try again in {{seconds}} seconds.',
  'enter.ended': 'There is no tour here any more. Its records are deleted.',
  'class.title': 'Tours today',
  'class.waiting': 'Not begun yet. Say at a kiosk how many groups there are, and begin the tour.',
  'class.groups': 'Groups',
  'class.answers': 'Answers',
  'class.back': 'All tours',
  'class.walking': '{{count}} groups on their way',
  'class.walking_one': '1 group on its way',
  'class.still': 'Not begun yet',
  'halt.pause': 'Pause',
  'halt.gather': 'Gather',
  'halt.none': 'Go on',
  'halted.pause': 'Groups read: wait where you are.',
  'halted.gather': 'Groups read: come back to your teacher.',
  'group.lights': '{{done}} of {{all}} stops done',
  'group.here': 'Seen at {{time}}',
  'group.seen': '{{time}} · {{kiosk}}',
  'group.none': 'Not seen yet',
  'group.next': 'Next: {{kiosk}}',
  'group.finished': 'All stops done',
  'answers.did': 'Groups that did it: {{count}}',
  'answers.right': '{{right}} right of {{known}} answers',
  'answers.none': 'No answers yet',
  'answers.answer': 'Right answer',
  end: 'End the tour',
  'end.sure': 'End this tour?',
  'end.what': 'The groups’ codes stop working, and all records of the class are deleted.',
  'end.yes': 'End and delete',
  'end.no': 'No, go on',
  leave: 'Sign out on this phone',
  reload: 'Refresh',
  lost: 'The kiosk cannot be reached now. This is how things stood.',
  failed: 'That did not work. Try again.',
  missing: 'There is no such page.',
  home: 'Back to the class',
};

const translate = createWords<Record<PhoneWord, string>>({ 'zh-Hans': zhHans, en });

/** A word in the language of one phone. */
export type Say = (key: PhoneWord, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: InterfaceLanguage): Say =>
  (key, values) =>
    translate(language, key, values);
