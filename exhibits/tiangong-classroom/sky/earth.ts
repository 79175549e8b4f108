/** The night sky and the Earth's limb, painted once for a size: stars, air that glows, clouds at dawn, lights of cities. */
import { hashOf, seeded } from '#exhibits/kit/random.ts';
import type { Circle } from '../layout/orbit.ts';

/** The picture is painted at no more than so many px; larger screens scale it up, and its soft light loses nothing. */
export const MOST_PX = 1920 * 1080;

type Pen = CanvasRenderingContext2D;

/** Where the sun comes up behind the limb: between its middle and the right side, where no lesson's words are. */
const DAWN_SHARE = 0.5;

interface Earth extends Circle {
  /** Direction of the dawn, radians from straight up, clockwise. */
  readonly dawn: number;
  /** Half of what is seen of the limb, radians. */
  readonly seen: number;
}

/**
 * @param width of the picture, px of the canvas
 * @param scale px of the canvas for one CSS px
 */
export function paintSky(pen: Pen, width: number, height: number, limb: Circle, scale: number): void {
  const [x, y, radius] = [limb.x * scale, limb.y * scale, limb.radius * scale];
  const angleAt = (place: number): number => Math.asin(Math.min(1, Math.max(-1, (place - x) / radius)));
  const earth = {
    x,
    y,
    radius,
    dawn: angleAt(x + (width - x) * DAWN_SHARE),
    seen: (angleAt(width) - angleAt(0)) / 2,
  };
  const unit = Math.min(width, height) / 1000;
  pen.clearRect(0, 0, width, height);
  paintStars(pen, width, height, earth, unit);
  paintAir(pen, width, height, earth);
  pen.save();
  pen.beginPath();
  pen.arc(earth.x, earth.y, earth.radius, 0, Math.PI * 2);
  pen.clip();
  paintGround(pen, width, height, earth);
  paintClouds(pen, earth, unit);
  paintCities(pen, earth, unit);
  pen.restore();
  paintRim(pen, earth, unit);
}

function paintStars(pen: Pen, width: number, height: number, earth: Earth, unit: number): void {
  const next = seeded(hashOf('stars above the limb'));
  paintMilkyWay(pen, width, height, earth, unit);
  for (let star = 0; star < 420; star++) {
    const [x, y, bright, warm] = [next() * width, next() * height, next() ** 5, next()];
    if (Math.hypot(x - earth.x, y - earth.y) < earth.radius * 1.01) continue;
    pen.fillStyle = `oklch(${0.86 + bright * 0.12} 0.03 ${warm > 0.7 ? 80 : 240} / ${0.16 + bright * 0.8})`;
    pen.beginPath();
    pen.arc(x, y, unit * (0.55 + bright * 1.5), 0, Math.PI * 2);
    pen.fill();
  }
}

/** A band of faint stars across the sky, rising to the right, with a dark lane in it. */
function paintMilkyWay(pen: Pen, width: number, height: number, earth: Earth, unit: number): void {
  const next = seeded(hashOf('the milky way'));
  const long = Math.hypot(width, height);
  const lean = height > width ? -1 : -0.42;
  for (let star = 0; star < 2_600; star++) {
    const along = (next() - 0.5) * long * 1.2;
    const aside = next() + next() + next() - 1.5;
    const lane = Math.exp(-(((aside - 0.08) / 0.12) ** 2));
    const x = width * 0.62 + Math.cos(lean) * along - Math.sin(lean) * aside * unit * 230;
    const y =
      earth.y - earth.radius - height * 0.3 + Math.sin(lean) * along + Math.cos(lean) * aside * unit * 230;
    const light = next();
    if (next() < lane * 0.7 || Math.hypot(x - earth.x, y - earth.y) < earth.radius * 1.01) continue;
    pen.fillStyle = `oklch(0.86 0.03 ${light > 0.6 ? 80 : 255} / ${0.05 + light ** 6 * 0.4})`;
    pen.beginPath();
    pen.arc(x, y, unit * (0.5 + light * 0.75), 0, Math.PI * 2);
    pen.fill();
  }
  for (let cloud = 0; cloud < 34; cloud++) {
    const along = (next() - 0.5) * long * 1.1;
    const aside = (next() - 0.5) * unit * 190;
    const x = width * 0.62 + Math.cos(lean) * along - Math.sin(lean) * aside;
    const y = earth.y - earth.radius - height * 0.3 + Math.sin(lean) * along + Math.cos(lean) * aside;
    const size = unit * (90 + next() * 190);
    const glow = pen.createRadialGradient(x, y, 0, x, y, size);
    glow.addColorStop(0, `oklch(0.6 0.05 ${next() > 0.5 ? 275 : 235} / 0.05)`);
    glow.addColorStop(1, 'oklch(0.6 0.05 255 / 0)');
    pen.fillStyle = glow;
    pen.fillRect(x - size, y - size, size * 2, size * 2);
  }
}

