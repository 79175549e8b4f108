/** A ballot in the page's memory, in the place of the kiosk's: the votes of earlier visits, and that of this one. */
import type { Votes } from '#core/exhibit.ts';

interface HarnessBallot {
  /** Reads, or casts the visit's vote when a choice is given. */
  call(argument: { readonly visit?: string; readonly choice?: string }): Votes;
  /** Gives a choice so many votes of earlier visits. */
  earlier(choice: string, votes: number): void;
}

export function createBallot(): HarnessBallot {
  const votes = new Map<string, string>();
  return {
    call({ visit = '', choice }) {
      if (choice !== undefined) votes.set(visit, choice);
      const counts: Record<string, number> = {};
      for (const each of votes.values()) counts[each] = (counts[each] ?? 0) + 1;
      return { counts, mine: votes.get(visit) };
    },
    earlier(choice, many) {
      for (let vote = 0; vote < many; vote++) votes.set(`${choice} ${votes.size}`, choice);
    },
  };
}
