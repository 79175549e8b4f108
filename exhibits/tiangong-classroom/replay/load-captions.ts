/** Fetches and reads a film's captions. */
import type { ExhibitClock, PackAssets } from '#core/exhibit.ts';
import { type Cue, parseCaptions } from '#core/webvtt.ts';
import type { Film } from '../content.ts';

/** Captions lie on the same disk as everything else; what is not there by then will not come, milliseconds. */
const LATE_MS = 5_000;

export interface CaptionSource {
  readonly assets: PackAssets;
  readonly clock: ExhibitClock;
  /** Told why a language is missing. */
  readonly report: (message: string) => void;
}

/** @returns the languages that could be read; none when `signal` was aborted */
export async function loadCaptions(
  film: Film,
  { assets, clock, report }: CaptionSource,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Cue[]>> {
  const late = new AbortController();
  const cancel = clock.after(LATE_MS, () => late.abort(new Error('it took longer than 5 s')));
  const both = AbortSignal.any([signal, late.signal]);
  const read = await Promise.all(
    film.captions.map(async ({ language, path }) => {
      try {
        return [language, await readCues(assets, path, both)] as const;
      } catch (error) {
        if (!signal.aborted)
          report(`Film ${film.id} has no captions in ${language}: ${path}: ${String(error)}.`);
        return undefined;
      }
    }),
  );
  cancel();
  return new Map(read.filter((one) => one !== undefined));
}

async function readCues(assets: PackAssets, path: string, signal: AbortSignal): Promise<readonly Cue[]> {
  if (!assets.has(path)) throw new Error('the pack has no such file');
  const response = await fetch(assets.url(path), { signal });
  if (!response.ok) throw new Error(`it is not there (${response.status})`);
  const { cues } = parseCaptions(await response.text());
  if (cues.length === 0) throw new Error('it says nothing');
  return cues;
}
