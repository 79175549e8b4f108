/** The house's sounds. howler is loaded at the first sound, so that the first view does not wait for it. */
import type { Howl } from 'howler';
import { amplitudeOf } from '#core/access.ts';
import type { SoundName } from '#core/exhibit.ts';
import { access } from '../state.ts';
import { SOUNDS } from './files.ts';

/** Semitones of the pentatonic scale that every sound of the house is tuned to: 宫 商 角 徵 羽. */
const SCALE = [0, 2, 4, 7, 9];

let loading: Promise<Readonly<Record<SoundName, Howl>>> | undefined;

/** Plays a sound at the visitor's volume. A machine without sound stays silent; nothing is said. */
export function playSound(name: SoundName, pitch = 0): void {
  const volume = amplitudeOf(access.peek().volume);
  if (volume === 0) return;
  loading ??= load();
  void loading.then((sounds) => {
    const sound = sounds[name];
    const id = sound.play();
    sound.volume(volume, id);
    sound.rate(rateOf(pitch), id);
  });
}

/** Playback rate of a step on the scale: 2^(semitones/12). */
export function rateOf(pitch: number): number {
  const octave = Math.floor(pitch / SCALE.length);
  const step = SCALE[pitch - octave * SCALE.length] ?? 0;
  return 2 ** (octave + step / 12);
}

async function load(): Promise<Readonly<Record<SoundName, Howl>>> {
  const { Howl } = await import('howler');
  const one = (src: string): Howl => new Howl({ src: [src], preload: true });
  return { drop: one(SOUNDS.drop), string: one(SOUNDS.string), bowl: one(SOUNDS.bowl) };
}
