/** The captions of a film: which languages there are, which is shown, and what it says now. Pure. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { Cue } from '#core/webvtt.ts';

/**
 * The language that is shown.
 * @param chosen a tag, `off`, or `auto` for the interface's own language
 * @returns undefined when none is shown
 */
export function shownCaptions(
  tracks: readonly string[],
  chosen: string,
  language: InterfaceLanguage,
): string | undefined {
  if (chosen === 'off') return undefined;
  const wanted = chosen === 'auto' ? language : chosen;
  return tracks.includes(wanted) ? wanted : chosen === 'auto' ? tracks[0] : undefined;
}

/** What is said at a second; several cues at once stand in the order of the file. */
export function captionAt(cues: readonly Cue[], seconds: number): string {
  return cues
    .filter(({ start, end }) => seconds >= start && seconds < end)
    .map(({ text }) => text)
    .join('\n');
}
