/** Votes: how one is written down, what many of them say, and how they become lights. Pure. */
import { type HallsEntry, WORLD_IDS, type WorldEntry } from './content.ts';
import { type Decade, DECADES } from './decades.ts';

export type World = WorldEntry['id'];

export interface Vote {
  readonly world: World;
  readonly decade: Decade;
}

/** How many votes of one kind. */
export interface Share extends Vote {
  readonly votes: number;
}

/** As the ballot keeps it: `space-elevator-2050`. */
export const choiceOf = ({ world, decade }: Vote): string => `${world}-${decade}`;

/** The vote that a choice means; undefined for what no vote of this exhibit can be. */
export function voteOf(choice: string | undefined): Vote | undefined {
  const cut = choice?.lastIndexOf('-') ?? -1;
  const world = WORLD_IDS.find((id) => id === choice?.slice(0, cut));
  const decade = DECADES.find((one) => one === choice?.slice(cut + 1));
  return world === undefined || decade === undefined ? undefined : { world, decade };
}

/** The votes of this machine, in the order of worlds and decades; what cannot be read as a vote is left out. */
export function sharesOf(counts: Readonly<Record<string, number>>): readonly Share[] {
  return WORLD_IDS.flatMap((world) =>
    DECADES.flatMap((decade): Share[] => {
      const votes = counts[choiceOf({ world, decade })] ?? 0;
      return votes > 0 ? [{ world, decade, votes }] : [];
    }),
  );
}

/** The votes of all halls in the same order; several entries of one kind are added up. */
export function hallsShares(entries: readonly HallsEntry[]): readonly Share[] {
  const counts: Record<string, number> = {};
  for (const entry of entries) {
    const choice = choiceOf(entry);
    counts[choice] = (counts[choice] ?? 0) + entry.votes;
  }
  return sharesOf(counts);
}

/** Who has the most, and how many; nobody where there are no votes. */
export interface Most<Name> {
  readonly names: readonly Name[];
  readonly votes: number;
}

export interface Totals {
  readonly all: number;
  readonly worlds: Most<World>;
  readonly decades: Most<Decade>;
}

/** @param only of one world alone */
export function totalsOf(shares: readonly Share[], only?: World): Totals {
  const counted = shares.filter(({ world }) => only === undefined || world === only);
  return {
    all: counted.reduce((sum, { votes }) => sum + votes, 0),
    worlds: mostOf(counted, ({ world }) => world),
    decades: mostOf(counted, ({ decade }) => decade),
  };
}

function mostOf<Name>(shares: readonly Share[], nameOf: (share: Share) => Name): Most<Name> {
  const sums = new Map<Name, number>();
  for (const share of shares) sums.set(nameOf(share), (sums.get(nameOf(share)) ?? 0) + share.votes);
  const votes = Math.max(0, ...sums.values());
  return { votes, names: [...sums].filter(([, sum]) => sum === votes).map(([name]) => name) };
}

/** More than these in the field would be a fog, and cost more than a small kiosk has. */
export const MOST_LIGHTS = 2_000;

/** How many votes one light stands for: 1, 2, 5, 10, 20 …, as few as keep the field within MOST_LIGHTS. */
export function votesPerLight(shares: readonly Share[]): number {
  for (let ten = 1; ; ten *= 10)
    for (const round of [ten, ten * 2, ten * 5])
      if (countOfLights(shares, round) <= MOST_LIGHTS) return round;
}

const countOfLights = (shares: readonly Share[], each: number): number =>
  shares.reduce((sum, { votes }) => sum + Math.ceil(votes / each), 0);

/** A light of the field. */
export interface VoteLight extends Vote {
  /** Whether it is this visit's own. */
  readonly mine: boolean;
}

/**
 * The lights of each decade from the ground up: worlds in their order, this visit's own on top. No kind of vote is without a
 * light, however few they are.
 */
export function lightsOf(
  shares: readonly Share[],
  mine: Vote | undefined,
): readonly (readonly VoteLight[])[] {
  const each = votesPerLight(shares);
  return DECADES.map((decade) => {
    const lights = shares
      .filter((share) => share.decade === decade)
      .flatMap(({ world, votes }) =>
        Array.from({ length: Math.ceil(votes / each) }, (): VoteLight => ({ world, decade, mine: false })),
      );
    if (mine?.decade !== decade) return lights;
    const own = lights.findIndex(({ world }) => world === mine.world);
    return own < 0 ? lights : [...lights.toSpliced(own, 1), { ...mine, mine: true }];
  });
}
