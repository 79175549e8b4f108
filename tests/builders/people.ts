/** Content of the Tribute Hall with as many invented people as a test asks for; the same on every machine. */
import { hashOf, seeded } from '#exhibits/kit/random.ts';
import type { Field, HallContent, Person, Place } from '#exhibits/tribute-hall/content.ts';

const SURNAMES = [
  ['安', 'an'],
  ['白', 'bai'],
  ['曹', 'cao'],
  ['陈', 'chen'],
  ['邓', 'deng'],
  ['丁', 'ding'],
  ['冯', 'feng'],
  ['高', 'gao'],
  ['郭', 'guo'],
  ['何', 'he'],
  ['胡', 'hu'],
  ['黄', 'huang'],
  ['江', 'jiang'],
  ['康', 'kang'],
  ['李', 'li'],
  ['刘', 'liu'],
  ['马', 'ma'],
  ['欧阳', 'ouyang'],
  ['潘', 'pan'],
  ['秦', 'qin'],
  ['任', 'ren'],
  ['沈', 'shen'],
  ['唐', 'tang'],
  ['王', 'wang'],
  ['吴', 'wu'],
  ['谢', 'xie'],
  ['杨', 'yang'],
  ['张', 'zhang'],
  ['赵', 'zhao'],
  ['周', 'zhou'],
  ['朱', 'zhu'],
  ['诸葛', 'zhuge'],
] as const;
const GIVEN = [
  ['安然', 'anran'],
  ['博文', 'bowen'],
  ['传志', 'chuanzhi'],
  ['德昭', 'dezhao'],
  ['恩泽', 'enze'],
  ['方正', 'fangzheng'],
  ['国华', 'guohua'],
  ['海清', 'haiqing'],
  ['嘉禾', 'jiahe'],
  ['开明', 'kaiming'],
  ['立群', 'liqun'],
  ['明远', 'mingyuan'],
  ['念慈', 'nianci'],
  ['培根', 'peigen'],
  ['启蒙', 'qimeng'],
  ['如松', 'rusong'],
  ['思齐', 'siqi'],
  ['天佑', 'tianyou'],
] as const;
const FIELDS = [
  ['agriculture', '农业', 'Farming'],
  ['medicine', '医学', 'Medicine'],
  ['physics', '物理', 'Physics'],
  ['engineering', '工程', 'Engineering'],
  ['earth', '地学', 'Earth science'],
  ['biology', '生命', 'Life science'],
  ['aerospace', '航空航天', 'Aerospace'],
  ['mathematics', '数学', 'Mathematics'],
] as const;
const PLACES = [
  ['chengdu', '成都', 'Chengdu', 104.07, 30.67],
  ['yaan', '雅安', 'Ya’an', 103.0, 29.98],
  ['mianyang', '绵阳', 'Mianyang', 104.68, 31.47],
  ['leshan', '乐山', 'Leshan', 103.77, 29.55],
  ['zigong', '自贡', 'Zigong', 104.78, 29.34],
  ['xichang', '西昌', 'Xichang', 102.27, 27.89],
] as const;

/** Every this-many-th person has a portrait. */
const PORTRAIT_EVERY = 5;

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
}

const both = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function personOf(index: number, count: number): Person {
  const random = seeded(hashOf(`person-${index}`));
  const [surname, surnamePinyin] = at(SURNAMES, index * 7 + Math.floor(index / SURNAMES.length));
  const [given, givenPinyin] = at(GIVEN, Math.floor(random() * GIVEN.length));
  const [field, fieldName, fieldEnglish] = at(FIELDS, Math.floor(random() * FIELDS.length));
  const id = `person-${index}`;
  const value = 1905 + Math.floor(random() * 100);
  return {
    id,
    name: both(`${surname}${given}`, `${capital(surnamePinyin)} ${capital(givenPinyin)}`),
    surname,
    pinyin: `${surnamePinyin} ${givenPinyin}`,
    list: index % 10 < 6 ? 'hundred' : 'sichuan',
    born: String(value - 35),
    year:
      index % 7 === 0
        ? undefined
        : {
            value,
            what: both(`在${fieldName}上有了新的发现`, `Made a discovery in ${fieldEnglish.toLowerCase()}`),
          },
    field,
    places: index % 11 === 0 ? [] : [at(PLACES, Math.floor(random() * PLACES.length))[0]],
    subject: both(`${fieldName}研究`, `Research in ${fieldEnglish.toLowerCase()}`),
    institution: both('测试用的研究院', 'An institute for tests'),
    life: both(
      '这是为测试而写的一个人。世上没有这个人。',
      'A person written for tests. Nobody like this has lived.',
    ),
    work: both(
      '一束光从山谷里升起，照亮了后来的人。',
      'A light rose from a valley, and others could see their way.',
    ),
    ponder: both('你最想弄明白的一件事是什么？', 'What would you most like to understand?'),
    related: [1, 2].map((step) => ({
      id: `person-${(index + step * 3) % count}`,
      why: both('同一个领域', 'The same field'),
    })),
    portrait: index % PORTRAIT_EVERY === 1 ? portraitPath(id) : undefined,
  };
}

/** A hall of `count` people; every fifth has a portrait, every seventh no year. */
export function peopleContent(count: number): HallContent {
  const fields: Field[] = FIELDS.map(([id, chinese, english]) => ({ id, name: both(chinese, english) }));
  const places: Place[] = PLACES.map(([id, chinese, english, longitude, latitude]) => ({
    id,
    name: both(chinese, english),
    longitude,
    latitude,
  }));
  return {
    title: both('致敬长廊', 'Tribute Hall'),
    notice: both(`为测试而写的 ${count} 人。`, `${count} people written for tests.`),
    people: Array.from({ length: count }, (_person, index) => personOf(index, count)),
    fields,
    places,
  };
}

function portraitPath(id: string): string {
  return `portraits/${id}.svg`;
}

/** A small picture of nobody: two soft shapes in a colour of the id. */
export function portraitOf(id: string): string {
  const hue = hashOf(id) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 300" width="240" height="300"><rect width="240" height="300" fill="hsl(${hue} 22% 20%)"/><circle cx="120" cy="118" r="52" fill="hsl(${hue} 26% 62%)"/><path d="M30 300c0-70 40-112 90-112s90 42 90 112z" fill="hsl(${hue} 24% 46%)"/></svg>`;
}
