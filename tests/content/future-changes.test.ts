import { describe, expect, it } from 'vitest';
import { WORLD_IDS } from '#exhibits/future-tech/content.ts';
import { loadWorld } from '#exhibits/future-tech/registry.ts';
import { firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import type { World } from '#exhibits/future-tech/worlds/world.ts';
import { CHANGES, type Change } from '../fixtures/future-changes.ts';
import { content } from './future.ts';

/** Steps after which everything has come to rest. */
const MOST_STEPS = 5_000;

/** Digits of the reading, before and after, when the model has come to rest. */
function played<State>({ model }: World<State>, { press, reading }: Change): readonly [string, string] {
  const digits = (state: State, setup: Setup): string => {
    const read = model.read(state, setup)[reading];
    return read === undefined ? '' : numberText(read.value, read.digits);
  };
  const first: Setup = { values: firstValues(model.controls) };
  const begun = model.begin(first);
  const control = 'control' in press ? model.controls[press.control] : undefined;
  const act = 'act' in press ? model.acts[press.act] : undefined;
  const setup: Setup =
    control === undefined
      ? first
      : { values: { ...first.values, [control.name]: control.initial + control.step } };
  let state = act === undefined ? begun : model.act(begun, setup, { name: act, strength: 0.6 });
  for (let step = 0; step < MOST_STEPS && !model.isResting(state, setup); step++)
    state = model.advance(state, setup);
  return [digits(begun, first), digits(state, setup)];
}

it('every world of the sample has one thing to change', () => {
  expect(CHANGES.map(({ world }) => world).toSorted()).toEqual(WORLD_IDS.toSorted());
  expect(CHANGES.map(({ at }) => content.worlds[at]?.id)).toEqual(CHANGES.map(({ world }) => world));
});

describe.each(CHANGES.map((change) => [change.world, change] as const))('%s', (id, change) => {
  it(`reads ${change.after} where ${change.before} stood`, async () => {
    expect(played(await loadWorld(id), change)).toEqual([change.before, change.after]);
  });

  it('is called on its bench what the pack calls it', async () => {
    const { words } = await loadWorld(id);
    expect(words.title).toEqual(content.worlds.find((entry) => entry.id === id)?.title);
  });
});
