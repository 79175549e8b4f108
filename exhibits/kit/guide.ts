/** What an exhibit keeps for tours: which place is open, and which tasks were done there since it was opened. */
import type { ExhibitGuide, GuideState, Observable } from '#core/exhibit.ts';

/** How it begins: nobody has gone anywhere, and nothing is done. */
export const GUIDE_START: GuideState = { place: undefined, done: [] };

/** The state when a place is open; the very same where it was open already. */
export const atPlace = (state: GuideState, place: string | undefined): GuideState =>
  place === state.place ? state : { ...state, place };

/** The state when a task is done; the very same where it was done already. */
export const withDone = (state: GuideState, task: string): GuideState =>
  state.done.includes(task) ? state : { ...state, done: [...state.done, task] };

/** What the parts of an exhibit tell. */
export interface GuideKeeper {
  readonly state: Observable<GuideState>;
  /** A place has been opened, whichever way; undefined where the exhibit begins. To tell it again changes nothing. */
  visit(place: string | undefined): void;
  /** A task is done; to tell it again changes nothing. */
  did(task: string): void;
  hasDone(task: string): boolean;
  /** The next visitor: nothing is open, nothing is done. The exhibit itself goes back to its beginning. */
  reset(): void;
  /**
   * The guide that `mount` returns.
   * @param has whether the content has the place
   * @param go goes to a place from wherever the visitor is, as for a visitor who has just come: what stands there begins anew, or
   *   it would tell at once what somebody else has done
   */
  guide(has: (place: string) => boolean, go: (place: string | undefined) => void): ExhibitGuide;
}

export function keepGuide(): GuideKeeper {
  let current = GUIDE_START;
  /** On the way to a place nothing is told: views that are passed on the way are none that anybody sees. */
  let quiet = false;
  const listeners = new Set<(state: GuideState) => void>();
  const change = (next: GuideState): void => {
    if (next === current) return;
    current = next;
    if (!quiet) for (const listener of listeners) listener(current);
  };
  const state: Observable<GuideState> = {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const travel = (place: string | undefined, go: (place: string | undefined) => void): void => {
    quiet = true;
    try {
      go(place);
    } finally {
      quiet = false;
    }
    change({ place, done: [] });
  };
  return {
    state,
    visit: (place) => change(atPlace(current, place)),
    did: (task) => change(withDone(current, task)),
    hasDone: (task) => current.done.includes(task),
    reset: () => change(GUIDE_START),
    guide: (has, go) => ({
      state,
      open(place) {
        if (place !== undefined && !has(place)) return false;
        travel(place, go);
        return true;
      },
    }),
  };
}

/** What stands after the kind of a place: of `person/hou-xun` and `person` it is `hou-xun`; undefined of another kind. */
export function placeId(place: string | undefined, kind: string): string | undefined {
  return place?.startsWith(`${kind}/`) === true ? place.slice(kind.length + 1) : undefined;
}