/** Air above the limb: white where it is thick, then cyan, then a blue that loses itself; brighter towards dawn. */
function paintAir(pen: Pen, width: number, height: number, { x, y, radius, dawn: sunrise }: Earth): void {
  const depth = Math.min(width, height) * 0.17;
  const glow = pen.createRadialGradient(x, y, radius - 1, x, y, radius + depth);
  glow.addColorStop(0, 'oklch(0.86 0.1 215 / 0.62)');
  glow.addColorStop(0.05, 'oklch(0.74 0.13 225 / 0.4)');
  glow.addColorStop(0.2, 'oklch(0.58 0.13 240 / 0.18)');
  glow.addColorStop(0.55, 'oklch(0.42 0.1 255 / 0.07)');
  glow.addColorStop(1, 'oklch(0.3 0.08 265 / 0)');
  pen.fillStyle = glow;
  pen.fillRect(0, 0, width, height);
  const [sunX, sunY] = onCircle({ x, y, radius }, sunrise);
  const dawn = pen.createRadialGradient(sunX, sunY, 0, sunX, sunY, Math.max(width, height) * 0.42);
  dawn.addColorStop(0, 'oklch(0.98 0.04 95 / 0.95)');
  dawn.addColorStop(0.02, 'oklch(0.93 0.09 88 / 0.6)');
  dawn.addColorStop(0.07, 'oklch(0.8 0.1 100 / 0.2)');
  dawn.addColorStop(0.2, 'oklch(0.7 0.1 215 / 0.1)');
  dawn.addColorStop(0.5, 'oklch(0.55 0.1 235 / 0.045)');
  dawn.addColorStop(1, 'oklch(0.4 0.06 250 / 0)');
  pen.fillStyle = dawn;
  pen.fillRect(0, 0, width, height);
}

/** Night, a little bluer under the air, and the first light on the sea towards dawn. */
function paintGround(pen: Pen, width: number, height: number, { x, y, radius, dawn: sunrise }: Earth): void {
  const depth = Math.min(width, height) * 0.5;
  const night = pen.createRadialGradient(x, y, radius - depth, x, y, radius);
  night.addColorStop(0, 'oklch(0.13 0.028 260)');
  night.addColorStop(0.62, 'oklch(0.16 0.04 255)');
  night.addColorStop(0.9, 'oklch(0.24 0.07 245)');
  night.addColorStop(0.975, 'oklch(0.4 0.1 232)');
  night.addColorStop(1, 'oklch(0.62 0.12 220)');
  pen.fillStyle = night;
  pen.fillRect(0, 0, width, height);
  const [sunX, sunY] = onCircle({ x, y, radius }, sunrise);
  const sea = pen.createRadialGradient(sunX, sunY, 0, sunX, sunY, Math.max(width, height) * 0.34);
  sea.addColorStop(0, 'oklch(0.88 0.09 92 / 0.5)');
  sea.addColorStop(0.1, 'oklch(0.7 0.09 130 / 0.2)');
  sea.addColorStop(0.32, 'oklch(0.6 0.1 220 / 0.1)');
  sea.addColorStop(1, 'oklch(0.4 0.06 230 / 0)');
  pen.fillStyle = sea;
  pen.fillRect(0, 0, width, height);
}

