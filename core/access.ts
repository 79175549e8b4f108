/** What a visitor may change to see, hear and reach better; back to the staff's defaults after every visit. */

/** Text sizes as factors of the size that the viewing distance asks for. WCAG 1.4.4 asks for 200 %. */
export const TEXT_SCALES = [1, 1.5, 2] as const;

/**
 * Loudness levels in dB relative to full scale, level 0 being silence.
 * EN 301 549 8.2.1 asks for a range of 18 dB and a step 12 dB above the lowest: −18, −6 and 0 among ours.
 */
export const VOLUME_DECIBELS = [Number.NEGATIVE_INFINITY, -18, -12, -6, 0] as const;

export interface AccessSettings {
  readonly textScale: (typeof TEXT_SCALES)[number];
  readonly contrast: 'normal' | 'high';
  readonly lowReach: boolean;
  readonly reducedMotion: boolean;
  /** Index into VOLUME_DECIBELS. */
  readonly volume: number;
}

/** What a kiosk starts with unless its staff chose otherwise. */
export const DEFAULT_ACCESS: AccessSettings = {
  textScale: 1,
  contrast: 'normal',
  lowReach: false,
  reducedMotion: false,
  volume: 3,
};

/** Amplitude factor, 0 to 1, of a volume level: 10^(dB/20). */
export function amplitudeOf(volume: number): number {
  const decibels = VOLUME_DECIBELS[volume] ?? Number.NEGATIVE_INFINITY;
  return 10 ** (decibels / 20);
}
