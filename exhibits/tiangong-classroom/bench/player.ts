/** The kit's player on the classroom's stage: it sets the place besides. */
import { ModelPlayer, type Player as KitPlayer } from '#exhibits/kit/bench/player.ts';
import { type TaskGuide, watchTasks } from '#exhibits/kit/bench/tasks.ts';
import { type Experiment, firstSetup, type Place, type Setup } from '../experiments/experiment.ts';
import type { Stage } from '../stage/stage.ts';

export interface Player extends KitPlayer<Setup> {
  setPlace(place: Place): void;
}

/** @param guide told of the experiment's tasks when they are done */
export function playOn<State>(experiment: Experiment<State>, stage: Stage, guide?: TaskGuide): Player {
  return new StagePlayer(experiment, stage, guide);
}

class StagePlayer<State> extends ModelPlayer<State, Setup> implements Player {
  private readonly stage: Stage;
  private readonly crossesPlaces: boolean;

  constructor({ model, scene, tasks }: Experiment<State>, stage: Stage, guide: TaskGuide | undefined) {
    const made = scene(stage.materials);
    stage.setEarth(0, true);
    super(
      model,
      {
        show: (step) => (step === undefined ? stage.show(undefined) : stage.show(made.object, step)),
        wake: () => stage.wake(),
        draw: (state, setup, seconds) => made.draw(state, setup, seconds),
        hand: (hand, state, setup) => made.hand(hand, state, setup),
        dispose: () => made.dispose(),
      },
      () => firstSetup(model.controls),
      guide && watchTasks(tasks, guide),
    );
    this.stage = stage;
    this.crossesPlaces = model.crossesPlaces === true;
  }

  setPlace(place: Place): void {
    if (place === this.setup.value.place) return;
    this.stage.setEarth(place === 'earth' ? 1 : 0, this.reduced);
    this.setUp({ ...this.setup.value, place }, !this.crossesPlaces);
  }

  override reset(): void {
    this.stage.setEarth(0, true);
    super.reset();
  }
}
