/** How the picture in the goggles is seen: where a direction lies on the screen, and how bright it is there at each stop. Pure. */
import { HUMAN_HEIGHT, HUMAN_WIDTH, heightOf } from './model.ts';

/** Scene units per degree: what both eyes see just fits into the free square. */
export const UNITS = 4.9;

/** What is seen of the city. Brightness 0 to 1. */
export interface Outlook {
  /** Half of the headset's picture, °. */
  readonly wide: number;
  readonly high: number;
  /** In the headset's picture; beside it, where eyes still see; and beyond. */
  readonly inside: number;
  readonly gap: number;
  readonly beyond: number;
}

/** At the four stops. */
const INSIDE = [1, 1, 0.16, 0.9] as const;
const GAP = [0.32, 0.07, 0.85, 0.5] as const;
const BEYOND = [0.2, 0.03, 0.03, 0.12] as const;

/** A number at each of the four stops, and between them. */
export function along(stops: readonly number[], story: number): number {
  const at = Math.max(0, Math.min(stops.length - 1, story));
  const [from, to] = [stops[Math.floor(at)] ?? 0, stops[Math.ceil(at)] ?? 0];
  return from + (to - from) * (at - Math.floor(at));
}

export const outlookOf = (field: number, story: number): Outlook => ({
  wide: field / 2,
  high: heightOf(field) / 2,
  inside: along(INSIDE, story),
  gap: along(GAP, story),
  beyond: along(BEYOND, story),
});

/** The way from one azimuth to another, −180 to 180, °. */
export function turnTo(azimuth: number, from: number): number {
  const turn = (azimuth - from) % 360;
  if (turn > 180) return turn - 360;
  return turn < -180 ? turn + 360 : turn;
}

/** A round field with four soft corners: 1 on its edge, less inside. */
function edge(x: number, y: number, wide: number, high: number): number {
  const [across, up] = [(x / wide) ** 2, (y / high) ** 2];
  return across * across + up * up;
}

/** 1 inside, 0 outside, soft in between. */
const soft = (measure: number): number => Math.max(0, Math.min(1, (1.1 - measure) / 0.35));

/** How much of a direction is in the headset's picture, 0 to 1. @param x, y from the middle, ° */
export const shownAt = ({ wide, high }: Outlook, x: number, y: number): number =>
  soft(edge(x, y, wide, high));

/** Brightness of a direction. @param shown what `shownAt` says of it */
export function brightAt(outlook: Outlook, x: number, y: number, shown: number): number {
  const rest = 1 - shown;
  if (rest === 0) return outlook.inside;
  const eyes = soft(edge(x, y, HUMAN_WIDTH / 2, HUMAN_HEIGHT / 2));
  return shown * outlook.inside + rest * (eyes * outlook.gap + (1 - eyes) * outlook.beyond);
}

/** How high the field reaches there, °. */
export const reachAt = (x: number, wide: number, high: number): number =>
  high * Math.sqrt(Math.sqrt(Math.max(0, 1 - (x / wide) ** 4)));

/** The field's outline, scene units: x and y by turns. */
export function outlineOf(wide: number, high: number): readonly number[] {
  return Array.from({ length: 72 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / 72;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return [
      Math.sign(x) * Math.sqrt(Math.abs(x)) * wide * UNITS,
      Math.sign(y) * Math.sqrt(Math.abs(y)) * high * UNITS,
    ];
  }).flat();
}
