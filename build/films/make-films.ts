/**
 * Makes the sample's films of the Tiangong Classroom: shot on the exhibit's own stage from its own models, with the house's own
 * sounds, so nobody else has a right in them. Run by hand when a storyboard or a scene has changed; needs Chromium and ffmpeg.
 *
 *   node build/films/make-films.ts [lesson-1 …]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import {
  type Doing,
  FRAME_RATE,
  STORYBOARDS,
  type Storyboard,
} from '#exhibits/tiangong-classroom/films/storyboards.ts';
import { ROOT } from '../folders.ts';

const SOUNDS = join(ROOT, 'assets/sounds');
const OUT = join(ROOT, 'assets/packs/tiangong-classroom-sample/films');
/** A calm chord under everything: D, A and D an octave above, Hz, each swelling at its own pace. */
const CHORD = [
  { hertz: 146.83, swell: 0.11 },
  { hertz: 220, swell: 0.13 },
  { hertz: 293.66, swell: 0.17 },
];

/** Settings for dark pictures with soft gradients: little noise, long groups, no bands. */
const FORMATS = {
  webm: [
    '-c:v',
    'libvpx-vp9',
    '-crf',
    '33',
    '-b:v',
    '0',
    '-row-mt',
    '1',
    '-cpu-used',
    '2',
    '-g',
    '125',
    '-c:a',
    'libopus',
    '-b:a',
    '64k',
  ],
  mp4: [
    '-c:v',
    'libx264',
    '-preset',
    'slow',
    '-crf',
    '24',
    '-tune',
    'animation',
    '-movflags',
    '+faststart',
    '-c:a',
    'aac',
    '-b:a',
    '96k',
  ],
} as const;

const asked = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  root: join(ROOT, 'exhibits/tiangong-classroom/films'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [ROOT] } },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env['TIANFU_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader-webgl'],
});
try {
  mkdirSync(OUT, { recursive: true });
  for (const storyboard of STORYBOARDS.filter(({ film }) => asked.length === 0 || asked.includes(film)))
    await make(storyboard);
} finally {
  await browser.close();
  await server.close();
}

async function make(storyboard: Storyboard): Promise<void> {
  const frames = mkdtempSync(join(tmpdir(), `tianfu-${storyboard.film}-`));
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await shoot(page, storyboard.film, frames);
    await page.close();
    writeSound(storyboard, join(frames, 'sound.wav'));
    for (const format of ['webm', 'mp4'] as const) encode(storyboard.film, frames, format);
    poster(storyboard, frames);
  } finally {
    rmSync(frames, { recursive: true });
  }
}

async function shoot(page: Page, film: string, folder: string): Promise<void> {
  // Written as text: this room does not know the page's types (exhibits/tiangong-classroom/films/page.ts).
  const count = Number(
    await page.evaluate(
      `window.openCamera(${JSON.stringify(film)}).then((camera) => (window.camera = camera).frames)`,
    ),
  );
  for (let frame = 0; frame < count; frame++) {
    const picture = String(await page.evaluate('window.camera.next()'));
    writeFileSync(join(folder, `${String(frame).padStart(5, '0')}.jpg`), Buffer.from(picture, 'base64'));
    if (frame % 100 === 0) console.log(`${film}: ${frame} of ${count} frames`);
  }
}

function ffmpeg(args: readonly string[]): void {
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: 'inherit' });
}

/** A bowl where a shot begins, a string where something is done, over the chord. */
function writeSound({ shots, seconds }: Storyboard, file: string): void {
  const isHeard = (doing: Doing): boolean => 'act' in doing || 'place' in doing;
  const hits = shots.flatMap(({ from, doings }) => [
    { sound: 'bowl', at: from, gain: 0.3 },
    ...doings.filter(isHeard).map(({ at }) => ({ sound: 'string', at, gain: 0.22 })),
  ]);
  const tones = CHORD.map(
    ({ hertz, swell }, index) =>
      `sine=frequency=${hertz}:sample_rate=48000:duration=${seconds},tremolo=f=${swell}:d=0.8,volume=0.05[tone${index}]`,
  );
  const delayed = hits.map(
    ({ at, gain }, index) =>
      `[${index}:a]aresample=48000,volume=${gain},adelay=${Math.round(at * 1000)}:all=1[hit${index}]`,
  );
  const labels = [
    ...tones.map((_tone, index) => `[tone${index}]`),
    ...hits.map((_hit, index) => `[hit${index}]`),
  ];
  const fade = `afade=t=in:d=0.6,afade=t=out:st=${seconds - 1.2}:d=1.2`;
  const mix = `${labels.join('')}amix=inputs=${labels.length}:normalize=0:duration=longest,atrim=end=${seconds},${fade}[out]`;
  ffmpeg([
    ...hits.flatMap(({ sound }) => ['-i', join(SOUNDS, `${sound}.wav`)]),
    '-filter_complex',
    [...tones, ...delayed, mix].join(';'),
    '-map',
    '[out]',
    '-ac',
    '2',
    file,
  ]);
}

function encode(film: string, folder: string, format: keyof typeof FORMATS): void {
  const file = join(OUT, `${film}.${format}`);
  ffmpeg([
    '-framerate',
    String(FRAME_RATE),
    '-i',
    join(folder, '%05d.jpg'),
    '-i',
    join(folder, 'sound.wav'),
    '-pix_fmt',
    'yuv420p',
    ...FORMATS[format],
    '-map_metadata',
    '-1',
    file,
  ]);
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(2)} MB`);
}

/** The middle of the first shot. */
function poster({ film, shots }: Storyboard, folder: string): void {
  const [first] = shots;
  const frame = Math.round(((first?.from ?? 0) + (first?.until ?? 2)) / 2) * FRAME_RATE;
  const source = join(folder, `${String(frame).padStart(5, '0')}.jpg`);
  ffmpeg([
    '-i',
    source,
    '-vf',
    'scale=1280:-1',
    '-c:v',
    'libwebp',
    '-quality',
    '80',
    join(OUT, `${film}.webp`),
  ]);
}
