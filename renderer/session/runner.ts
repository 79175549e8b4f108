/** Feeds the session with what happens and runs its effects. One timer, at the next deadline; none while nobody is there. */
import type { Millis, SessionEffect, SessionEvent, SessionTimes } from '#core/session.ts';
import { step } from '#core/session.ts';
import { session } from '../state.ts';

/** What the shell can do; the runner decides only when. */
export interface SessionActions {
  mountExhibit(exhibit: string): void;
  unmountExhibit(): void;
  restExhibit(): void;
  suspendExhibit(): void;
  resumeExhibit(): void;
  resetVisitor(): void;
}

export interface SessionRunner {
  /** `at` is filled in. */
  dispatch(event: EventWithoutTime): void;
  stop(): void;
}

type WithoutTime<Event> = Event extends SessionEvent ? Omit<Event, 'at'> : never;
export type EventWithoutTime = WithoutTime<SessionEvent>;

/** Longest delay that setTimeout takes: 2^31 − 1 ms. */
const LONGEST_TIMEOUT = 2_147_483_647;

/** @param now monotonic, milliseconds */
export function runSession(actions: SessionActions, times: SessionTimes, now: () => Millis): SessionRunner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wakeAt = (at: Millis): void => {
    clearTimeout(timer);
    timer = setTimeout(() => dispatch({ type: 'time' }), Math.min(LONGEST_TIMEOUT, Math.max(0, at - now())));
  };
  const run = (effect: SessionEffect): void => {
    switch (effect.do) {
      case 'wake-at':
        return wakeAt(effect.at);
      case 'sleep':
        return clearTimeout(timer);
      case 'mount-exhibit':
        return actions.mountExhibit(effect.exhibit);
      case 'unmount-exhibit':
        return actions.unmountExhibit();
      case 'rest-exhibit':
        return actions.restExhibit();
      case 'suspend-exhibit':
        return actions.suspendExhibit();
      case 'resume-exhibit':
        return actions.resumeExhibit();
      case 'reset-visitor':
        return actions.resetVisitor();
    }
  };
  const dispatch = (event: EventWithoutTime): void => {
    const [next, effects] = step(session.value, { ...event, at: now() }, times);
    session.value = next;
    for (const effect of effects) run(effect);
  };
  return { dispatch, stop: () => clearTimeout(timer) };
}
