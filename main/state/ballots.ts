/** Votes of visitors, per exhibit: how many each choice has, and what the last visit that voted has chosen. */
import type { Votes } from '#core/exhibit.ts';
import { z } from '#core/schema.ts';
import { openState, type StateOptions } from './state-file.ts';
import type { StateSchema } from './state-format.ts';

const Ballot = z.object({
  counts: z.record(z.string(), z.int().min(1)),
  /** The only visit whose vote can still change; those before it have ended. */
  last: z.object({ visit: z.string(), choice: z.string() }),
});
type Ballot = Readonly<z.infer<typeof Ballot>>;
type BallotsData = Readonly<Record<string, Ballot>>;

const ballotsSchema: StateSchema<BallotsData> = {
  version: 1,
  schema: z.record(z.string(), Ballot),
  initial: {},
  migrations: {},
};

export interface Ballots {
  read(exhibit: string, visit: string): Votes;
  /** Casts the visit's vote, or changes it in one write; resolves once it survives a power cut. */
  cast(exhibit: string, visit: string, choice: string): Promise<Votes>;
}

/** Opens the ballots in `path`. */
export async function openBallots(path: string, options: StateOptions): Promise<Ballots> {
  const state = await openState(path, ballotsSchema, options);
  return {
    read: (exhibit, visit) => votesOf(own(state.data, exhibit), visit),
    async cast(exhibit, visit, choice) {
      let votes: Votes = { counts: {}, mine: undefined };
      await state.update((data) => {
        const ballot = withVote(own(data, exhibit), visit, choice);
        votes = votesOf(ballot, visit);
        return { ...data, [exhibit]: ballot };
      });
      return votes;
    },
  };
}

function votesOf(ballot: Ballot | undefined, visit: string): Votes {
  if (ballot === undefined) return { counts: {}, mine: undefined };
  return {
    counts: ballot.counts,
    mine: ballot.last.visit === visit ? ballot.last.choice : undefined,
  };
}

function withVote(before: Ballot | undefined, visit: string, choice: string): Ballot {
  const taken = before?.last.visit === visit ? before.last.choice : undefined;
  const counts: Record<string, number> = { ...before?.counts };
  if (taken !== undefined) counts[taken] = (own(counts, taken) ?? 0) - 1;
  counts[choice] = (own(counts, choice) ?? 0) + 1;
  const voted = Object.entries(counts).filter(([, count]) => count > 0);
  return { counts: Object.fromEntries(voted), last: { visit, choice } };
}

/** A choice may be called `constructor`, which every object has without owning it. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
