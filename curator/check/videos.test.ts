import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, makeSource } from '#tests/builders/media.ts';
import { checkKind } from './file-kinds.ts';
import type { Finding } from './report.ts';
import { listSource } from './source-files.ts';
import { checkFilm, checkSound } from './videos.ts';

/** What is found in one film or sound, its kind first. */
async function found(path: string, bytes: Buffer): Promise<readonly Finding[]> {
  const { files } = await listSource(await makeSource({ [path]: bytes }));
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not there`);
  const kind = await checkKind(file);
  if (kind !== undefined) return [kind];
  return /\.(?:mp4|webm)$/.test(path) ? (await checkFilm(file)).findings : checkSound(file);
}

const codes = async (path: string, bytes: Buffer) =>
  (await found(path, bytes)).map(({ severity, code }) => [severity, code]);
const bytesOf = (name: string): Buffer => readFileSync(fixture(name));

describe('a film', () => {
  it.each(['h264-aac.mp4', 'vp9-opus.webm'])('that every kiosk plays is right: %s', async (name) => {
    expect(await codes(name, bytesOf(name))).toEqual([]);
  });

  it.each([
    ['hevc.mp4', 'video-codec', 'coded in HEVC (H.265)'],
    ['mpeg2.mp4', 'video-codec', 'coded in MPEG-2'],
    ['h264-ac3.mp4', 'video-sound-codec', 'coded in AC-3'],
    ['wide-4096.mp4', 'video-too-large', '4096×2304 pixels'],
    ['fast-120.mp4', 'video-too-fast', '120 frames a second'],
  ])('%s is refused, with the line that helps', async (name, code, words) => {
    const errors = (await found(name, bytesOf(name))).filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.code)).toEqual([code]);
    expect(errors[0]?.message.en).toContain(words);
    expect(errors[0]?.message['zh-Hans']).toContain(`ffmpeg -i ${name}`);
    expect(errors[0]?.message.en).toContain('-c:v libx264');
  });

  it('from an editing program is refused under the name of MP4 too', async () => {
    const [finding] = await found('film.mp4', bytesOf('prores.mov'));
    expect(finding?.code).toBe('video-container');
    expect(finding?.message.en).toContain('it is QuickTime');
    expect(finding?.message.en).toContain('ffmpeg -i film.mp4');
  });

  it('of another kind than its name is renamed', async () => {
    expect((await found('film.mp4', bytesOf('vp9-opus.webm')))[0]?.message.en).toContain('film.webm');
  });

  it('without a picture is an error', async () => {
    expect(await codes('film.mp4', bytesOf('audio-only.mp4'))).toEqual([['error', 'video-no-picture']]);
  });

  it('without sound is a note', async () => {
    expect(await codes('film.mp4', bytesOf('h264-silent.mp4'))).toEqual([['note', 'video-silent']]);
  });

  it('that starts late is a warning', async () => {
    const findings = await found('film.mp4', bytesOf('h264-slow-start.mp4'));
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'video-slow-start']]);
    expect(findings[0]?.message.en).toContain('-c copy -movflags +faststart');
  });

  it('that no graphics chip decodes is a warning', async () => {
    expect(await codes('film.mp4', bytesOf('h264-444.mp4'))).toContainEqual([
      'warning',
      'video-software-only',
    ]);
  });

  it.each(['h264-aac.mp4', 'h264-slow-start.mp4', 'vp9-opus.webm'])(
    'cut off anywhere is never taken for right: %s',
    async (name) => {
      const whole = bytesOf(name);
      const length = (part: number): number => Math.floor(whole.length * part);
      for (const part of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9]) {
        const findings = await codes(name, whole.subarray(0, length(part)));
        expect(
          findings.map(([severity]) => severity),
          `${part} of the film`,
        ).toContain('error');
      }
    },
  );

  it('that ends between two of its parts is an error: its head promises more', async () => {
    const whole = bytesOf('clusters.webm');
    expect((await found('film.webm', whole)).map(({ severity }) => severity)).toEqual(['note']);
    const middle = whole.indexOf(Buffer.from('1f43b675', 'hex'), whole.length / 2);
    expect(await codes('film.webm', whole.subarray(0, middle))).toContainEqual(['error', 'video-cut-off']);
  });

  it('of noise is an error', async () => {
    const noise = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'),
      Buffer.alloc(500, 7),
    ]);
    expect(await codes('film.mp4', noise)).toEqual([['error', 'video-cut-off']]);
    expect(await codes('film.webm', Buffer.from('\x1a\x45\xdf\xa3\x84webmnonsense', 'latin1'))).toEqual([
      ['error', 'video-cut-off'],
    ]);
  });
});

describe('a sound', () => {
  it.each([
    ['sound.ogg', 'sound.ogg'],
    ['sound.mp3', 'sound.mp3'],
    ['audio-only.mp4', 'sound.m4a'],
  ])('%s is right as %s', async (name, path) => {
    expect(await codes(path, bytesOf(name))).toEqual([]);
  });

  it('is an error when it has none, or none that the kiosk plays', async () => {
    expect(await codes('sound.m4a', bytesOf('h264-silent.mp4'))).toEqual([['error', 'sound-none']]);
    expect(await codes('sound.m4a', bytesOf('h264-ac3.mp4'))).toEqual([['error', 'sound-codec']]);
  });

  it('under another name is renamed', async () => {
    expect(await codes('sound.ogg', bytesOf('sound.mp3'))).toEqual([['error', 'file-wrong-ending']]);
  });

  it('of noise is an error', async () => {
    expect(await codes('sound.wav', Buffer.from('RIFF\x24\0\0\0WAVEnonsense', 'latin1'))).toEqual([
      ['error', 'sound-unreadable'],
    ]);
  });
});
