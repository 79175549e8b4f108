/** An atlas's picture on the graphics card, and the part of it that each drawing is. */
import { ImageSource, Rectangle, Texture, type WebGLRenderer } from 'pixi.js';
import type { Atlas } from './atlas.ts';

export interface Page {
  /** @throws when there is no drawing of that name */
  texture(name: string): Texture;
  /** Puts the picture onto the graphics card, for the first time or after a lost context. */
  upload(renderer: WebGLRenderer): void;
  release(): void;
}

/** Whole, half and quarter: what is drawn smaller does not flicker, and neighbours in the texture stay apart. */
const LEVELS = 3;

/** @throws when the picture cannot be had */
export async function openPage(atlas: Atlas): Promise<Page> {
  const answer = await fetch(atlas.url);
  if (!answer.ok) throw new Error(`${atlas.url}: ${answer.status}`);
  const picture = await createImageBitmap(await answer.blob(), { premultiplyAlpha: 'premultiply' });
  const source = new ImageSource({
    resource: picture,
    alphaMode: 'premultiplied-alpha',
    mipLevelCount: LEVELS,
    mipmapFilter: 'linear',
    // Nothing collects while a scene is on the stage; `release` is what frees it.
    autoGarbageCollect: false,
  });
  const parts = new Map(
    Object.entries(atlas.frames).map(([name, { x, y, width, height }]) => [
      name,
      new Texture({ source, frame: new Rectangle(x, y, width, height) }),
    ]),
  );
  return {
    texture(name) {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`There is no drawing ${name}`);
      return part;
    },
    upload(renderer) {
      renderer.texture.initSource(source);
      // Three levels are asked for; pixi's own way to make them makes all eleven, and in the smallest neighbours run together.
      source.emit('updateMipmaps', source);
    },
    release() {
      for (const part of parts.values()) part.destroy();
      source.destroy();
      picture.close();
    },
  };
}
