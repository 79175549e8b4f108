/**
 * A visitor's session as a pure step function. Time comes in as an event; what must be done goes out as effects that the
 * shell runs. Nothing here knows a clock, a timer or a screen.
 */

/** Milliseconds on the shell's monotonic clock. */
export type Millis = number;

/** Where an active visitor is. */
export type Place =
  | { readonly view: 'home' }
  /** The pages of guided tours: where a group enters its code, and what it reads between two stops. */
  | { readonly view: 'tours' }
  | { readonly view: 'exhibit'; readonly exhibit: string };

export type Session =
  | { readonly mode: 'attract' }
  | {
      readonly mode: 'active';
      readonly place: Place;
      readonly touched: Millis;
      /** Somebody may be watching until then without a touch. */
      readonly watchedUntil?: Millis;
      /** A group on a guided tour is here: it talks and looks before it touches. */
      readonly tour?: boolean;
    }
  | { readonly mode: 'warning'; readonly place: Place; readonly warned: Millis; readonly tour?: boolean }
  | { readonly mode: 'staff'; readonly touched: Millis };

export type SessionEvent =
  /** Any touch, key or wheel of a hand, wherever it lands. */
  | { readonly type: 'touch'; readonly at: Millis }
  /** A deadline that was asked for by `wake-at` has come, or the clock was looked at for another reason. */
  | { readonly type: 'time'; readonly at: Millis }
  | { readonly type: 'open-exhibit'; readonly exhibit: string; readonly at: Millis }
  /** The exhibit shows something that is watched, for so long from now; 0 when it no longer does. */
  | { readonly type: 'watching'; readonly for: Millis; readonly at: Millis }
  /** Back to the home screen; a group in an exhibit lands on the pages of its tour. */
  | { readonly type: 'go-home'; readonly at: Millis }
  /** To the pages of guided tours. */
  | { readonly type: 'open-tours'; readonly at: Millis }
  /** The kiosk knows the group that stands before it. */
  | { readonly type: 'tour-began'; readonly at: Millis }
  /** The exhibit that is open threw, hung or was hidden; the visitor lands on the home screen. */
  | { readonly type: 'exhibit-failed'; readonly exhibit: string; readonly at: Millis }
  | { readonly type: 'staff-enter'; readonly at: Millis }
  | { readonly type: 'staff-leave'; readonly at: Millis }
  /** The visitor says that the visit is over. */
  | { readonly type: 'end-visit'; readonly at: Millis };

export type SessionEffect =
  /** Deliver a `time` event at this moment; replaces an earlier request. */
  | { readonly do: 'wake-at'; readonly at: Millis }
  | { readonly do: 'sleep' }
  | { readonly do: 'mount-exhibit'; readonly exhibit: string }
  | { readonly do: 'unmount-exhibit' }
  /** The visit is over: the exhibit is reset and kept, suspended, for the next visitor. */
  | { readonly do: 'rest-exhibit' }
  | { readonly do: 'suspend-exhibit' }
  | { readonly do: 'resume-exhibit' }
  /** Everything the visitor changed goes back: language, access, volume, flowers in hand, open cards. */
  | { readonly do: 'reset-visitor' };

/** Durations, milliseconds. */
export interface SessionTimes {
  readonly warnAfter: Millis;
  /** As `warnAfter`, while a group on a guided tour is here. */
  readonly tourWarnAfter: Millis;
  readonly warning: Millis;
  readonly staffIdle: Millis;
}

export type Step = readonly [Session, readonly SessionEffect[]];

/** Whoever has touched nothing for so long is asked, whatever is being shown, milliseconds. */
export const LONGEST_WATCHING: Millis = 300_000;

/** The state in which a kiosk waits for somebody. */
export const ATTRACT: Session = { mode: 'attract' };

const HOME: Place = { view: 'home' };
const TOURS: Place = { view: 'tours' };

/** One step: the state after `event` and what the shell must do. */
export function step(session: Session, event: SessionEvent, times: SessionTimes): Step {
  switch (session.mode) {
    case 'attract':
      return fromAttract(session, event, times);
    case 'active':
      return fromActive(session, event, times);
    case 'warning':
      return fromWarning(session, event, times);
    case 'staff':
      return fromStaff(session, event, times);
  }
}

function fromAttract(session: Session, event: SessionEvent, times: SessionTimes): Step {
  switch (event.type) {
    case 'touch':
      return active(HOME, event.at, times);
    case 'open-exhibit':
      return open(event.exhibit, event.at, times);
    case 'staff-enter':
      return staff(event.at, times, []);
    default:
      return [session, []];
  }
}

