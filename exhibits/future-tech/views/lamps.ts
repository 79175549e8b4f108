/** Where the page wants lights to stand: elements that hold a place open, measured whenever they may have moved. */
import { useLayoutEffect } from 'preact/hooks';
import type { Pose } from '../sky/flight.ts';

/** An element that holds a light's place has this attribute, with the light's name. */
const LAMP = '[data-lamp]';

/** Where each light is wanted. */
export type Lamps = ReadonlyMap<string, Pose>;

interface Measured {
  readonly current: HTMLElement | null;
}

/**
 * Measures the lamps in a place after every drawing of the view, and when the place or what is in it has changed or is scrolled.
 * @param arrange told of them @param moved whether only scrolling has moved them: then nothing may lag behind the finger
 */
export function useLamps(place: Measured, arrange: (lamps: Lamps, moved: boolean) => void): void {
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const measure = (): void => arrange(lampsIn(current), false);
    const follow = (): void => arrange(lampsIn(current), true);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    for (const lamp of current.querySelectorAll(LAMP)) watch.observe(lamp.parentElement ?? lamp);
    current.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', follow, { capture: true });
    };
  });
}

function lampsIn(place: HTMLElement): Lamps {
  const lamps = [...place.querySelectorAll<HTMLElement>(LAMP)];
  return new Map(lamps.map((lamp) => [lamp.dataset.lamp ?? '', poseOf(lamp, place)]));
}

function poseOf(lamp: HTMLElement, place: HTMLElement): Pose {
  const { left, top, width, height } = lamp.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const frame = lamp.closest('[data-scrolls]') ?? place;
  const { top: upper, bottom: lower } = frame.getBoundingClientRect();
  // What is scrolled away is out of the light.
  const light = middle.y < upper || middle.y > lower ? 0 : 1;
  return { ...middle, size: Math.min(width, height), light };
}
