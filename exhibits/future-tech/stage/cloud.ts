/** Many lights in one draw call. They go to the graphics card when they are sent, and only then. */
import { type IParticle, ParticleContainer, type Texture } from 'pixi.js';

/** Many lights in one draw call. Places beyond `count` are not shown. */
export interface Cloud {
  readonly view: ParticleContainer;
  readonly capacity: number;
  /** How many are shown: all of them at first, and none of them lit. */
  count: number;
  /** @param size width, scene units @param tint 0xrrggbb @param angle radians, 0 if left out */
  put(index: number, x: number, y: number, size: number, tint: number, alpha: number, angle?: number): void;
  /** After the last `put` of a frame; not needed when none was put. */
  send(): void;
}

const MIDDLE = 0.5;
/** Every property goes up with `update()`, none with every frame: a cloud that does not change costs one draw call. */
const ON_SEND = { vertex: false, position: false, rotation: false, uvs: false, color: false };

export function makeCloud(texture: Texture, capacity: number): Cloud {
  return new Lights(texture, capacity);
}

class Lights implements Cloud {
  readonly view: ParticleContainer;
  readonly capacity: number;
  private readonly all: readonly IParticle[];
  private readonly shown: IParticle[];
  private readonly perUnit: number;

  constructor(texture: Texture, capacity: number) {
    this.capacity = capacity;
    this.perUnit = 1 / texture.width;
    this.all = Array.from({ length: capacity }, () => unlit(texture));
    this.view = new ParticleContainer({ texture, dynamicProperties: ON_SEND });
    this.view.on('unload', freeIndices);
    this.shown = this.view.particleChildren;
    this.count = capacity;
  }

  get count(): number {
    return this.shown.length;
  }

  set count(count: number) {
    const wanted = Math.max(0, Math.min(this.capacity, Math.floor(count)));
    if (wanted === this.shown.length) return;
    if (wanted < this.shown.length) this.shown.length = wanted;
    else this.shown.push(...this.all.slice(this.shown.length, wanted));
    this.view.update();
  }

  put(index: number, x: number, y: number, size: number, tint: number, alpha: number, angle = 0): void {
    const light = this.all[index];
    if (light === undefined) return;
    light.x = x;
    light.y = y;
    light.scaleX = light.scaleY = size * this.perUnit;
    light.rotation = angle;
    light.color = packed(tint, alpha);
  }

  send(): void {
    this.view.update();
  }
}

/** pixi 8.22 frees a cloud's places and colours with it, but not the buffer of its indices. */
function freeIndices({ _gpuData: data }: ParticleContainer): void {
  for (const { geometry } of Object.values(data)) geometry.indexBuffer.destroy();
}

function unlit(texture: Texture): IParticle {
  return {
    texture,
    x: 0,
    y: 0,
    scaleX: 0,
    scaleY: 0,
    anchorX: MIDDLE,
    anchorY: MIDDLE,
    rotation: 0,
    color: 0,
  };
}

/** As the graphics card reads it: alpha, blue, green, red. @param tint 0xrrggbb */
function packed(tint: number, alpha: number): number {
  const share = Math.round(Math.max(0, Math.min(1, alpha)) * 255);
  return ((share << 24) | ((tint & 0xff) << 16) | (tint & 0xff00) | (tint >>> 16)) >>> 0;
}
