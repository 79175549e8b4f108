/** A page with one world's scene alone: no words, no controls. Tests and the tool for pictures drive it through `window.worldPage`. */
import '#renderer/styles/tokens.css';
import '#renderer/styles/base.css';
import '#renderer/styles/views.css';
import './page.css';
import * as module from 'virtual:world';
import { openStage, type OpenBrush, type Stage } from '#exhibits/future-tech/stage/stage.ts';
import type { StageView } from '#exhibits/kit/stage-view.ts';
import type { World, WorldScene } from '#exhibits/future-tech/worlds/world.ts';
import { firstValues } from '#exhibits/kit/bench/model.ts';
import { ownClock } from '#renderer/frame/clock.ts';

export interface WorldPage {
  readonly failures: readonly string[];
  readonly controls: number;
  readonly acts: number;
  /** Whether a world is open. */
  readonly isOpen: boolean;
  readonly isResting: boolean;
  open(): Promise<void>;
  close(): void;
  /** Opens another stage and closes it while it fetches a texture. @returns what the one who waits is told */
  leaveEarly(): Promise<string>;
  tell(story: number): void;
  act(index: number): void;
  /** @param share of the way from the least to the most */
  set(index: number, share: number): void;
  /** Scripts of the scene's `draw` alone. @returns ms a call */
  timeDraw(times: number): number;
  /** Draws what was drawn last. */
  repaint(): void;
  /** Takes the graphics context away, and gives it back unless told otherwise. */
  loseContext(comesBack?: boolean): Promise<void>;
  readings(): readonly string[];
}

declare global {
  interface Window {
    readonly worldPage: WorldPage;
  }
}

const LONGEST_FRAME = 0.1;
const world = Object.values<unknown>(module).find(isWorld);
if (world === undefined) throw new Error('The module exports no world');
const { model } = world;
const place = document.getElementById('place') ?? document.body;
const failures: string[] = [];
const failed = (error: unknown): void => void failures.push(String(error));
const clock = ownClock(failed);
const setup = { values: { ...firstValues(model.controls) } as Record<string, number> };

interface Opened {
  readonly stage: Stage;
  readonly brush: OpenBrush;
  readonly scene: WorldScene<unknown>;
}
let opened: Opened | undefined;
let [before, after] = [model.begin(setup), model.begin(setup)];
let story = Number(new URLSearchParams(location.search).get('story') ?? 0);
let [owed, seconds, last] = [0, 0, 0];

function isWorld(value: unknown): value is World<unknown> {
  return typeof value === 'object' && value !== null && 'model' in value && 'scene' in value;
}

function viewOf(width: number, height: number): StageView {
  const free =
    width > height
      ? { x: width * 0.27, y: height * 0.06, width: width * 0.46, height: height * 0.88 }
      : { x: width * 0.04, y: height * 0.2, width: width * 0.92, height: height * 0.54 };
  return { width, height, free };
}

function advance(now: number): void {
  const passed = Math.min(LONGEST_FRAME, (now - last) / 1000);
  last = now;
  seconds += passed;
  for (owed += passed; owed >= model.step; owed -= model.step)
    [before, after] = [after, model.advance(after, setup)];
}

const draw = (scene: WorldScene<unknown>): void =>
  scene.draw(model.blend(before, after, Math.min(1, owed / model.step)), setup, { story, seconds });

function wake(): void {
  last = performance.now();
  opened?.stage.wake();
}

const page: WorldPage = {
  failures,
  controls: model.controls.length,
  acts: model.acts.length,
  get isOpen() {
    return opened !== undefined;
  },
  get isResting() {
    return model.isResting(after, setup);
  },
  async open() {
    const stage = await openStage({ clock, failed });
    const brush = await stage.brush(world.atlas);
    const scene = world.scene(brush);
    place.append(stage.canvas);
    opened = { stage, brush, scene };
    stage.resize(viewOf(innerWidth, innerHeight));
    last = performance.now();
    stage.show(scene.view, (now) => {
      const rests = model.isResting(after, setup);
      if (rests) [before, owed, last] = [after, 0, now];
      else advance(now);
      draw(scene);
      return !rests;
    });
  },
  close() {
    opened?.scene.dispose();
    opened?.brush.release();
    opened?.stage.dispose();
    opened?.stage.canvas.remove();
    opened = undefined;
  },
  async leaveEarly() {
    const stage = await openStage({ clock, failed });
    const brush = stage.brush(world.atlas);
    stage.dispose();
    stage.dispose();
    return brush.then(() => 'opened', String);
  },
  tell(value) {
    story = value;
    wake();
  },
  act(index) {
    const name = model.acts[index];
    if (name !== undefined) after = model.act(after, setup, { name, strength: 0.6 });
    before = after;
    wake();
  },
  set(index, share) {
    const control = model.controls[index];
    if (control === undefined) return;
    const steps = Math.round(((control.most - control.least) * share) / control.step);
    // Models tell a change by comparing with what was set before.
    setup.values = { ...setup.values, [control.name]: control.least + steps * control.step };
    if (control.restarts) [before, after] = [model.begin(setup), model.begin(setup)];
    wake();
  },
  timeDraw(times) {
    const scene = opened?.scene;
    if (scene === undefined) return 0;
    const start = performance.now();
    for (let time = 0; time < times; time++) draw(scene);
    return (performance.now() - start) / times;
  },
  repaint: () => opened?.stage.paint(),
  async loseContext(comesBack = true) {
    const context = opened?.stage.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    context?.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (comesBack) context?.restoreContext();
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
  readings: () =>
    [`(${model.say(after, setup)})`].concat(
      model
        .read(after, setup)
        .map(({ name, value, unit, digits }) => `${name} ${value.toFixed(digits)} ${unit}`),
    ),
};
Object.assign(window, { worldPage: page });
await page.open();
