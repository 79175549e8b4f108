/** What visitors do one after another: each votes, and changes the vote once. */

/** @param step 0, 1, 2 …; the same step is always the same deed */
export function stepOfVotes(step: number): { readonly visit: string; readonly choice: string } {
  return { visit: `visit-${Math.floor(step / 2)}`, choice: `choice-${step % 5}` };
}

/** The votes after the first so many steps. */
export function votesAfter(steps: number): Readonly<Record<string, number>> {
  const chosen = new Map<string, string>();
  for (let step = 0; step < steps; step++) {
    const { visit, choice } = stepOfVotes(step);
    chosen.set(visit, choice);
  }
  const counts: Record<string, number> = {};
  for (const choice of chosen.values()) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}
