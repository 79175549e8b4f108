/**
 * A visit without a finger on the glass: a keyboard or an eight-key pad (four arrows, select, next, home, help). Arrows move
 * the focus to the nearest control that way, Tab and Shift+Tab to the next and the one before, Enter and Space operate it.
 */
import { type Box, type Direction, nearest } from './nearest.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** What lies over everything else keeps the focus until it is gone; the uppermost first. */
const LAYERS = ['.closing', '[data-view="warning"]', '.staff', '.access-panel', '.ask'] as const;
const CONTROLS = 'button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"]';

export interface KeyActions {
  /** The key `Home`: back to the home screen. */
  home(): void;
  /** The keys `Help` and `End`: opens or closes the access panel. */
  access(): void;
}

/** @returns stops */
export function watchKeys(target: Window, actions: KeyActions): () => void {
  const { document } = target;
  const onKey = (event: KeyboardEvent): void => {
    // An exhibit that needs an arrow for itself, and a guard that refused a key, have said so.
    if (event.defaultPrevented) return;
    const act = actionOf(document, event, actions);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

function actionOf(
  document: Document,
  { key, shiftKey }: KeyboardEvent,
  { home, access }: KeyActions,
): (() => void) | undefined {
  if (key === 'Home') return home;
  if (key === 'Help' || key === 'End') return access;
  const direction = ARROWS[key];
  if (direction !== undefined) return () => moveFocus(document, direction);
  const layer = topLayer(document);
  return key === 'Tab' && layer !== undefined ? () => stepWithin(document, shiftKey ? -1 : 1) : undefined;
}

function moveFocus(document: Document, direction: Direction): void {
  const controls = controlsOf(document);
  const at = controls.findIndex((control) => control === document.activeElement);
  const next = nearest(controls.map(boxOf), at < 0 ? undefined : at, direction);
  if (next !== undefined) controls[next]?.focus();
}

/** Tab inside a layer goes round in it. */
function stepWithin(document: Document, by: 1 | -1): void {
  const controls = controlsOf(document);
  const at = controls.findIndex((control) => control === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : controls.length - 1) : at + by + controls.length;
  controls[next % controls.length]?.focus();
}

function topLayer(document: Document): Element | undefined {
  for (const layer of LAYERS) {
    const element = document.querySelector(layer);
    if (element !== null) return element;
  }
  return undefined;
}

/** All that can have the focus now, in reading order. The access button belongs to its panel. */
function controlsOf(document: Document): readonly HTMLElement[] {
  const layer = topLayer(document);
  const inside = [...(layer ?? document).querySelectorAll<HTMLElement>(CONTROLS)];
  const button = document.querySelector<HTMLElement>('.access-button');
  const all = layer?.matches('.access-panel') === true && button !== null ? [...inside, button] : inside;
  return all.filter((control) => control.checkVisibility({ visibilityProperty: true }));
}

function boxOf(control: HTMLElement): Box {
  const { left, top, right, bottom } = control.getBoundingClientRect();
  return { left, top, right, bottom };
}
