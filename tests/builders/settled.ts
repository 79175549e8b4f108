/** A model left to itself until it rests. */
import type { Model, Setup } from '#exhibits/kit/bench/model.ts';

/** After the last touch a world rests within so long, s. */
const RESTS_WITHIN = 20;

/** @param said takes what is said on the way @throws when it does not come to rest */
export function settled<State, Control extends string, Sentence extends string>(
  model: Pick<Model<State, Control, string, Sentence>, 'step' | 'isResting' | 'advance' | 'say'>,
  from: State,
  setup: Setup<Control>,
  said?: Set<Sentence>,
): State {
  let state = from;
  for (let steps = 0; !model.isResting(state, setup); steps++) {
    if (steps > RESTS_WITHIN / model.step)
      throw new Error(`it does not come to rest within ${RESTS_WITHIN} s`);
    state = model.advance(state, setup);
    said?.add(model.say(state, setup));
  }
  return state;
}
