/** A ballot in the page's memory, in the place of the kiosk's: the votes of earlier visits, and that of this one. */
import type { Votes } from '#core/exhibit.ts';

interface HarnessBallot {
  /** Reads, or casts the visit's vote when a choice is given; nothing when that cannot be kept. */
  call(argument: { readonly visit?: string; readonly choice?: string }): Votes | undefined;
  /** The next so many votes cannot be kept. */
  refuse(times: number): void;
  /** Gives a choice so many votes of earlier visits. */
  earlier(choice: string, votes: number): void;
}

export function createBallot(): HarnessBallot {
  const votes = new Map<string, string>();
  let refused = 0;
  return {
    call({ visit = '', choice }) {
      if (choice !== undefined && refused > 0) {
        refused -= 1;
        return undefined;
      }
      if (choice !== undefined) votes.set(visit, choice);
      const counts: Record<string, number> = {};
      for (const each of votes.values()) counts[each] = (counts[each] ?? 0) + 1;
      return { counts, mine: votes.get(visit) };
    },
    refuse(times) {
      refused = times;
    },
    earlier(choice, many) {
      for (let vote = 0; vote < many; vote++) votes.set(`${choice} ${votes.size}`, choice);
    },
  };
}
