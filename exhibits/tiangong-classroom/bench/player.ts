/** Brings a model, its scene and the stage together: time, setup, hands, and what is said and read meanwhile. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type Deed,
  type Experiment,
  firstSetup,
  type Hand,
  type Place,
  type Reading,
  type Setup,
  type StageScene,
} from '../experiments/experiment.ts';
import type { Stage } from '../stage/stage.ts';
import { actOnRun, advanceRun, drawnState, isRunResting, type Run, runFrom } from './run.ts';

export interface Player {
  readonly setup: ReadonlySignal<Setup>;
  readonly sentence: ReadonlySignal<string>;
  readonly readings: ReadonlySignal<readonly Reading[]>;
  /** Whether time stands still because a hand has stopped it. */
  readonly held: ReadonlySignal<boolean>;
  /** Whether anything moves by itself, held or not. */
  readonly moving: ReadonlySignal<boolean>;
  act(deed: Deed): void;
  /** What a finger on the stage does; @returns whether it did something to the experiment. */
  hand(hand: Hand): boolean;
  setPlace(place: Place): void;
  setValue(control: string, value: number): void;
  hold(held: boolean): void;
  /** The experiment from its beginning, with what is set. */
  again(): void;
  /** As just after it was opened. */
  reset(): void;
  /** What shimmers stands still. */
  setReduced(reduced: boolean): void;
  dispose(): void;
}

/** A button does what a middling flick does. */
export const BUTTON_STRENGTH = 0.6;
/** Numbers that change faster cannot be read, ms. */
const READING_MS = 120;
/** A sentence stands at least so long, unless a hand has done something, ms. */
const SENTENCE_MS = 1600;

export function playOn<State>(experiment: Experiment<State>, stage: Stage): Player {
  return new StagePlayer(experiment, stage);
}

class StagePlayer<State> implements Player {
  readonly setup: Signal<Setup>;
  readonly sentence: Signal<string>;
  readonly readings: Signal<readonly Reading[]>;
  readonly held = signal(false);
  readonly moving = signal(false);
  private readonly model: Experiment<State>['model'];
  private readonly scene: StageScene<State>;
  private readonly stage: Stage;
  private run: Run<State>;
  private reduced = false;
  /** Time of the frame before, ms; none when nothing moved. */
  private last: number | undefined;
  /** Since the experiment was opened, s. */
  private seconds = 0;
  private readAt = 0;
  private saidAt = 0;

  constructor({ model, scene }: Experiment<State>, stage: Stage) {
    this.model = model;
    this.stage = stage;
    this.scene = scene(stage.materials);
    this.setup = signal(firstSetup(model.controls));
    this.run = runFrom(model.begin(this.setup.value));
    this.sentence = signal(model.say(this.run.after, this.setup.value));
    this.readings = signal(model.read(this.run.after, this.setup.value));
    stage.setEarth(0, true);
    stage.show(this.scene.object, (now) => this.step(now));
  }

  act(deed: Deed): void {
    this.change(actOnRun(this.model, this.run, this.setup.value, deed));
  }

  hand(hand: Hand): boolean {
    const deed = this.scene.hand(hand, this.run.after, this.setup.value);
    if (deed !== undefined) this.act(deed);
    return deed !== undefined;
  }

  setPlace(place: Place): void {
    if (place === this.setup.value.place) return;
    this.setup.value = { ...this.setup.value, place };
    this.stage.setEarth(place === 'earth' ? 1 : 0, this.reduced);
    if (this.model.crossesPlaces === true) this.change(this.run);
    else this.again();
  }

  setValue(control: string, value: number): void {
    const { values } = this.setup.value;
    if (values[control] === value) return;
    this.setup.value = { ...this.setup.value, values: { ...values, [control]: value } };
    const { restarts = false } = this.model.controls.find(({ name }) => name === control) ?? {};
    if (restarts) this.again();
    else this.change(this.run);
  }

  hold(held: boolean): void {
    this.held.value = held;
    this.stage.wake();
  }

  again(): void {
    this.change(runFrom(this.model.begin(this.setup.value)));
  }

  reset(): void {
    this.setup.value = firstSetup(this.model.controls);
    this.stage.setEarth(0, true);
    this.again();
  }

  setReduced(reduced: boolean): void {
    this.reduced = reduced;
    this.stage.wake();
  }

  dispose(): void {
    this.stage.show(undefined);
    this.scene.dispose();
  }

  /** A hand has changed something: it is drawn, said and read with the next frame. */
  private change(run: Run<State>): void {
    this.run = run;
    this.held.value = false;
    this.saidAt = 0;
    this.readAt = 0;
    this.stage.wake();
  }

  /** @returns whether another frame is wanted */
  private step(now: number): boolean {
    const passed = Math.max(0, now - (this.last ?? now)) / 1000;
    if (!this.held.value) {
      this.run = advanceRun(this.model, this.run, this.setup.value, passed);
      if (!this.reduced) this.seconds += passed;
    }
    this.scene.draw(drawnState(this.model, this.run), this.setup.value, this.seconds);
    this.moving.value = !isRunResting(this.model, this.run, this.setup.value);
    const goesOn = this.moving.value && !this.held.value;
    this.tell(now, !goesOn);
    this.last = goesOn ? now : undefined;
    return goesOn;
  }

  private tell(now: number, atOnce: boolean): void {
    const state = this.run.after;
    if (atOnce || now - this.readAt >= READING_MS) {
      this.readAt = now;
      this.readings.value = this.model.read(state, this.setup.value);
    }
    const wanted = this.model.say(state, this.setup.value);
    if (wanted === this.sentence.value || (!atOnce && now - this.saidAt < SENTENCE_MS)) return;
    this.saidAt = now;
    this.sentence.value = wanted;
  }
}
