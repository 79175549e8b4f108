/**
 * The visit as data: where the visitor is, from the sky into a world, to the vote and its result, and back; what is chosen, and
 * whether it is kept. Pure.
 */
import type { WorldEntry } from './content.ts';
import type { Decade } from './decades.ts';
import { type Vote, voteOf } from './votes.ts';

type WorldId = WorldEntry['id'];

export type Place =
  | { readonly view: 'sky' }
  | { readonly view: 'world'; readonly world: WorldId }
  /** First which one, then when. */
  | { readonly view: 'vote'; readonly asks: 'world' | 'decade' }
  | { readonly view: 'result' };

/** As the ballot tells them. */
export interface Counted {
  readonly counts: Readonly<Record<string, number>>;
  readonly mine: string | undefined;
}

/** What has become of the vote that was cast last. */
export type Casting = 'none' | 'under-way' | 'kept' | 'not-kept';

export interface VisitState {
  readonly place: Place;
  /** The world that the vote's way back leads to; without one it leads to the sky. */
  readonly cameFrom: WorldId | undefined;
  /** The worlds that were opened, each once: they have a light more in the sky. */
  readonly seen: readonly WorldId[];
  /** What is chosen and perhaps not yet cast. */
  readonly choice: Partial<Vote>;
  readonly casting: Casting;
  /** Unknown until they have been read. */
  readonly votes: Counted | undefined;
  /** Whether they could not be read. */
  readonly unread: boolean;
  /** The one world whose lights the result shows. */
  readonly only: WorldId | undefined;
  /** Whose votes the result shows: this machine's, or all halls'. */
  readonly scope: 'here' | 'halls';
}

export type VisitAction =
  | { readonly type: 'open'; readonly world: WorldId }
  | { readonly type: 'sky' }
  /** The vote, anew or to be changed. */
  | { readonly type: 'vote' }
  | { readonly type: 'choose-world'; readonly world: WorldId }
  | { readonly type: 'choose-decade'; readonly decade: Decade }
  /** One step back: from when to which one, from which one to where the visitor came from. */
  | { readonly type: 'back' }
  | { readonly type: 'cast' }
  | { readonly type: 'kept'; readonly votes: Counted }
  | { readonly type: 'not-kept' }
  | { readonly type: 'votes'; readonly votes: Counted | undefined }
  | { readonly type: 'result' }
  | { readonly type: 'only'; readonly world: WorldId | undefined }
  | { readonly type: 'scope'; readonly scope: VisitState['scope'] }
  /** A tour goes on: from the sky, as if nothing had been chosen yet; it is the same visit, with its one vote. */
  | { readonly type: 'anew' }
  | { readonly type: 'reset' };

export const START: VisitState = {
  place: { view: 'sky' },
  cameFrom: undefined,
  seen: [],
  choice: {},
  casting: 'none',
  votes: undefined,
  unread: false,
  only: undefined,
  scope: 'here',
};

/** This visit's vote as it is kept. */
export const mineOf = ({ votes }: VisitState): Vote | undefined => voteOf(votes?.mine);

/** What would be cast: both questions are answered, and the last vote is not on its way still. */
export function castable({ choice, casting }: VisitState): Vote | undefined {
  const { world, decade } = choice;
  return world === undefined || decade === undefined || casting === 'under-way'
    ? undefined
    : { world, decade };
}

export function visitStep(state: VisitState, action: VisitAction): VisitState {
  switch (action.type) {
    case 'open':
      return {
        ...state,
        place: { view: 'world', world: action.world },
        seen: state.seen.includes(action.world) ? state.seen : [...state.seen, action.world],
      };
    case 'sky':
      return { ...state, place: { view: 'sky' }, cameFrom: undefined };
    case 'vote':
      return beginVote(state);
    case 'back':
      return stepBack(state);
    case 'result':
      return { ...state, place: { view: 'result' }, only: undefined, scope: 'here' };
    case 'only':
      return { ...state, only: action.world };
    case 'scope':
      return { ...state, scope: action.scope };
    case 'anew':
      return { ...START, seen: state.seen, votes: state.votes, unread: state.unread };
    case 'reset':
      // What was counted is nobody's own; the next visitor's vote is read anew.
      return { ...START, votes: state.votes && { ...state.votes, mine: undefined } };
    default:
      return votingStep(state, action);
  }
}

type VotingAction = Extract<
  VisitAction,
  { type: 'choose-world' | 'choose-decade' | 'cast' | 'kept' | 'not-kept' | 'votes' }
>;

function votingStep(state: VisitState, action: VotingAction): VisitState {
  switch (action.type) {
    case 'choose-world':
      return {
        ...state,
        choice: { ...state.choice, world: action.world },
        casting: 'none',
        place: { view: 'vote', asks: 'decade' },
      };
    case 'choose-decade':
      return state.casting === 'under-way'
        ? state
        : { ...state, choice: { ...state.choice, decade: action.decade }, casting: 'none' };
    case 'cast':
      return castable(state) === undefined ? state : { ...state, casting: 'under-way' };
    case 'kept':
      return kept(state, action.votes);
    case 'not-kept':
      return { ...state, casting: 'not-kept' };
    case 'votes':
      return action.votes === undefined
        ? { ...state, unread: true }
        : { ...state, votes: action.votes, unread: false };
  }
}

/** Whoever has gone somewhere else meanwhile stays there. */
function kept(state: VisitState, votes: Counted): VisitState {
  const next = { ...state, votes, unread: false, casting: 'kept' as const };
  return state.place.view === 'vote' ? visitStep(next, { type: 'result' }) : next;
}

/** A vote that is being changed starts from what is kept. */
function beginVote(state: VisitState): VisitState {
  const { place } = state;
  const cameFrom = place.view === 'world' ? place.world : undefined;
  return {
    ...state,
    place: { view: 'vote', asks: 'world' },
    cameFrom,
    choice: mineOf(state) ?? state.choice,
    casting: state.casting === 'under-way' ? 'under-way' : 'none',
  };
}

function stepBack(state: VisitState): VisitState {
  const { place, cameFrom } = state;
  if (place.view === 'vote' && place.asks === 'decade')
    return { ...state, place: { view: 'vote', asks: 'world' } };
  if (place.view === 'vote' && cameFrom !== undefined)
    return { ...state, place: { view: 'world', world: cameFrom }, cameFrom: undefined };
  return { ...state, place: { view: 'sky' }, cameFrom: undefined };
}
