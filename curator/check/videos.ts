/** Films and sounds that the kiosk plays. Chromium "plays" HEVC without a picture and without an error, so it is refused here. */
import { boxOrder } from './boxes.ts';
import { fastStartLine, filmLine, soundLine } from './ffmpeg-line.ts';
import { type Media, type Picture, readMedia } from './media.ts';
import { reasonOf } from './pictures.ts';
import { error, type Finding, note, warning, type Where } from './report.ts';
import type { SourceFile } from './source-files.ts';

const PICTURE_CODECS = new Set(['avc', 'vp8', 'vp9', 'av1']);
const SOUND_CODECS = /^(?:aac|opus|vorbis|mp3|flac|pcm-.+)$/;
/** Uncompressed sound plays in WAV only. */
const FILM_SOUND_CODECS = /^(?:aac|opus|vorbis|mp3|flac)$/;
/** Pixels of the longer and the shorter side; films in portrait are turned. */
const [MAX_LONG, MAX_SHORT] = [3840, 2160];
/** Frames per second; 59.94 is written in many ways. */
const MAX_RATE = 60.5;
/** Ten bits, 4:2:2 or 4:4:4: played, but by no hardware of a kiosk. */
const SOFTWARE_ONLY = /^avc1\.(?:6E|7A|F4)|^vp09\.0[1-3]|^av01\.[12]/i;

/** What is wrong with a film, and how long it is. */
export interface FilmCheck {
  readonly findings: readonly Finding[];
  /** Seconds; undefined when it cannot be read. */
  readonly duration: number | undefined;
}

/** Checks one film whose container is as its name says. */
export async function checkFilm(file: SourceFile): Promise<FilmCheck> {
  const where = { file: file.path, place: '' };
  const line = filmLine(file.path);
  const media = await readOrReason(file.disk);
  if (typeof media === 'string')
    return { findings: [error('video-unreadable', where, { reason: media, line })], duration: undefined };
  const { picture, sound, duration } = media;
  const whole = await wholeFindings(file, media);
  if (picture === undefined)
    return { findings: whole.some(isError) ? whole : [error('video-no-picture', where)], duration };
  const findings = [...whole, ...pictureFindings(where, picture, line), ...soundFindings(where, sound, line)];
  return { findings, duration };
}

/** Checks one sound. */
export async function checkSound(file: SourceFile): Promise<readonly Finding[]> {
  const where = { file: file.path, place: '' };
  const line = soundLine(file.path);
  const media = await readOrReason(file.disk);
  if (typeof media === 'string') return [error('sound-unreadable', where, { reason: media, line })];
  if (media.sound === undefined || media.duration <= 0) return [error('sound-none', where)];
  return SOUND_CODECS.test(media.sound.codec ?? '')
    ? []
    : [error('sound-codec', where, { codec: media.sound.name, line })];
}

async function readOrReason(disk: string): Promise<Media | string> {
  try {
    return await readMedia(disk);
  } catch (cause) {
    return reasonOf(cause);
  }
}

async function wholeFindings(
  file: SourceFile,
  { picture, sound, duration, claimed }: Media,
): Promise<Finding[]> {
  const where = { file: file.path, place: '' };
  const order = file.path.endsWith('.mp4') ? await boxOrder(file.disk) : undefined;
  // A download that broke off: the head still promises the whole.
  const missing = claimed !== undefined && claimed - duration > Math.max(1, claimed * 0.05);
  const nothing = picture === undefined && sound === undefined;
  if (order?.cutOff === true || missing || nothing) return [error('video-cut-off', where)];
  if (picture?.frames === 0) return [error('video-no-frames', where)];
  return order?.fastStart === false
    ? [warning('video-slow-start', where, { line: fastStartLine(file.path) })]
    : [];
}

function pictureFindings(where: Where, picture: Picture, line: string): Finding[] {
  const { codec, name, width, height, rate } = picture;
  if (codec === undefined || !PICTURE_CODECS.has(codec))
    return [error('video-codec', where, { codec: name, line })];
  const findings: Finding[] = [];
  if (Math.max(width, height) > MAX_LONG || Math.min(width, height) > MAX_SHORT)
    findings.push(error('video-too-large', where, { width, height, line }));
  if (rate > MAX_RATE) findings.push(error('video-too-fast', where, { rate: Math.round(rate), line }));
  if (SOFTWARE_ONLY.test(picture.profile))
    findings.push(warning('video-software-only', where, { profile: picture.profile, line }));
  return findings;
}

function soundFindings(where: Where, sound: Media['sound'], line: string): Finding[] {
  if (sound === undefined) return [note('video-silent', where)];
  return FILM_SOUND_CODECS.test(sound.codec ?? '')
    ? []
    : [error('video-sound-codec', where, { codec: sound.name, line })];
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
