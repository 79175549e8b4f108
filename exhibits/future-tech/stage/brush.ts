/** What scenes draw with: sprites, clouds of particles, and lines, all from one texture, so that they share draw calls. */
import type { Container, Graphics, ParticleContainer, Sprite } from 'pixi.js';

/** Many lights in one draw call. Places beyond `count` are not shown. */
export interface Cloud {
  readonly view: ParticleContainer;
  readonly capacity: number;
  /** How many are shown. */
  count: number;
  /** @param size width, scene units @param tint 0xrrggbb @param angle radians, 0 if left out */
  put(index: number, x: number, y: number, size: number, tint: number, alpha: number, angle?: number): void;
  /** After the last `put` of a frame. */
  send(): void;
}

export interface Brush {
  /** A drawing of the world's atlas or of the common ones, its middle at the sprite's place. @param width scene units */
  sprite(name: string, width?: number): Sprite;
  /** @param name of the drawing that each of them is */
  cloud(name: string, capacity: number): Cloud;
  /** Lays a sprite of the common drawing `beam` from one place to another. @param width scene units */
  lay(beam: Sprite, fromX: number, fromY: number, toX: number, toY: number, width: number): void;
  /** For shapes that no sprite can be. Made once; drawn anew (`clear()`, then paths) only when the shape has changed. */
  shape(): Graphics;
  /** An empty group. */
  group(...children: readonly Container[]): Container;
}
