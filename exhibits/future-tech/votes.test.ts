import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD_IDS } from './content.ts';
import { DECADES } from './decades.ts';
import {
  choiceOf,
  hallsShares,
  lightsOf,
  MOST_LIGHTS,
  type Share,
  sharesOf,
  totalsOf,
  voteOf,
  votesPerLight,
} from './votes.ts';

const aVote = fc.record({ world: fc.constantFrom(...WORLD_IDS), decade: fc.constantFrom(...DECADES) });
/** Up to as many as a museum counts in years. */
const counts = fc.dictionary(aVote.map(choiceOf), fc.integer({ min: 0, max: 3_000_000 }), { maxKeys: 90 });

describe('a vote that is written down', () => {
  it('is read as the same vote', () => {
    fc.assert(
      fc.property(aVote, (vote) => {
        expect(voteOf(choiceOf(vote))).toEqual(vote);
      }),
    );
    expect(voteOf('space-elevator-2050')).toEqual({ world: 'space-elevator', decade: '2050' });
  });

  it('fits the ballot, letters, digits and hyphens, at most 64', () => {
    fc.assert(
      fc.property(aVote, (vote) => {
        expect(choiceOf(vote)).toMatch(/^[a-z0-9-]{1,64}$/);
      }),
    );
  });

  it.each([undefined, '', 'bci', 'bci-2035', 'warp-drive-2050', '-2050', 'bci-2050-'])(
    'of another kind is none: %s',
    (choice) => expect(voteOf(choice)).toBeUndefined(),
  );
});

describe('what everyone voted', () => {
  const shares = sharesOf({
    'bci-2030': 3,
    'bci-later': 1,
    'brain-bank-never': 4,
    'warp-drive-2050': 9,
    'bci-2040': 0,
  });

  it('is counted by world and decade; what no vote can be is left out', () => {
    expect(shares).toEqual([
      { world: 'bci', decade: '2030', votes: 3 },
      { world: 'bci', decade: 'later', votes: 1 },
      { world: 'brain-bank', decade: 'never', votes: 4 },
    ]);
  });

  it('names all who share the lead', () => {
    const { all, worlds, decades } = totalsOf(shares);
    expect(all).toBe(8);
    expect(worlds).toEqual({ votes: 4, names: ['bci', 'brain-bank'] });
    expect(decades).toEqual({ votes: 4, names: ['never'] });
  });

  it('can be asked of one world alone', () => {
    expect(totalsOf(shares, 'bci')).toMatchObject({ all: 4, decades: { votes: 3, names: ['2030'] } });
  });

  it('has no lead where nobody voted', () => {
    expect(totalsOf([])).toEqual({
      all: 0,
      worlds: { votes: 0, names: [] },
      decades: { votes: 0, names: [] },
    });
  });

  it('in all halls is added up', () => {
    const entry = { world: 'bci', decade: '2040' } as const;
    expect(
      hallsShares([
        { ...entry, votes: 2 },
        { ...entry, votes: 5 },
      ]),
    ).toEqual([{ ...entry, votes: 7 }]);
  });

  it('never has more votes in the lead than there are, whatever was counted', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const totals = totalsOf(sharesOf(all));
        expect(totals.worlds.votes).toBeLessThanOrEqual(totals.all);
        expect(totals.all).toBe(Object.values(all).reduce((sum, votes) => sum + votes, 0));
      }),
    );
  });
});

describe('the field of lights', () => {
  const flat = (shares: readonly Share[]) => lightsOf(shares, undefined).flat();

  it('has one light for each vote while there are few', () => {
    expect(flat(sharesOf({ 'bci-2030': 3, 'brain-bank-never': 4 }))).toHaveLength(7);
    expect(votesPerLight([{ world: 'bci', decade: '2030', votes: MOST_LIGHTS }])).toBe(1);
    expect(votesPerLight([{ world: 'bci', decade: '2030', votes: MOST_LIGHTS + 1 }])).toBe(2);
  });

  it('is never a fog, and no kind of vote is without a light', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const shares = sharesOf(all);
        const lights = flat(shares);
        expect(lights.length).toBeLessThanOrEqual(MOST_LIGHTS);
        expect(new Set(lights.map(choiceOf))).toEqual(new Set(shares.map(choiceOf)));
      }),
    );
  });

  it('shows this visit’s vote on top of its decade, once, and adds none for it', () => {
    const shares = sharesOf({ 'bci-2030': 3, 'brain-bank-2030': 2 });
    const [first = []] = lightsOf(shares, { world: 'bci', decade: '2030' });
    expect(first.map(({ mine }) => mine)).toEqual([false, false, false, false, true]);
    expect(first.at(-1)?.world).toBe('bci');
    expect(first.filter(({ world }) => world === 'bci')).toHaveLength(3);
  });

  it('shows no vote as one’s own that is not counted, such as in other halls', () => {
    const lights = lightsOf(sharesOf({ 'brain-bank-2030': 2 }), { world: 'bci', decade: '2030' }).flat();
    expect(lights.some(({ mine }) => mine)).toBe(false);
  });
});
