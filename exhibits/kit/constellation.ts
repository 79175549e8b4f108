/** The drawn constellation around a surname: what stands in for a portrait. The same for the same person, at any size. */
import { hashOf, seeded } from './random.ts';

export interface Constellation {
  /** Places in −1…1, brightness 0…1. */
  readonly stars: readonly { readonly x: number; readonly y: number; readonly light: number }[];
  /** Pairs of indices into `stars`. */
  readonly lines: readonly (readonly [number, number])[];
}

const STARS = 17;
/** Stars keep this distance from the middle, where the surname stands. */
const CLEAR = 0.5;

/** Pure: stars by golden angle with a seeded wander, each joined to its nearest neighbour that came before. */
export function constellationOf(id: string): Constellation {
  const random = seeded(hashOf(id));
  const turn = random() * Math.PI * 2;
  const stars = Array.from({ length: STARS }, (_star, index) => {
    const angle = turn + index * 2.399963 + (random() - 0.5) * 0.5;
    const radius = CLEAR + (1 - CLEAR) * Math.sqrt((index + 0.5) / STARS) * (0.8 + 0.24 * random());
    return {
      x: Math.cos(angle) * radius * 0.96,
      y: Math.sin(angle) * radius * 0.96,
      light: 0.25 + 0.75 * random() ** 2,
    };
  });
  const lines = stars.slice(1).map((star, index) => {
    const before = stars.slice(0, index + 1);
    const far = before.map((other) => Math.hypot(star.x - other.x, star.y - other.y));
    return [index + 1, far.indexOf(Math.min(...far))] as const;
  });
  return { stars, lines: lines.filter(([one, other]) => keepsClear(stars[one], stars[other])) };
}

/** A line must not cross the surname. */
function keepsClear(
  one: { x: number; y: number } | undefined,
  other: { x: number; y: number } | undefined,
): boolean {
  if (one === undefined || other === undefined) return false;
  const middle = Math.hypot((one.x + other.x) / 2, (one.y + other.y) / 2);
  return middle > CLEAR * 0.82;
}

/** Draws it into a square canvas of its backing size. @param colour CSS colour of the light */
export function drawConstellation(
  canvas: HTMLCanvasElement,
  id: string,
  surname: string,
  colour: string,
): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const half = canvas.width / 2;
  const { stars, lines } = constellationOf(id);
  pen.clearRect(0, 0, canvas.width, canvas.width);
  pen.save();
  pen.translate(half, half);
  drawHalo(pen, half, colour);
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, half / 190);
  pen.globalAlpha = 0.42;
  pen.beginPath();
  for (const [one, other] of lines) {
    const [from, to] = [stars[one], stars[other]];
    if (from === undefined || to === undefined) continue;
    pen.moveTo(from.x * half * 0.94, from.y * half * 0.94);
    pen.lineTo(to.x * half * 0.94, to.y * half * 0.94);
  }
  pen.stroke();
  for (const star of stars)
    drawStar(
      pen,
      star.x * half * 0.94,
      star.y * half * 0.94,
      (half / 26) * (0.5 + star.light),
      colour,
      star.light,
    );
  drawSurname(pen, half, surname, colour);
  pen.restore();
}

function drawHalo(pen: CanvasRenderingContext2D, half: number, colour: string): void {
  const halo = pen.createRadialGradient(0, 0, half * 0.05, 0, 0, half * 0.96);
  halo.addColorStop(0, colour);
  halo.addColorStop(1, 'transparent');
  pen.globalAlpha = 0.2;
  pen.fillStyle = halo;
  pen.fillRect(-half, -half, half * 2, half * 2);
  pen.globalAlpha = 0.3;
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, half / 260);
  for (const radius of [0.47, 0.71, 0.95]) {
    pen.beginPath();
    pen.arc(0, 0, half * radius, 0, Math.PI * 2);
    pen.globalAlpha = radius < 0.5 ? 0.36 : 0.13;
    pen.stroke();
  }
}

function drawStar(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  light: number,
): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, radius);
  glow.addColorStop(0, '#fffaf0');
  glow.addColorStop(0.22, colour);
  glow.addColorStop(1, 'transparent');
  pen.globalAlpha = 0.45 + 0.55 * light;
  pen.fillStyle = glow;
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

function drawSurname(pen: CanvasRenderingContext2D, half: number, surname: string, colour: string): void {
  const size = (half * 0.62) / Math.max(1, surname.length * 0.72);
  pen.font = `600 ${size}px "Noto Serif SC Variable", serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(surname);
  pen.globalAlpha = 1;
  pen.shadowColor = colour;
  pen.shadowBlur = half * 0.16;
  pen.fillStyle = '#fff6e2';
  pen.fillText(surname, 0, (above - below) / 2);
  pen.shadowBlur = 0;
}
