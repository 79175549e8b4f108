/** When a repository is asked again: at an even pace with jitter, less often after failures, and only in the hours allowed. Pure. */

export interface Hours {
  /** Local times of day, `HH:MM`; `from` later than `until` spans midnight, equal ones mean all day. */
  readonly from: string;
  readonly until: string;
}

export interface ScheduleInput {
  /** Minutes after local midnight. */
  readonly minuteOfDay: number;
  readonly everyMinutes: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly hours: Hours | undefined;
  /** 0 to below 1. */
  readonly random: number;
}

const DAY_MINUTES = 1_440;
/** Kiosks that start at one switch ask at different moments: 20 % to either side. */
const JITTER = 0.2;
/** After failures the pause doubles up to this, minutes. */
const LONGEST_PAUSE = 360;
/** When the hours begin, all kiosks of a hall are spread over this long, minutes. */
const OPENING_SPREAD = 15;

/** @returns minutes until the next question */
export function nextQuestion({ minuteOfDay, everyMinutes, failures, hours, random }: ScheduleInput): number {
  const pause = Math.max(everyMinutes, Math.min(LONGEST_PAUSE, everyMinutes * 2 ** Math.min(failures, 20)));
  const wait = pause * (1 - JITTER + 2 * JITTER * random);
  if (hours === undefined) return wait;
  const then = (minuteOfDay + wait) % DAY_MINUTES;
  if (isOpen(then, hours)) return wait;
  const until = (minutesOf(hours.from) - then + DAY_MINUTES) % DAY_MINUTES;
  return wait + until + random * Math.min(OPENING_SPREAD, lengthOf(hours) / 2);
}

/** @returns minutes until the first question after the start: soon, and not for all kiosks at once */
export function firstQuestion({ minuteOfDay, everyMinutes, hours, random }: ScheduleInput): number {
  const soon = Math.min(1, everyMinutes) * random;
  if (hours === undefined || isOpen(minuteOfDay, hours)) return soon;
  const until = (minutesOf(hours.from) - minuteOfDay + DAY_MINUTES) % DAY_MINUTES;
  return until + random * Math.min(OPENING_SPREAD, lengthOf(hours) / 2);
}

function isOpen(minute: number, hours: Hours): boolean {
  const [from, until] = [minutesOf(hours.from), minutesOf(hours.until)];
  if (from === until) return true;
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

function lengthOf(hours: Hours): number {
  return (minutesOf(hours.until) - minutesOf(hours.from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
