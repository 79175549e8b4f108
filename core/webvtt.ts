/** Reading captions: WebVTT (https://www.w3.org/TR/webvtt1/), as far as the kiosk shows them. */

export interface Cue {
  /** Line of the file on which the times stand, counted from 1. */
  readonly line: number;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Without tags; lines joined by a line break. */
  readonly text: string;
}

export interface Captions {
  readonly cues: readonly Cue[];
  /** Lines whose times cannot be read. */
  readonly wrongLines: readonly number[];
  /** The file begins with WEBVTT, as it must. */
  readonly hasHeader: boolean;
}

const TIMES = /^\s*((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})\s+-->\s+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:\s.*)?$/;

/** Reads captions; what is wrong is left out and listed. */
export function parseCaptions(text: string): Captions {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const cues: Cue[] = [];
  const wrongLines: number[] = [];
  lines.forEach((line, index) => {
    if (!line.includes('-->')) return;
    const times = TIMES.exec(line);
    if (times === null) wrongLines.push(index + 1);
    else
      cues.push({
        line: index + 1,
        start: secondsOf(times[1] ?? ''),
        end: secondsOf(times[2] ?? ''),
        text: textFrom(lines, index + 1),
      });
  });
  return { cues, wrongLines, hasHeader: /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '') };
}

/** Seconds as captions write them, and as findings name a place: 00:12.000. */
export function timeOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.floor(seconds / 60) % 60).padStart(2, '0');
  const rest = (seconds % 60).toFixed(3).padStart(6, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${String(hours).padStart(2, '0')}:${minutes}:${rest}`;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The lines of a cue: up to an empty one or the next times. */
function textFrom(lines: readonly string[], start: number): string {
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => line.trim() === '' || line.includes('-->'));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&')
    .trim();
}