function fromActive(
  session: Extract<Session, { mode: 'active' }>,
  event: SessionEvent,
  times: SessionTimes,
): Step {
  const { place, tour = false } = session;
  switch (event.type) {
    case 'touch':
      // The deadline is looked at when it comes, so a moving finger costs no timer.
      return [{ ...session, touched: event.at }, []];
    case 'time':
      return activeAtTime(session, event.at, times);
    case 'watching':
      // As with a touch: the deadline is looked at when it comes.
      return [{ ...session, watchedUntil: event.at + event.for }, []];
    case 'open-exhibit':
      return open(event.exhibit, event.at, times, closing(place), tour);
    case 'open-tours':
      // The next stop is often in the same exhibit: it is kept, as between two visitors.
      return active(TOURS, event.at, times, leaving(place), tour);
    case 'tour-began':
      return active(place, event.at, times, [], true);
    case 'go-home':
      return homeward(place, event.at, times, tour);
    case 'exhibit-failed':
      return isOpen(place, event.exhibit) ? homeward(place, event.at, times, tour) : [session, []];
    case 'staff-enter':
      return staff(event.at, times, closing(place));
    case 'end-visit':
      return attract(leaving(place));
    case 'staff-leave':
      return [session, []];
  }
}

function activeAtTime(session: Extract<Session, { mode: 'active' }>, at: Millis, times: SessionTimes): Step {
  const watched = Math.min(session.watchedUntil ?? 0, session.touched + LONGEST_WATCHING);
  const { place, tour = false } = session;
  const due = Math.max(session.touched + patience(times, tour), watched);
  if (at < due) return [session, [{ do: 'wake-at', at: due }]];
  return [
    { mode: 'warning', place, warned: at, ...onTour(tour) },
    [...suspending(place), { do: 'wake-at', at: at + times.warning }],
  ];
}

function fromWarning(
  session: Extract<Session, { mode: 'warning' }>,
  event: SessionEvent,
  times: SessionTimes,
): Step {
  const { place, tour = false } = session;
  switch (event.type) {
    case 'touch':
      return active(place, event.at, times, resuming(place), tour);
    case 'time': {
      const due = session.warned + times.warning;
      return event.at < due ? [session, [{ do: 'wake-at', at: due }]] : attract(leaving(place));
    }
    case 'exhibit-failed':
      return isOpen(place, event.exhibit)
        ? [{ ...session, place: tour ? TOURS : HOME }, closing(place)]
        : [session, []];
    case 'end-visit':
      return attract(leaving(place));
    default:
      return [session, []];
  }
}

function fromStaff(
  session: Extract<Session, { mode: 'staff' }>,
  event: SessionEvent,
  times: SessionTimes,
): Step {
  switch (event.type) {
    case 'touch':
      return [{ mode: 'staff', touched: event.at }, []];
    case 'time': {
      const due = session.touched + times.staffIdle;
      return event.at < due ? [session, [{ do: 'wake-at', at: due }]] : attract([]);
    }
    case 'staff-leave':
      return attract([]);
    default:
      return [session, []];
  }
}

function active(
  place: Place,
  at: Millis,
  times: SessionTimes,
  before: readonly SessionEffect[] = [],
  tour = false,
): Step {
  const wake: SessionEffect = { do: 'wake-at', at: at + patience(times, tour) };
  return [{ mode: 'active', place, touched: at, ...onTour(tour) }, [...before, wake]];
}

function open(
  exhibit: string,
  at: Millis,
  times: SessionTimes,
  before: readonly SessionEffect[] = [],
  tour = false,
): Step {
  const [session, effects] = active({ view: 'exhibit', exhibit }, at, times, before, tour);
  return [session, [...effects, { do: 'mount-exhibit', exhibit }]];
}

/** A group goes back to its tour first, and from there to the home screen, as any visitor. */
function homeward(place: Place, at: Millis, times: SessionTimes, tour: boolean): Step {
  const toTour = tour && place.view === 'exhibit';
  return active(toTour ? TOURS : HOME, at, times, closing(place), toTour);
}

const patience = (times: SessionTimes, tour: boolean): Millis =>
  tour ? times.tourWarnAfter : times.warnAfter;

const onTour = (tour: boolean): { readonly tour?: true } => (tour ? { tour } : {});

function attract(before: readonly SessionEffect[]): Step {
  return [ATTRACT, [...before, { do: 'reset-visitor' }, { do: 'sleep' }]];
}

function staff(at: Millis, times: SessionTimes, before: readonly SessionEffect[]): Step {
  return [
    { mode: 'staff', touched: at },
    [...before, { do: 'reset-visitor' }, { do: 'wake-at', at: at + times.staffIdle }],
  ];
}

const isOpen = (place: Place, exhibit: string): boolean =>
  place.view === 'exhibit' && place.exhibit === exhibit;

const closing = (place: Place): readonly SessionEffect[] =>
  place.view === 'exhibit' ? [{ do: 'unmount-exhibit' }] : [];

const leaving = (place: Place): readonly SessionEffect[] =>
  place.view === 'exhibit' ? [{ do: 'rest-exhibit' }] : [];

const suspending = (place: Place): readonly SessionEffect[] =>
  place.view === 'exhibit' ? [{ do: 'suspend-exhibit' }] : [];

const resuming = (place: Place): readonly SessionEffect[] =>
  place.view === 'exhibit' ? [{ do: 'resume-exhibit' }] : [];
