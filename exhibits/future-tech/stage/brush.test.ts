/** What scenes draw with. pixi's objects need no screen until they are rendered. */
import * as fc from 'fast-check';
import { Texture } from 'pixi.js';
import { describe, expect, it } from 'vitest';
import { makeBrush } from './brush.ts';
import { makeCloud } from './cloud.ts';
import type { Page } from './page.ts';

const texture = new Texture({ source: Texture.WHITE.source });
Object.defineProperties(texture, { width: { value: 64 }, height: { value: 32 } });
const page: Page = { texture: () => texture, upload: () => undefined, release: () => undefined };
const far = fc.double({ min: -2000, max: 2000, noNaN: true });

describe('a cloud', () => {
  it('begins with all its lights, none of them lit', () => {
    const cloud = makeCloud(texture, 5);
    expect(cloud.count).toBe(5);
    expect(cloud.view.particleChildren.map(({ color }) => color)).toEqual([0, 0, 0, 0, 0]);
  });

  it('shows as many of its lights as are counted, always the first ones', () => {
    const counts = fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(counts, (asked) => {
        const cloud = makeCloud(texture, 12);
        for (let index = 0; index < 12; index++) cloud.put(index, index, 0, 1, 0, 1);
        for (const count of asked) {
          cloud.count = count;
          const shown = Math.max(0, Math.min(12, count));
          expect(cloud.view.particleChildren.map(({ x }) => x)).toEqual(
            Array.from({ length: shown }, (_, index) => index),
          );
        }
      }),
    );
  });

  it('lights a place in the colour, size and angle that are asked for', () => {
    const cloud = makeCloud(texture, 2);
    cloud.put(1, 30, -40, 16, 0xf6c66a, 0.5, 0.25);
    expect(cloud.view.particleChildren[1]).toMatchObject({
      x: 30,
      y: -40,
      scaleX: 0.25,
      scaleY: 0.25,
      rotation: 0.25,
      color: 0x806ac6f6,
    });
  });

  it('holds alpha between none and whole, and takes no notice of a place that it does not have', () => {
    const cloud = makeCloud(texture, 2);
    cloud.put(0, 0, 0, 1, 0xffffff, 7);
    cloud.put(1, 0, 0, 1, 0xffffff, -1);
    cloud.put(2, 0, 0, 1, 0xffffff, 1);
    expect(cloud.view.particleChildren.map(({ color }) => color)).toEqual([0xffffffff, 0x00ffffff]);
  });
});

describe('a brush', () => {
  it('makes a sprite as wide as is asked, its middle at its place', () => {
    const sprite = makeBrush(page).sprite('any', 320);
    expect([sprite.scale.x, sprite.scale.y, sprite.anchor.x, sprite.anchor.y]).toEqual([5, 5, 0.5, 0.5]);
  });

  it('lays a beam so that both its ends lie where they were asked to', () => {
    const brush = makeBrush(page);
    const beam = brush.sprite('beam');
    fc.assert(
      fc.property(far, far, far, far, (fromX, fromY, toX, toY) => {
        brush.lay(beam, fromX, fromY, toX, toY, 16);
        beam.updateLocalTransform();
        const [from, to] = [
          beam.localTransform.apply({ x: -32, y: 0 }),
          beam.localTransform.apply({ x: 32, y: 0 }),
        ];
        expect(from.x).toBeCloseTo(fromX, 6);
        expect(from.y).toBeCloseTo(fromY, 6);
        expect(to.x).toBeCloseTo(toX, 6);
        expect(to.y).toBeCloseTo(toY, 6);
        expect(beam.scale.y).toBe(0.5);
      }),
    );
  });

  it('destroys in the end what a scene has forgotten, and only once what it has destroyed itself', () => {
    const brush = makeBrush(page);
    const [kept, gone] = [brush.sprite('any'), brush.sprite('any')];
    const cloud = brush.cloud('any', 3);
    const group = brush.group(brush.shape(), gone);
    group.destroy({ children: true });
    expect([kept.destroyed, gone.destroyed]).toEqual([false, true]);
    brush.clear();
    brush.clear();
    expect([kept.destroyed, cloud.view.destroyed]).toEqual([true, true]);
  });

  it('frees the paths of a shape that is destroyed with its group', () => {
    const brush = makeBrush(page);
    const shape = brush.shape();
    const paths = shape.context;
    brush.group(shape).destroy({ children: true });
    expect(paths.destroyed).toBe(true);
  });
});
