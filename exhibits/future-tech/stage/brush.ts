/** What scenes draw with: sprites, clouds of particles, and lines, all from one texture, so that they share draw calls. */
import { Container, Graphics, Sprite } from 'pixi.js';
import { type Cloud, makeCloud } from './cloud.ts';
import type { Page } from './page.ts';

export type { Cloud };

export interface Brush {
  /** A drawing of the world's atlas or of the common ones, its middle at the sprite's place. @param width scene units */
  sprite(name: string, width?: number): Sprite;
  /** @param name of the drawing that each of them is */
  cloud(name: string, capacity: number): Cloud;
  /**
   * Lays a sprite of the common drawing `beam` from one place to another.
   * @param width of the light, scene units; its bright core is a fifth of it
   */
  lay(beam: Sprite, fromX: number, fromY: number, toX: number, toY: number, width: number): void;
  /** For shapes that no sprite can be. Made once; drawn anew (`clear()`, then paths) only when the shape has changed. */
  shape(): Graphics;
  /** An empty group. */
  group(...children: readonly Container[]): Container;
}

export interface PageBrush extends Brush {
  /** Destroys what was made and has not been destroyed. */
  clear(): void;
}

export function makeBrush(page: Page): PageBrush {
  const made = new Set<Container>();
  const keep = <Made extends Container>(one: Made): Made => {
    made.add(one);
    one.once('destroyed', () => made.delete(one));
    return one;
  };
  return {
    sprite(name, width) {
      const sprite = keep(new Sprite({ texture: page.texture(name), anchor: 0.5 }));
      if (width !== undefined) sprite.scale.set(width / sprite.texture.width);
      return sprite;
    },
    cloud(name, capacity) {
      const cloud = makeCloud(page.texture(name), capacity);
      keep(cloud.view);
      return cloud;
    },
    lay,
    shape: () => keep(shape()),
    group: (...children) => keep(new Container({ children: [...children] })),
    clear() {
      for (const one of made) if (!one.destroyed) one.destroy();
    },
  };
}

/** pixi leaves a shape's paths on the graphics card when the shape is destroyed as a child of something. */
function shape(): Graphics {
  const made = new Graphics();
  const paths = made.context;
  return made.once('destroyed', () => paths.destroy());
}

function lay(beam: Sprite, fromX: number, fromY: number, toX: number, toY: number, width: number): void {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  beam.position.set((fromX + toX) / 2, (fromY + toY) / 2);
  beam.rotation = Math.atan2(alongY, alongX);
  beam.scale.set(Math.hypot(alongX, alongY) / beam.texture.width, width / beam.texture.height);
}
