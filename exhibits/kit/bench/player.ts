/** Brings a model and a picture of it together: time, setup, hands, and what is said and read meanwhile. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Deed, firstValues, type Hand, type Model, type Reading, type Setup } from './model.ts';
import { actOnRun, advanceRun, drawnState, isRunResting, type Run, runFrom } from './run.ts';
import type { Watch } from './tasks.ts';

export interface Player<Set extends Setup = Setup> {
  readonly setup: ReadonlySignal<Set>;
  readonly sentence: ReadonlySignal<string>;
  readonly readings: ReadonlySignal<readonly Reading[]>;
  /** Whether time stands still because a hand has stopped it. */
  readonly held: ReadonlySignal<boolean>;
  /** Whether anything moves by itself, held or not. */
  readonly moving: ReadonlySignal<boolean>;
  act(deed: Deed): void;
  /** What a finger on the picture does; @returns whether it did something to the model. */
  hand(hand: Hand): boolean;
  setValue(control: string, value: number): void;
  hold(held: boolean): void;
  /** From the beginning, with what is set. */
  again(): void;
  /** As just after it was opened. */
  reset(): void;
  /** What shimmers stands still. */
  setReduced(reduced: boolean): void;
  dispose(): void;
}

/** What a model is shown by. */
export interface Picture<State, Set extends Setup = Setup> {
  /**
   * Begins to ask for frames, or stops.
   * @param step called before each frame with the time in ms; returns whether another frame is wanted
   */
  show(step: ((now: number) => boolean) | undefined): void;
  /** Something has changed: a frame is wanted. */
  wake(): void;
  /** @param seconds since it was opened, for what shimmers; stands still with reduced motion, and when the model rests */
  draw(state: State, setup: Set, seconds: number): void;
  /** What the finger does, if anything. */
  hand?(hand: Hand, state: State, setup: Set): Deed | undefined;
  /** Nothing is shown any more. */
  dispose(): void;
}

/** A button does what a middling flick does. */
export const BUTTON_STRENGTH = 0.6;
/** Numbers that change faster cannot be read, ms. */
const READING_MS = 120;
/** A sentence stands at least so long, unless a hand has done something, ms. */
const SENTENCE_MS = 1600;

/** Any model whose names are known no better than as strings. */
type AnyModel<State, Set extends Setup> = Model<State, string, string, string, string, Set>;

/**
 * Plays a model of which hands set nothing but its controls.
 * @param watch told of the state after each whole step, and whenever a hand has done or set something
 */
export function play<State>(
  model: AnyModel<State, Setup>,
  picture: Picture<State>,
  watch?: Watch<State, Setup>,
): Player {
  return new ModelPlayer(model, picture, () => ({ values: firstValues(model.controls) }), watch);
}

/** For an exhibit that lets more be set than controls: it adds what sets it. */
export class ModelPlayer<State, Set extends Setup> implements Player<Set> {
  readonly setup: Signal<Set>;
  readonly sentence: Signal<string>;
  readonly readings: Signal<readonly Reading[]>;
  readonly held = signal(false);
  readonly moving = signal(false);
  protected readonly model: AnyModel<State, Set>;
  protected reduced = false;
  private readonly picture: Picture<State, Set>;
  private readonly first: () => Set;
  private readonly watch: Watch<State, Set> | undefined;
  private run: Run<State>;
  /** Time of the frame before, ms; none when nothing moved. */
  private last: number | undefined;
  /** Since it was opened, s. */
  private seconds = 0;
  private readAt = 0;
  private saidAt = 0;

  /**
   * @param first what a visitor finds set
   * @param watch told of the state after each whole step, and whenever a hand has done or set something
   */
  constructor(
    model: AnyModel<State, Set>,
    picture: Picture<State, Set>,
    first: () => Set,
    watch?: Watch<State, Set>,
  ) {
    this.model = model;
    this.picture = picture;
    this.first = first;
    this.watch = watch;
    this.setup = signal(first());
    this.run = runFrom(model.begin(this.setup.value));
    this.sentence = signal(model.say(this.run.after, this.setup.value));
    this.readings = signal(model.read(this.run.after, this.setup.value));
    picture.show((now) => this.step(now));
  }

  act(deed: Deed): void {
    this.change(actOnRun(this.model, this.run, this.setup.value, deed));
  }

  hand(hand: Hand): boolean {
    const deed = this.picture.hand?.(hand, this.run.after, this.setup.value);
    if (deed !== undefined) this.act(deed);
    return deed !== undefined;
  }

  setValue(control: string, value: number): void {
    const { values } = this.setup.value;
    if (values[control] === value) return;
    const { restarts = false } = this.model.controls.find(({ name }) => name === control) ?? {};
    this.setUp({ ...this.setup.value, values: { ...values, [control]: value } }, restarts);
  }

  hold(held: boolean): void {
    this.held.value = held;
    this.picture.wake();
  }

  again(): void {
    this.change(runFrom(this.model.begin(this.setup.value)));
  }

  reset(): void {
    this.setUp(this.first(), true);
  }

  setReduced(reduced: boolean): void {
    this.reduced = reduced;
    this.picture.wake();
  }

  dispose(): void {
    this.picture.show(undefined);
    this.picture.dispose();
  }

  /** A hand has set something. @param restarts whether that begins anew; otherwise it takes effect in the next step */
  protected setUp(setup: Set, restarts: boolean): void {
    this.setup.value = setup;
    if (restarts) this.again();
    else this.change(this.run);
  }

  /** A hand has changed something: it is drawn, said and read with the next frame. */
  private change(run: Run<State>): void {
    this.run = run;
    this.watch?.(run.after, this.setup.value);
    this.held.value = false;
    this.saidAt = 0;
    this.readAt = 0;
    this.picture.wake();
  }

  /** @returns whether another frame is wanted */
  private step(now: number): boolean {
    const passed = Math.max(0, now - (this.last ?? now)) / 1000;
    if (!this.held.value) {
      this.run = advanceRun(this.model, this.run, this.setup.value, passed, this.watch);
      if (!this.reduced) this.seconds += passed;
    }
    this.picture.draw(drawnState(this.model, this.run), this.setup.value, this.seconds);
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
