/** Asks one repository for ever: soon after the start, then at its pace, within its hours. */
import { setTimeout as wait } from 'node:timers/promises';
import type { PackSettings } from '#core/settings.ts';
import { firstQuestion, nextQuestion } from './schedule.ts';
import type { Source } from './source.ts';

const MINUTE_MS = 60_000;

export interface PollOptions {
  readonly settings: PackSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to below 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Ends when the signal aborts. */
export async function poll(source: Source, { settings, now, random, signal }: PollOptions): Promise<void> {
  const { everyMinutes, hours } = settings;
  let failures = 0;
  const input = () => ({ minuteOfDay: minuteOfDay(now()), everyMinutes, failures, hours, random: random() });
  let pause = firstQuestion(input()) * MINUTE_MS;
  while (await slept(pause, signal)) {
    failures = (await source.ask(signal)) ? 0 : failures + 1;
    pause = nextQuestion(input()) * MINUTE_MS;
  }
}

/** Local time, since opening hours are. */
function minuteOfDay(now: number): number {
  const date = new Date(now);
  return date.getHours() * 60 + date.getMinutes();
}

/** Longest wait that a timer of Node takes, milliseconds; after it the repository is asked early. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** @returns false when the kiosk is stopping */
async function slept(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(Math.min(milliseconds, LONGEST_WAIT_MS), undefined, { signal, ref: false });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
