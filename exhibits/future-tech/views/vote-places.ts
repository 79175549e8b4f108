/** From the lamps of the line of years to what is drawn there. Pure. */
import { type Decade, DECADES } from '../decades.ts';
import type { Pose } from '../sky/flight.ts';
import type { YearsLine } from '../sky/years.ts';
import type { Lamps } from './lamps.ts';

/** Lamps at the ends of the line, and where the years that can be counted end. */
export const FROM = 'line-from';
export const TO = 'line-to';
export const HORIZON = 'line-horizon';
const SUBJECT = 'subject';

export const decadeLamp = (decade: Decade | undefined): string => `decade-${decade ?? 'none'}`;

/** px that lamps of one row may differ in height. */
const LEVEL = 3;
/** A light stands this far above the line, in its diameters. */
const ABOVE = 0.72;

/** The line through the decades; undefined where they stand in several rows for want of width. */
export function yearsLine(lamps: Lamps): YearsLine | undefined {
  const [from, to, horizon] = [lamps.get(FROM), lamps.get(TO), lamps.get(HORIZON)];
  const points = DECADES.flatMap((decade) => lamps.get(decadeLamp(decade)) ?? []);
  const [first] = points;
  if (from === undefined || to === undefined || horizon === undefined || first === undefined)
    return undefined;
  if (points.some(({ y, light }) => Math.abs(y - first.y) > LEVEL || light === 0)) return undefined;
  return { y: first.y, from: from.x, to: to.x, horizon: horizon.x, points: points.map(({ x }) => x) };
}

/** Where the chosen world waits, at the beginning of the line, or stands above its decade. */
export function subjectPose(lamps: Lamps, decade: Pose | undefined): Pose {
  const subject = lamps.get(SUBJECT) ?? { x: 0, y: 0, size: 1, light: 1 };
  const { size } = subject;
  const [from, to] = [lamps.get(FROM)?.x ?? subject.x, lamps.get(TO)?.x ?? subject.x];
  const line = yearsLine(lamps);
  const y = line === undefined ? subject.y : line.y - size * ABOVE;
  const wanted = decade?.x ?? from;
  const within = Math.max(
    Math.min(from, to) + size * 0.35,
    Math.min(Math.max(from, to) - size * 0.35, wanted),
  );
  return { x: decade === undefined ? Math.max(from, within) : wanted, y, size, light: 1 };
}