/** Long thin streaks along the limb, denser near it: from so low, clouds are seen from the side. */
function paintClouds(pen: Pen, earth: Earth, unit: number): void {
  const next = seeded(hashOf('clouds at dawn'));
  const reach = earth.seen * 1.7;
  pen.lineCap = 'round';
  for (let cloud = 0; cloud < 700; cloud++) {
    const depth = next() ** 2.4;
    const angle = (next() - 0.5) * 2 * reach;
    const long = (0.004 + next() ** 2 * 0.05) * (0.3 + depth);
    const towards = Math.exp(-(((angle - earth.dawn) / (earth.seen * 0.8)) ** 2));
    const alpha = (0.03 + next() * 0.07) * (0.4 + towards) * (1 - depth) ** 1.5;
    pen.strokeStyle = `oklch(${0.74 + towards * 0.16} ${0.05 + towards * 0.02} ${220 - towards * 130} / ${alpha})`;
    pen.lineWidth = unit * (0.6 + depth * 7 * next());
    pen.beginPath();
    const far = earth.radius - unit * (4 + depth * 260);
    pen.arc(earth.x, earth.y, far, angle - long - Math.PI / 2, angle + long - Math.PI / 2);
    pen.stroke();
  }
}

/** Clusters of gold on the night side. They stand nowhere in particular: this is no map. */
function paintCities(pen: Pen, earth: Earth, unit: number): void {
  const next = seeded(hashOf('cities at night'));
  const reach = earth.seen * 1.6;
  for (let city = 0; city < 46; city++) {
    const angle = (next() - 0.5) * 2 * reach;
    const depth = 0.06 + next() * 0.9;
    const dark = Math.min(1, Math.abs(angle - earth.dawn) / (earth.seen * 1.2));
    const many = 5 + Math.floor(next() * 26);
    for (let lamp = 0; lamp < many; lamp++) {
      const spread = (next() + next() + next() - 1.5) * 0.03;
      const fall = (next() + next() - 1) * 26 * depth;
      const far = earth.radius - unit * (10 + depth * 420 + fall);
      const [x, y] = onCircle({ ...earth, radius: far }, angle + spread);
      pen.fillStyle = `oklch(0.84 0.11 82 / ${(0.1 + next() * 0.34) * dark})`;
      pen.beginPath();
      pen.ellipse(x, y, unit * (0.7 + depth * 1.1), unit * (0.35 + depth * 0.8), angle, 0, Math.PI * 2);
      pen.fill();
    }
  }
}

/** The line of light itself: hair-thin, whitest at dawn, fainter at the far sides. */
function paintRim(pen: Pen, { x, y, radius, dawn: sunrise }: Earth, unit: number): void {
  // A gradient around the Earth's middle: 0 is straight up, and one turn is 1.
  const around = pen.createConicGradient(-Math.PI / 2, x, y);
  const dawn = Math.max(0.01, sunrise / (Math.PI * 2));
  around.addColorStop(0, 'oklch(0.86 0.1 212 / 0.75)');
  around.addColorStop(dawn * 0.55, 'oklch(0.93 0.06 150 / 0.9)');
  around.addColorStop(dawn, 'oklch(0.99 0.03 95 / 1)');
  around.addColorStop(dawn * 1.5, 'oklch(0.93 0.06 120 / 0.85)');
  around.addColorStop(dawn * 2.6, 'oklch(0.8 0.11 215 / 0.55)');
  around.addColorStop(0.86, 'oklch(0.76 0.11 220 / 0.4)');
  around.addColorStop(1, 'oklch(0.86 0.1 212 / 0.75)');
  for (const [width, alpha] of [
    [5.5, 0.16],
    [2.6, 0.4],
    [1.3, 1],
  ] as const) {
    pen.globalAlpha = alpha;
    pen.strokeStyle = around;
    pen.lineWidth = unit * width;
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** @param angle radians from straight up, clockwise */
function onCircle({ x, y, radius }: Circle, angle: number): readonly [number, number] {
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}
