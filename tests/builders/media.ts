/** Small sources of packs, right in every way, and small pictures and films to put into them. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** Files of a source by path: text, bytes, or any other value written as JSON. */
export type SourceFiles = Readonly<Record<string, unknown>>;

/** A text in both languages. */
export const both = (chinese: string, english: string) => ({ 'zh-Hans': chinese, en: english });

export const packHead = {
  museum: 'sample',
  id: 'rice',
  version: '1.0.0',
  exhibit: 'tribute-hall',
  title: both('水稻', 'Rice'),
  credits: [both('文字：样本。', 'Texts: the sample.')],
  review: [] as { place: string; note: { 'zh-Hans': string; en: string } }[],
};

export const person = {
  id: 'zhou-kaida',
  name: both('周开达', 'Zhou Kaida'),
  surname: '周',
  pinyin: 'zhou kaida',
  list: 'hundred',
  field: 'agriculture',
  places: ['yaan'],
  subject: both('水稻育种', 'Rice breeding'),
  ponder: both('稻花有多大？', 'How large is the flower of rice?'),
  related: [] as { id: string; why: { 'zh-Hans': string; en: string } }[],
};

export const content = {
  title: both('致敬长廊', 'Tribute Hall'),
  notice: both('这是样本。', 'This is a sample.'),
  people: [person],
  fields: [{ id: 'agriculture', name: both('农业', 'Agriculture') }],
  places: [{ id: 'yaan', name: both('雅安', 'Ya’an'), longitude: 103, latitude: 30 }],
};

/** Writes a source folder for the running test: `pack.json` and `content.json` as above unless `files` has its own. */
export async function makeSource(files: SourceFiles = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tianfu-source-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, value] of Object.entries({ 'pack.json': packHead, 'content.json': content, ...files })) {
    if (value === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytesOf(value));
  }
  return folder;
}

function bytesOf(value: unknown): string | Uint8Array {
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  return JSON.stringify(value, undefined, 2);
}

/** A picture of one colour. */
export async function picture(
  kind: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif',
  width = 8,
  height = 8,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#246' } })
    .toFormat(kind)
    .toBuffer();
}

/** Where a film or sound of tests/fixtures/media lies. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../fixtures/media', name);
}

/** Puts a film or sound of tests/fixtures/media into a source. */
export async function addFixture(folder: string, name: string, path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await copyFile(fixture(name), join(folder, path));
}

/** Captions with one text after another, each a tenth of a second long. */
export function captions(...texts: readonly string[]): string {
  const cues = texts.map((text, index) => `00:00.${index}00 --> 00:00.${index + 1}00\n${text}\n`);
  return ['WEBVTT\n', ...cues].join('\n');
}
