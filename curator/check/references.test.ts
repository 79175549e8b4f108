import { describe, expect, it } from 'vitest';
import { both, content, person } from '#tests/builders/media.ts';
import { EXHIBITS, type ExhibitContent } from './exhibits.ts';
import { checkReferences, unnamedFiles } from './references.ts';
import type { SourceFile } from './source-files.ts';

const hall = EXHIBITS['tribute-hall'] as ExhibitContent;
const filesNamed = (...paths: string[]): SourceFile[] => paths.map((path) => ({ path, disk: path, size: 1 }));
const found = (raw: unknown, ...paths: string[]) =>
  checkReferences(raw, filesNamed(...paths), hall).map(({ code, place }) => [code, place]);
const withPerson = (change: object) => ({ ...content, people: [{ ...person, ...change }] });

it('everything that is pointed to is there', () => {
  const related = [{ id: 'yan-ji', why: both('同校', 'Same school') }];
  const people = [
    { ...person, related, portrait: 'portraits/zhou.webp' },
    { ...person, id: 'yan-ji', portrait: 'portraits/yan.webp' },
  ];
  expect(found({ ...content, people }, 'portraits/zhou.webp', 'portraits/yan.webp')).toEqual([]);
});

describe('what points to nothing', () => {
  it.each([
    ['a field', { field: 'physics' }, 'people[0].field'],
    ['a place', { places: ['yaan', 'paris'] }, 'people[0].places[1]'],
    ['a person', { related: [{ id: 'nobody', why: both('同校', 'Same') }] }, 'people[0].related[0].id'],
  ])('is an error: %s', (_what, change, place) => {
    expect(found(withPerson(change))).toEqual([['reference-broken', place]]);
  });

  it.each(['portraits/zhou.webp', 'portraits/zhou'])('is an error: a portrait %s', (portrait) => {
    expect(found(withPerson({ portrait }))).toEqual([['file-missing', 'people[0].portrait']]);
  });

  it('is an error: a film named anywhere in the content', () => {
    expect(found({ ...content, chapters: [{ film: 'films/rice.mp4' }] })).toEqual([
      ['file-missing', 'chapters[0].film'],
    ]);
  });
});

it('two entries with one id are an error that names both', () => {
  const findings = checkReferences({ ...content, people: [person, person] }, [], hall);
  expect(findings.map(({ place, message }) => [place, message.en])).toEqual([
    ['people[1].id', 'The id “zhou-kaida” is already used at people[0].id. Choose another one.'],
  ]);
});

describe('in a pack of tours', () => {
  const tours = EXHIBITS['guided-tours'] as ExhibitContent;
  const kiosks = [{ id: 'door', name: both('门口', 'By the door'), exhibits: ['tribute-hall'] }];
  const raw = {
    tours: [{ id: 'light', stops: [{ exhibit: 'tribute-hall' }, { exhibit: 'future-tech' }] }],
    slots: [
      { slot: 1, tour: 'light' },
      { slot: 1, tour: 'dark' },
    ],
    kiosks,
  };
  const wrong = (changed: object) =>
    checkReferences({ ...raw, ...changed }, [], tours).map(({ code, place }) => [code, place]);

  it('a slot given twice, a slot without a tour and a stop that no kiosk shows are errors', () => {
    expect(wrong({})).toEqual([
      ['id-twice', 'slots[1].slot'],
      ['reference-broken', 'slots[1].tour'],
      ['reference-broken', 'tours[0].stops[1].exhibit'],
    ]);
  });

  it('where no kiosks are named, one shows everything', () => {
    expect(wrong({ kiosks: [], slots: [] })).toEqual([]);
  });
});

it('the same id in two lists is right', () => {
  expect(
    found({ ...content, fields: [...content.fields, { id: 'yaan', name: both('雅安', 'Ya’an') }] }),
  ).toEqual([]);
});

it('a content that is no object points to nothing', () => {
  expect(found([1, 2])).toEqual([]);
  expect(found('text')).toEqual([]);
});

describe('a file that nothing names', () => {
  it('is a warning; captions belong to their film, fonts to everybody', () => {
    const raw = { ...content, film: 'films/rice.mp4' };
    const files = filesNamed(
      'content.json',
      'films/other.en.vtt',
      'films/rice.en.vtt',
      'films/rice.mp4',
      'films/rice.zh-hans.vtt',
      'fonts/rare.woff2',
      'old.webp',
      'pack.json',
    );
    expect(unnamedFiles(raw, files, hall).map(({ file, severity }) => [file, severity])).toEqual([
      ['films/other.en.vtt', 'warning'],
      ['old.webp', 'warning'],
    ]);
  });
});
