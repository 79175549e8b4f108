/**
 * Draws icon.png: a ring of lights on ink, the brightest above, as on the attract screen.
 *
 *   node build/package/make-icon.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a side. */
const SIZE = 512;
const LIGHTS = 12;
/** Of the side. */
const RING = 0.3;
const INK = [11, 16, 27] as const;
const LIGHT = [255, 214, 150] as const;

function brightness(x: number, y: number): number {
  let sum = 0;
  for (let light = 0; light < LIGHTS; light++) {
    const turn = (light / LIGHTS) * 2 * Math.PI - Math.PI / 2;
    const [centreX, centreY] = [0.5 + RING * Math.cos(turn), 0.5 + RING * Math.sin(turn)];
    const power = 0.45 + 0.55 * (1 - light / LIGHTS);
    const distance = Math.hypot(x - centreX, y - centreY) / (0.034 * power + 0.012);
    sum += power * (Math.exp(-(distance ** 2)) * 1.5 + 0.22 / (1 + distance ** 2));
  }
  return Math.min(1, sum);
}

function pixels(): Buffer {
  const rows = Buffer.alloc(SIZE * (1 + SIZE * 4));
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) {
      const at = row * (1 + SIZE * 4) + 1 + column * 4;
      const [x, y] = [(column + 0.5) / SIZE, (row + 0.5) / SIZE];
      const amount = brightness(x, y);
      INK.forEach((ink, channel) => {
        rows[at + channel] = Math.round(ink + ((LIGHT[channel] ?? ink) - ink) * amount);
      });
      rows[at + 3] = cornerAlpha(x, y);
    }
  return rows;
}

/** Round corners, a fifth of the side. */
function cornerAlpha(x: number, y: number): number {
  const [outX, outY] = [Math.max(0, Math.abs(x - 0.5) - 0.3), Math.max(0, Math.abs(y - 0.5) - 0.3)];
  return Math.round(255 * Math.min(1, Math.max(0, (0.2 - Math.hypot(outX, outY)) * SIZE)));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// Eight bits a channel, red, green, blue and alpha.
header.set([8, 6, 0, 0, 0], 8);
writeFileSync(
  join(import.meta.dirname, 'icon.png'),
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
