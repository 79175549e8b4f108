/** Captions beside each video, in both languages: `film.mp4` has `film.zh-hans.vtt` and `film.en.vtt`. */
import { type Captions, parseCaptions, timeOf } from '#core/webvtt.ts';
import { readText } from './json-file.ts';
import { checkOneText } from './language.ts';
import { error, type Finding, note, warning } from './report.ts';
import type { SourceFile } from './source-files.ts';
import type { PlacedText } from './walk.ts';

/** A caption may end this much after its video, seconds: the last frame's own length, and rounding. */
const SLACK = 0.5;

export interface CaptionPath {
  readonly language: 'zh-Hans' | 'en';
  readonly path: string;
}

/** Where the captions of a video lie; none for other files. */
export function captionPaths(path: string): readonly CaptionPath[] {
  const base = /^(.+)\.(?:mp4|webm)$/.exec(path)?.[1];
  if (base === undefined) return [];
  return [
    { language: 'zh-Hans', path: `${base}.zh-hans.vtt` },
    { language: 'en', path: `${base}.en.vtt` },
  ];
}

/** What the captions of one video say, for the check of characters. */
export interface CaptionTexts {
  readonly file: string;
  readonly texts: readonly PlacedText[];
}

/**
 * Checks the captions of one video.
 * @param duration seconds; undefined when the video cannot be read
 * @param excused whether `pack.json`'s review says that this video has none
 */
export async function checkCaptions(
  video: SourceFile,
  files: readonly SourceFile[],
  duration: number | undefined,
  excused: boolean,
): Promise<{ findings: readonly Finding[]; texts: readonly CaptionTexts[] }> {
  const findings: Finding[] = [];
  const texts: CaptionTexts[] = [];
  const counts: number[] = [];
  for (const { language, path } of captionPaths(video.path)) {
    const file = files.find((one) => one.path === path);
    if (file === undefined) {
      const say = excused ? note : error;
      findings.push(
        say(excused ? 'captions-excused' : 'captions-missing', { file: video.path, place: '' }, { path }),
      );
      continue;
    }
    const reading = await readText(file);
    if ('finding' in reading) {
      findings.push(reading.finding);
      continue;
    }
    const captions = parseCaptions(reading.text);
    const cueTexts = captions.cues.map(({ start, text }) => ({ place: timeOf(start), text }));
    findings.push(...formFindings(path, captions), ...timeFindings(path, captions, duration));
    findings.push(...cueTexts.flatMap((cue) => cueFindings(path, cue, language)));
    texts.push({ file: path, texts: cueTexts });
    counts.push(captions.cues.length);
  }
  const [chinese, english] = counts;
  if (chinese !== undefined && english !== undefined && !isAboutTheSame(chinese, english))
    findings.push(warning('captions-uneven', { file: video.path, place: '' }, { chinese, english }));
  return { findings, texts };
}

function isAboutTheSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(2, 0.25 * Math.max(one, other));
}

function formFindings(path: string, { hasHeader, wrongLines, cues }: Captions): Finding[] {
  const findings = wrongLines.map((line) =>
    error('captions-times', { file: path, place: `${line}` }, { line }),
  );
  if (!hasHeader) findings.unshift(error('captions-header', { file: path, place: '1' }));
  if (cues.length === 0 && wrongLines.length === 0)
    findings.push(error('captions-empty', { file: path, place: '' }));
  return findings;
}

function timeFindings(path: string, { cues }: Captions, duration: number | undefined): Finding[] {
  return cues.flatMap((cue, index): Finding[] => {
    const where = { file: path, place: timeOf(cue.start) };
    const before = cues[index - 1];
    if (cue.end <= cue.start) return [error('cue-backwards', where)];
    if (before !== undefined && cue.start < before.start) return [error('cue-out-of-order', where)];
    if (duration !== undefined && cue.start >= duration)
      return [error('cue-after-end', where, { duration: timeOf(duration) })];
    if (duration !== undefined && cue.end > duration + SLACK)
      return [warning('cue-past-end', where, { duration: timeOf(duration) })];
    return before !== undefined && cue.start < before.end ? [warning('cue-overlaps', where)] : [];
  });
}

function cueFindings(path: string, cue: PlacedText, language: 'zh-Hans' | 'en'): Finding[] {
  if (cue.text.length === 0) return [warning('cue-empty', { file: path, place: cue.place })];
  const findings = checkOneText(path, cue, language);
  const han = cue.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = cue.text.match(/[a-z]/gi)?.length ?? 0;
  if (language === 'en' && han > latin)
    findings.push(warning('cue-not-english', { file: path, place: cue.place }));
  if (language === 'zh-Hans' && han === 0 && latin > 12)
    findings.push(warning('cue-not-chinese', { file: path, place: cue.place }));
  return findings;
}
