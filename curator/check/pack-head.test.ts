import { describe, expect, it } from 'vitest';
import { both, content, makeSource, packHead, person } from '#tests/builders/media.ts';
import { checkContent } from './content.ts';
import { EXHIBITS, type ExhibitContent } from './exhibits.ts';
import { checkHead } from './pack-head.ts';
import { listSource } from './source-files.ts';

async function read(head: unknown) {
  const { files } = await listSource(await makeSource({ 'pack.json': head }));
  return checkHead(files, EXHIBITS);
}

const found = async (head: unknown) =>
  (await read(head)).findings.map(({ severity, code, place }) => [severity, code, place]);

describe('pack.json', () => {
  it('is read when it is right', async () => {
    const { head, findings } = await read(packHead);
    expect(head?.id).toBe('rice');
    expect(findings).toEqual([]);
  });

  it.each([
    ['an id with capitals', { id: 'Rice' }, 'id'],
    ['a version that is none', { version: '1.0' }, 'version'],
    ['no museum', { museum: undefined }, 'museum'],
    ['a title in one language', { title: { 'zh-Hans': '水稻' } }, 'title.en'],
    ['credits that are no list', { credits: 'us' }, 'credits'],
    ['a credit in one language', { credits: [{ en: 'us' }] }, 'credits[0].zh-Hans'],
    ['a review without place', { review: [{ note: both('查', 'Check') }] }, 'review[0].place'],
    ['a word that is unknown', { colour: 'red' }, ''],
  ])('is an error with %s', async (_what, change, place) => {
    expect(await found({ ...packHead, ...change })).toEqual([['error', 'head-wrong', place]]);
  });

  it('tells everything that is wrong at once', async () => {
    expect(await found({ ...packHead, id: 1, version: 2, museum: 3 })).toHaveLength(3);
  });

  it('says so in both languages, without a programmer’s words', async () => {
    const { findings } = await read({ ...packHead, title: { 'zh-Hans': 7, en: 'Rice' }, colour: 'red' });
    expect(findings.map(({ message }) => message.en)).toEqual([
      'This should be a text in quotation marks, but is 7. Correct it.',
      'Not known here: colour. Check the spelling, or remove it.',
    ]);
    expect(findings[0]?.message['zh-Hans']).toBe('这里应当是引号里的文字，写的是 7，请改正。');
  });

  it('names the exhibits when it asks for one that is not there', async () => {
    const { findings } = await read({ ...packHead, exhibit: 'star-dome' });
    expect(findings.map(({ code, place }) => [code, place])).toEqual([['exhibit-unknown', 'exhibit']]);
    expect(findings[0]?.message.en).toContain('tribute-hall');
    expect(await found({ ...packHead, exhibit: 'constructor' })).toEqual([
      ['error', 'exhibit-unknown', 'exhibit'],
    ]);
  });

  it('lists what is to be reviewed', async () => {
    const review = [
      { place: 'content.json people/zhou-kaida', note: both('生年存疑。', 'Birth year in doubt.') },
    ];
    const { findings } = await read({ ...packHead, review });
    expect(findings).toMatchObject([
      {
        severity: 'note',
        place: 'review[0]',
        message: {
          en: 'To be reviewed (content.json people/zhou-kaida): Birth year in doubt.',
          'zh-Hans': '待复核（content.json people/zhou-kaida）：生年存疑。',
        },
      },
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is not there', undefined, 'head-missing', ''],
    ['is not JSON', '{\n  "id": "rice",\n  "museum": }\n', 'json-unreadable', '3:13'],
    ['ends too early', '{\n  "id": "rice"', 'json-unreadable', '2:15'],
    ['is in GBK', Buffer.from([0x7b, 0x22, 0xcb, 0xae, 0xb5, 0xbe, 0x22, 0x7d]), 'text-not-utf8', ''],
    ['nests without end', '['.repeat(100_000), 'json-too-deep', ''],
  ])('is an error when it %s', async (_why, head, code, place) => {
    expect(await found(head)).toEqual([['error', code, place]]);
  });

  it('may have the mark that Windows’ editor puts in front, as building takes it off', async () => {
    expect(await found(`\uFEFF${JSON.stringify(packHead)}`)).toEqual([]);
  });

  it('is told quickly although a quotation mark is missing before millions of characters', async () => {
    expect(await found(`{"id": "${'水'.repeat(2_000_000)}`)).toEqual([['error', 'json-unreadable', '1:8']]);
  });

  it('is read although a text is full of brackets', async () => {
    const title = both('['.repeat(200), '{"\\'.repeat(200));
    expect(await found({ ...packHead, title })).toEqual([]);
  });
});

describe('content.json', () => {
  const hall = EXHIBITS['tribute-hall'] as ExhibitContent;
  const inContent = (raw: unknown) =>
    checkContent(raw, hall).map(({ code, place, message }) => [code, place, message.en]);

  it('is right as it is', () => {
    expect(inContent(content)).toEqual([]);
  });

  it('names each entry that would be left out', () => {
    const raw = {
      ...content,
      people: [person, { ...person, list: 'dozen' }, { ...person, places: ['yaan', 5] }],
      places: [{ ...content.places[0], latitude: 91 }],
    };
    expect(inContent(raw)).toEqual([
      [
        'content-entry',
        'people[1].list',
        '"dozen" is not one of: hundred, sichuan. Choose one of them. Until then this entry is left out.',
      ],
      [
        'content-entry',
        'people[2].places[1]',
        'This should be a text in quotation marks, but is 5. Correct it. Until then this entry is left out.',
      ],
      [
        'content-entry',
        'places[0].latitude',
        'Too large or too long (now 91); at most 54. Correct it. Until then this entry is left out.',
      ],
    ]);
  });

  it('says where it is when nothing of it can be used', () => {
    const { notice: _left, ...rest } = content;
    expect(inContent(rest)).toEqual([
      ['content-unusable', 'notice', 'This is missing. Add it. Until then the whole exhibit stays closed.'],
    ]);
    expect(inContent({ ...content, people: {} })[0]?.slice(0, 2)).toEqual(['content-unusable', 'people']);
    expect(inContent([])[0]?.slice(0, 2)).toEqual(['content-unusable', '']);
  });

  it('leaves the words of other readings as they were', () => {
    checkContent({}, hall);
    expect(() => hall.schema.read({})).toThrow(/Invalid input/);
  });
});
