/**
 * The picture of a world on the stage: the way between fiction and fact springs along, and so does the place that the words
 * leave free when the other face is turned up. The names in it are told where they stand, after every frame.
 */
import type { Picture } from '#exhibits/kit/bench/player.ts';
import type { Deed, Hand, Setup } from '#exhibits/kit/bench/model.ts';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Rectangle, StageView } from '#exhibits/kit/stage-view.ts';
import type { OpenBrush, Stage } from '../stage/stage.ts';
import type { Mark, World, WorldScene } from '../worlds/world.ts';

/** What cannot be seen of the way between two stops, and of the way of the picture's place. */
const UNSEEN = 0.002;
/** A slow machine shows it slower, s. */
const MOST_SECONDS = 0.05;

/** @param marks in the order of their worth, CSS px @param bounds that they may not leave */
type TellMarks = (marks: readonly Mark[], bounds: Rectangle) => void;

export class WorldPicture<State> implements Picture<State> {
  private readonly stage: Stage;
  private readonly brush: OpenBrush;
  private readonly scene: WorldScene<State>;
  private readonly tell: TellMarks;
  private reduced = false;
  /** 0 to 3. */
  private story = restAt(0);
  /** From the place that the picture had before to the one that it has now, 0 to 1. */
  private turn = restAt(1);
  private from: Rectangle | undefined;
  private view: StageView | undefined;
  /** Time of the frame before, ms; none when nothing sprang. */
  private last: number | undefined;

  constructor(world: World<State>, stage: Stage, brush: OpenBrush, tell: TellMarks) {
    this.stage = stage;
    this.brush = brush;
    this.scene = world.scene(brush);
    this.tell = tell;
  }

  show(step: ((now: number) => boolean) | undefined): void {
    if (step === undefined) return this.stage.show(undefined);
    return this.stage.show(this.scene.view, (now) => {
      const springs = this.spring(now);
      return step(now) || springs;
    });
  }

  wake(): void {
    this.stage.wake();
  }

  draw(state: State, setup: Setup, seconds: number): void {
    this.scene.draw(state, setup, { story: this.story.value, seconds });
    if (this.view === undefined) return;
    // While the picture moves through the words, none of its names could stand.
    const marks = this.turn.value === 1 ? this.scene.marks(state, setup) : [];
    this.tell(
      marks.map(({ name, x, y }) => ({ name, ...this.stage.pointOf(x, y) })),
      this.view.free,
    );
  }

  hand(hand: Hand, state: State, setup: Setup): Deed | undefined {
    return this.scene.hand(hand, state, setup);
  }

  /** @param reduced what is asked for stands there at once */
  setReduced(reduced: boolean): void {
    this.reduced = reduced;
  }

  /** @param story a stop, or where a finger is between two of them */
  setStory(story: number): void {
    this.story = this.reduced ? restAt(story) : { ...this.story, target: story };
    this.stage.wake();
  }

  /** On another screen it stands there at once; to another place on the same one it moves. */
  fit(view: StageView): void {
    const before = this.view;
    this.view = view;
    const sameScreen = before?.width === view.width && before.height === view.height;
    if (before !== undefined && sameScreen && !this.reduced) {
      if (isSame(before.free, view.free)) return;
      this.from = this.between(before.free);
      this.turn = { value: 0, speed: 0, target: 1 };
    } else this.turn = restAt(1);
    this.place(view);
    this.stage.wake();
  }

  dispose(): void {
    this.scene.dispose();
    this.brush.release();
  }

  /** @returns whether anything springs on */
  private spring(now: number): boolean {
    const passed = Math.min(MOST_SECONDS, Math.max(0, now - (this.last ?? now)) / 1000);
    this.story = settled(stepSpring(this.story, passed));
    if (this.turn.value !== 1) {
      this.turn = settled(stepSpring(this.turn, passed));
      if (this.view !== undefined) this.place(this.view);
    }
    const springs = this.story.value !== this.story.target || this.turn.value !== 1;
    this.last = springs ? now : undefined;
    return springs;
  }

  private place(view: StageView): void {
    this.stage.resize({ ...view, free: this.between(view.free) });
  }

  private between(to: Rectangle): Rectangle {
    const from = this.from ?? to;
    const on = (one: number, other: number): number => one + (other - one) * this.turn.value;
    return {
      x: on(from.x, to.x),
      y: on(from.y, to.y),
      width: on(from.width, to.width),
      height: on(from.height, to.height),
    };
  }
}

const restAt = (value: number): Spring => ({ value, speed: 0, target: value });

const settled = (spring: Spring): Spring => (isResting(spring, UNSEEN) ? restAt(spring.target) : spring);

const isSame = (one: Rectangle, other: Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
