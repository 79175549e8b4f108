// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { preventFling } from './fling.ts';

let surface: HTMLElement;
let list: HTMLElement;
let entry: HTMLElement;
let stop: () => void;

beforeEach(() => {
  surface = document.createElement('div');
  list = document.createElement('ul');
  entry = document.createElement('li');
  list.append(entry);
  surface.append(list);
  document.body.replaceChildren(surface);
  stop = preventFling(surface);
});

const send = (target: HTMLElement, type: string): boolean =>
  target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));

/** Whether a finger that comes down there and moves is kept from throwing. @param meanwhile what becomes of the page */
function prevented(target: HTMLElement, meanwhile: () => void = () => undefined): boolean {
  send(target, 'touchstart');
  meanwhile();
  const moved = send(target, 'touchmove');
  send(target, 'touchend');
  return !moved;
}

/** Makes an element higher inside than outside. */
function overflow(element: HTMLElement, overflowY: string): void {
  element.style.overflowY = overflowY;
  Object.defineProperties(element, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
}

describe('preventFling', () => {
  it('prevents throws from everything on the surface', () => {
    expect([surface, list, entry].map((target) => prevented(target))).toEqual([true, true, true]);
  });

  it('prevents them also where the finger’s place has gone from the page meanwhile', () => {
    expect(prevented(entry, () => entry.remove())).toBe(true);
  });

  it('leaves a list that can be scrolled to the browser, and what is in it', () => {
    overflow(list, 'auto');
    expect([surface, list, entry].map((target) => prevented(target))).toEqual([true, false, false]);
  });

  it('does so for a surface that scrolls itself', () => {
    overflow(surface, 'scroll');
    expect(prevented(entry)).toBe(false);
  });

  it('does not take what is cut off for something to scroll', () => {
    overflow(list, 'hidden');
    expect(prevented(entry)).toBe(true);
  });

  it('is over with each finger, and altogether when it is stopped', () => {
    prevented(entry);
    expect(send(entry, 'touchmove')).toBe(true);
    stop();
    expect(prevented(entry)).toBe(false);
  });
});
