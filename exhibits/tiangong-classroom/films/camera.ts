/** Shoots a storyboard frame by frame, by a clock that only moves when the next frame is wanted. */
import type { ExhibitClock } from '#core/exhibit.ts';
import { BUTTON_STRENGTH } from '#exhibits/kit/bench/player.ts';
import { playOn, type Player } from '../bench/player.ts';
import { loadExperiment } from '../experiments/registry.ts';
import { paintSky } from '../sky/earth.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import {
  type Doing,
  FRAME_RATE,
  type Shot,
  SLIDE_SECONDS,
  STORYBOARDS,
  type Storyboard,
} from './storyboards.ts';

const WIDTH = 1920;
const HEIGHT = 1080;
/** The subject's square, px: as much of the picture as leaves room for captions below. */
const FREE = { x: 0, y: 40, width: WIDTH, height: 860 };
/** A cut goes through the dark for so long on each side, seconds. */
const DIP = 0.32;
/** The limb lies far below, behind the captions, px. */
const LIMB = { x: WIDTH * 0.5, y: HEIGHT + 5_250, radius: 5_400 };
const QUALITY = 0.96;

export interface Camera {
  readonly frames: number;
  /** The film's next frame as a JPEG in base64. */
  next(): Promise<string>;
}

/** @throws Error when there is no such film */
export async function openCamera(film: string): Promise<Camera> {
  const storyboard = STORYBOARDS.find((one) => one.film === film);
  if (storyboard === undefined) throw new Error(`there is no film ${film}`);
  return new StageCamera(storyboard);
}

/** The clock of the stage: frames come when the camera asks for them. */
class FilmClock implements ExhibitClock {
  private time = 0;
  private waiting: ((now: number) => void)[] = [];

  now(): number {
    return this.time;
  }

  frame(callback: (now: number) => void): () => void {
    this.waiting.push(callback);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== callback);
    };
  }

  after(): () => void {
    return () => undefined;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.waiting;
    this.waiting = [];
    for (const callback of due) callback(this.time);
  }
}

class StageCamera implements Camera {
  readonly frames: number;
  private readonly storyboard: Storyboard;
  private readonly clock = new FilmClock();
  private readonly canvas = document.createElement('canvas');
  private readonly stage: Stage;
  private readonly sky = new OffscreenCanvas(WIDTH, HEIGHT);
  private readonly picture = new OffscreenCanvas(WIDTH, HEIGHT);
  private shot: Shot | undefined;
  private player: Player | undefined;
  private count = 0;
  /** Where a control stood when it began to be moved. */
  private readonly slidFrom = new Map<string, number>();

  constructor(storyboard: Storyboard) {
    this.storyboard = storyboard;
    this.frames = Math.round(storyboard.seconds * FRAME_RATE);
    this.stage = openStage(this.canvas, {
      clock: this.clock,
      failed: (reason) => {
        throw new Error(String(reason));
      },
    });
    this.stage.resize({ width: WIDTH, height: HEIGHT, free: FREE });
    const pen = this.sky.getContext('2d');
    // The sky's brush takes any 2d context; an offscreen one has all that it uses.
    if (pen !== null) paintSky(pen as unknown as CanvasRenderingContext2D, WIDTH, HEIGHT, LIMB, 1);
  }

  async next(): Promise<string> {
    const second = this.count / FRAME_RATE;
    await this.cutTo(this.storyboard.shots.find(({ from, until }) => from <= second && second < until));
    for (const doing of this.shot?.doings ?? []) this.follow(doing, second);
    this.stage.wake();
    this.clock.advance(1000 / FRAME_RATE);
    this.count += 1;
    this.compose(second);
    return base64(await this.picture.convertToBlob({ type: 'image/jpeg', quality: QUALITY }));
  }

  private async cutTo(shot: Shot | undefined): Promise<void> {
    if (shot === undefined || shot === this.shot) return;
    this.player?.dispose();
    this.shot = shot;
    this.player = playOn(await loadExperiment(shot.experiment), this.stage);
    for (const [name, value] of Object.entries(shot.values ?? {})) this.player.setValue(name, value);
    this.player.setPlace(shot.place);
    this.stage.setEarth(shot.place === 'earth' ? 1 : 0, true);
  }

  private follow(doing: Doing, second: number): void {
    const { player } = this;
    if (player === undefined || second < doing.at - 1e-9) return;
    const isFirst = second < doing.at + 1 / FRAME_RATE - 1e-9;
    if ('set' in doing) {
      if (isFirst) this.slidFrom.set(doing.set, player.setup.value.values[doing.set] ?? 0);
      this.slide(player, doing, second);
    } else if (!isFirst) return;
    else if ('place' in doing) player.setPlace(doing.place);
    else player.act({ name: doing.act, strength: doing.strength ?? BUTTON_STRENGTH });
  }

  /** Softly at both ends. */
  private slide(
    player: Player,
    { set, at, to }: Extract<Doing, { readonly set: string }>,
    second: number,
  ): void {
    if (second > at + SLIDE_SECONDS + 1 / FRAME_RATE) return;
    const from = this.slidFrom.get(set) ?? to;
    const part = Math.min(1, (second - at) / SLIDE_SECONDS);
    player.setValue(set, from + (to - from) * part * part * (3 - 2 * part));
  }

  private compose(second: number): void {
    const pen = this.picture.getContext('2d');
    if (pen === null) return;
    pen.fillStyle = '#04070f';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const light = this.lightAt(second);
    // On the ground there is no sky with a limb: the stage's own room is warm and dark.
    pen.globalAlpha = light * (this.player?.setup.value.place === 'earth' ? 0 : 0.8);
    pen.drawImage(this.sky, 0, 0);
    pen.globalAlpha = light;
    pen.drawImage(this.canvas, 0, 0, WIDTH, HEIGHT);
    pen.globalAlpha = 1;
  }

  private lightAt(second: number): number {
    if (this.shot === undefined) return 0;
    const near = Math.min(second - this.shot.from, this.shot.until - 1 / FRAME_RATE - second);
    return Math.min(1, Math.max(0, near / DIP));
  }
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
