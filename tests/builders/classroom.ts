/** A small pack for the classroom, right in every way; its films are those of tests/fixtures/media. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const both = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });

/** What a test may have otherwise. */
export interface ClassroomOptions {
  /** Path of the first film in the pack. */
  readonly film?: string;
  /** Its length as the pack declares it, seconds. */
  readonly seconds?: number;
  readonly captions?: readonly string[];
  /** Whether it brings an interpreter and a narrator. */
  readonly companions?: boolean;
}

const words = {
  seen: both('看到的。', 'What is seen.'),
  matters: both('为什么。', 'Why.'),
  wonder: both('想一想？', 'Wonder?'),
};
const choices = [
  both('第一根', 'The first'),
  both('中间那根', 'The middle one'),
  both('第三根', 'The third'),
];

/** Two lessons: one is filmed whole, the other has a film, an experiment, and a chapter with words alone. */
export function classroomPack({
  film = 'films/a.webm',
  seconds = 12,
  captions = ['zh-Hans', 'en'],
  companions = false,
}: ClassroomOptions = {}) {
  const base = film.replace(/\.[a-z0-9]+$/, '');
  const lesson = {
    date: '2022-10-12',
    mission: both('神舟十四号', 'Shenzhou-14'),
    module: both('问天实验舱', 'Wentian lab module'),
    crew: [both('陈冬', 'Chen Dong')],
    text: both('水自己往上爬。', 'Water climbs by itself.'),
  };
  return {
    title: both('天宫课堂', 'Tiangong Classroom'),
    notice: both('这是样本。', 'This is a sample.'),
    lessons: [
      { ...lesson, id: 'one', number: 1, title: both('第一课', 'Lesson 1') },
      { ...lesson, id: 'two', number: 2, title: both('第二课', 'Lesson 2') },
    ],
    films: [
      {
        id: 'film-a',
        sources: [film],
        seconds,
        captions: captions.map((language) => ({ language, path: `${base}.${language.toLowerCase()}.vtt` })),
        ...(companions
          ? { signLanguage: [`${base}-sign.webm`], audioDescription: [`${base}-told.webm`] }
          : {}),
      },
      { id: 'film-b', sources: ['films/b.webm'], seconds: 12, captions: [] },
    ],
    chapters: [
      {
        ...words,
        id: 'wrench',
        lesson: 'one',
        title: both('扳手', 'Wrench'),
        part: { film: 'film-a', start: 0, end: 6 },
        experiment: 'wrench',
      },
      {
        ...words,
        id: 'gyro',
        lesson: 'one',
        title: both('陀螺', 'Gyroscope'),
        part: { film: 'film-a', start: 6, end: 12 },
        experiment: 'gyro',
      },
      {
        ...words,
        id: 'bridge',
        lesson: 'two',
        title: both('液桥', 'Bridge'),
        part: { film: 'film-b', start: 0, end: 12 },
      },
      { ...words, id: 'flame', lesson: 'two', title: both('火焰', 'Flame'), experiment: 'flame' },
      { ...words, id: 'cells', lesson: 'two', title: both('细胞', 'Cells') },
    ],
    questions: [
      {
        id: 'hold',
        film: 'film-a',
        at: 9,
        text: both('它会怎样？', 'What does it do?'),
        choices: choices.slice(0, 2),
        right: 1,
        explanation: both('因为它在转。', 'Because it spins.'),
      },
      {
        id: 'axis',
        film: 'film-a',
        at: 2,
        text: both('绕哪根轴会掉头？', 'About which axis does it flip?'),
        choices,
        right: 2,
        explanation: both('偏差会越长越大。', 'The error grows.'),
      },
    ],
    experiments: [
      { id: 'wrench', title: both('扳手', 'Wrench') },
      { id: 'gyro', title: both('陀螺', 'Gyroscope') },
      { id: 'flame', title: both('火焰', 'Flame') },
    ],
  };
}

/** Captions for it: one text a second for twelve seconds. */
export function classroomCaptions(language: string): string {
  const cues = Array.from({ length: 12 }, (_one, at) => {
    const [start, end] = [at, at + 1].map((second) => `00:${String(second).padStart(2, '0')}.000`);
    return `${start} --> ${end}\n${language === 'en' ? `This is second ${at}.` : `这是第${at}秒。`}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

/** What a film of this name is cut to, bytes: a download that broke off. */
const CUT = 0.6;

/**
 * A file of the pack whose first film is one of tests/fixtures/media.
 * @param name of the fixture, with `~short` where the pack declares 60 s, `~mute` without captions, `~companions` with an interpreter and a narrator, `~cut` for its first part
 * @returns undefined when the pack has no such file
 */
export function classroomFile(name: string, path: string): string | Buffer | undefined {
  const [fixture = '', ...traits] = name.split('~');
  const film = `films/a.${fixture.split('.').at(-1) ?? ''}`;
  const captions = traits.includes('mute') ? [] : ['zh-Hans', 'en'];
  const companions = traits.includes('companions');
  const pack = classroomPack({ film, captions, companions, seconds: traits.includes('short') ? 60 : 12 });
  const tracks = pack.films.flatMap((one) => one.captions);
  const beside = companions ? ['films/a-sign.webm', 'films/a-told.webm'] : [];
  if (path === 'content.json') return JSON.stringify(pack);
  if (path === 'files.json')
    return JSON.stringify(['content.json', film, ...beside, ...tracks.map((track) => track.path)]);
  const track = tracks.find((one) => one.path === path);
  if (track !== undefined) return classroomCaptions(track.language);
  if (path !== film && !beside.includes(path)) return undefined;
  const whole = readFileSync(join(import.meta.dirname, '../fixtures/media', fixture));
  return traits.includes('cut') ? whole.subarray(0, Math.floor(whole.length * CUT)) : whole;
}
