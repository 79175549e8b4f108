/** A camera that shows what a test wants: Chromium plays a Y4M file in its place. */
import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
/** Brightness of what a camera sees behind the paper, of the paper, and of the ink on it. */
const ROOM = 70;
const PAPER = 200;
const INK = 45;

/** Switches for a browser whose camera plays a file; its permission prompt, if there is one, is answered with yes. */
export const cameraFlags = (file: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

/**
 * A slip of paper with a QR code, held a little askew.
 * @param text nothing for an empty slip
 * @param module pixels of one of its modules
 */
export function writeFilm(file: string, text: string | undefined, module = 5): void {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    brightnessOf(text, module),
    Buffer.alloc(WIDTH * HEIGHT * 0.5, 128),
  ]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
}

function brightnessOf(text: string | undefined, module: number): Buffer {
  const rows = text === undefined ? [] : encode(text, { border: 4, ecc: 'M' }).data;
  const [sine, cosine] = [Math.sin(0.2), Math.cos(0.2)];
  const size = Math.max(29, rows.length);
  const plane = Buffer.alloc(WIDTH * HEIGHT, ROOM);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const [across, down] = [x - WIDTH / 2, y - HEIGHT / 2];
      const column = Math.floor((cosine * across + sine * down) / module + size / 2);
      const row = Math.floor((cosine * down - sine * across) / module + size / 2);
      if (column < 0 || row < 0 || column >= size || row >= size) continue;
      plane[y * WIDTH + x] = rows[row]?.[column] === true ? INK : PAPER;
    }
  return plane;
}
