/** For tests: an experiment in hands that need no screen, and what a tour would notice of them. */
import { Object3D } from 'three';
import { BUTTON_STRENGTH } from '#exhibits/kit/bench/player.ts';
import { keepGuide } from '#exhibits/kit/guide.ts';
import { playOn } from '../bench/player.ts';
import { makeMaterials } from '../stage/materials.ts';
import type { Stage } from '../stage/stage.ts';
import type { ExperimentId, Place } from './experiment.ts';
import { loadExperiment } from './registry.ts';

/** ms. */
const FRAME = 20;

export interface Trial {
  /** Presses a button, so many times in a row. */
  press(act: string, times?: number): Trial;
  set(control: string, value: number): Trial;
  go(place: Place): Trial;
  wait(seconds: number): Trial;
  readonly done: readonly string[];
}

/** The experiment as a visitor finds it. */
export async function tryOut(id: ExperimentId): Promise<Trial> {
  const experiment = await loadExperiment(id);
  let step: ((now: number) => boolean) | undefined;
  let now = 0;
  const stage: Stage = {
    materials: makeMaterials(),
    resize: () => undefined,
    show: (_object, next) => (step = next),
    setEarth: () => undefined,
    wake: () => undefined,
    paint: () => undefined,
    at: (x, y) => ({ x, y }),
    dispose: () => undefined,
  };
  const scene = () => ({
    object: new Object3D(),
    draw: () => undefined,
    hand: () => undefined,
    dispose: () => undefined,
  });
  const guide = keepGuide();
  const player = playOn({ ...experiment, scene }, stage, guide);
  const trial: Trial = {
    press(name, times = 1) {
      if (!experiment.model.acts.includes(name)) throw new Error(`${id} has no button ${name}`);
      for (let time = 0; time < times; time++) player.act({ name, strength: BUTTON_STRENGTH });
      return trial;
    },
    set(control, value) {
      if (!experiment.model.controls.some(({ name }) => name === control))
        throw new Error(`${id} has no control ${control}`);
      player.setValue(control, value);
      return trial;
    },
    go(place) {
      player.setPlace(place);
      return trial;
    },
    wait(seconds) {
      for (let frame = 0; frame < (seconds * 1000) / FRAME; frame++) step?.((now += FRAME));
      return trial;
    },
    get done() {
      return guide.state.current.done;
    },
  };
  return trial;
}
