/**
 * Makes the house's sounds: a drop of water, a plucked string, a bowl. Synthesised, so nobody else has a right in them.
 * Run by hand when a sound is to change: node assets/sounds/make-sounds.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 22_050;
/** D4, the base of the scale, Hz. */
const BASE = 293.66;

interface Partial {
  /** Multiple of the base frequency. */
  readonly ratio: number;
  readonly gain: number;
  /** Seconds until the partial has fallen by 60 dB. */
  readonly decay: number;
}

/** Partials of a small standing bowl, slightly out of tune with each other so that they beat. */
const BOWL: readonly Partial[] = [
  { ratio: 1, gain: 0.5, decay: 2.4 },
  { ratio: 1.004, gain: 0.35, decay: 2.2 },
  { ratio: 2.71, gain: 0.28, decay: 1.2 },
  { ratio: 5.13, gain: 0.12, decay: 0.5 },
];

function bowl(time: number): number {
  const attack = 1 - Math.exp(-time * 160);
  return (
    attack *
    BOWL.reduce(
      (sum, { ratio, gain, decay }) =>
        sum + gain * Math.sin(2 * Math.PI * BASE * ratio * time) * 10 ** ((-3 * time) / decay),
      0,
    )
  );
}

/** A drop: its pitch rises as the bubble closes. */
function drop(time: number): number {
  const phase = 2 * Math.PI * (BASE * 2 * time + BASE * 3.2 * time ** 2);
  return 0.6 * Math.sin(phase) * Math.exp(-time * 24) * (1 - Math.exp(-time * 900));
}

/** A plucked string: harmonics of which the high ones fall first, none where the finger plucks. */
function string(time: number): number {
  let sum = 0;
  for (let harmonic = 1; harmonic <= 9; harmonic++)
    sum +=
      (Math.sin(harmonic * Math.PI * 0.22) / harmonic) *
      Math.sin(2 * Math.PI * BASE * harmonic * time) *
      Math.exp(-time * (2.2 + harmonic * 1.1));
  return 0.5 * sum * (1 - Math.exp(-time * 400));
}

function write(name: string, seconds: number, wave: (time: number) => number): void {
  const samples = Math.round(RATE * seconds);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index++) {
    const fade = Math.min(1, (samples - index) / (RATE * 0.05));
    const value = Math.max(-1, Math.min(1, wave(index / RATE) * fade * 0.7));
    file.writeInt16LE(Math.round(value * 32_767), 44 + index * 2);
  }
  writeFileSync(join(import.meta.dirname, `${name}.wav`), file);
}

write('drop', 0.3, drop);
write('string', 1.0, string);
write('bowl', 1.8, bowl);
