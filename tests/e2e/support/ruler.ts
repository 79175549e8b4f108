/** Measures a view as a visitor's hand and eye do: targets, gaps, reach, text that is cut off or lies over other text. */
import type { Page } from '@playwright/test';
import { type ScreenSettings, screenGeometry } from '#core/screen.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';

export interface RulerOptions {
  /** The physical screen; as a kiosk has it that nobody configured, unless said otherwise. */
  readonly screen?: ScreenSettings;
  readonly lowReach?: boolean;
  /** CSS selector of what is measured: the uppermost layer, when something lies over the rest. */
  readonly within?: string | undefined;
  /** CSS selector of controls that may be as large as they like and lie under others: a touch anywhere. */
  readonly anywhere?: string;
  /** CSS selector of controls that adjoin each other and stand as high as they like, if a finger's breadth is in reach. */
  readonly lights?: string | undefined;
}

interface Limits {
  readonly target: number;
  readonly top: number;
  readonly bottom: number;
  readonly within: string;
  readonly anywhere: string;
  readonly lights: string;
}

/** @returns one line for each fault; none when a visitor can reach, hit and read everything */
export async function faultsOf(page: Page, options: RulerOptions = {}): Promise<readonly string[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const { screen = DEFAULT_SETTINGS.screen, lowReach = false } = options;
  const geometry = screenGeometry(screen, width, height, lowReach);
  return page.evaluate(measure, {
    target: geometry.targetPx,
    top: geometry.reachTopPx,
    bottom: geometry.reachBottomPx,
    within: options.within ?? 'body',
    anywhere: options.anywhere ?? '.attract-touch, .warning-stay',
    lights: options.lights ?? ':not(*)',
  });
}

/** Runs in the page; knows nothing of this file. */
function measure({ target, top, bottom, within, anywhere, lights }: Limits): string[] {
  /** CSS px between neighbours at least. */
  const GAP = 8;
  /** Between letters and the edge of a button at least, em. */
  const CLEAR_EM = 0.07;
  /** Rounding of layouts, px. */
  const ROUND = 0.75;
  const faults: string[] = [];
  const name = (element: Element): string =>
    `${element.className || element.tagName}“${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}”`;
  const say = (element: Element, what: string): void => void faults.push(`${name(element)} ${what}`);
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const visible = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return visible && width > 1 && height > 1 && element.closest('.visually-hidden') === null;
  };
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);
  /** What an element may be scrolled in, or what it sticks to the edge of that with; undefined when it stands still. */
  const scroller = (element: Element): Element | undefined => {
    for (let at = element.parentElement; at !== null; at = at.parentElement)
      if (
        getComputedStyle(at).position === 'sticky' ||
        (scrolls(at) && at.scrollHeight > at.clientHeight + 1)
      )
        return at;
    return undefined;
  };
  const scope = [...document.querySelectorAll(within)];
  const all = (selector: string): Element[] =>
    scope.flatMap((root) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)]);
  const controls = all('button:not(:disabled), a[href], input, [role="button"]').filter(seen);

  /** Whether a control can be scrolled to where a hand reaches it whole: the heights it may take, and those that are seen. */
  const comesIntoReach = (control: Element, place: Element): boolean => {
    const [own, frame] = [control.getBoundingClientRect(), place.getBoundingClientRect()];
    const lowest = own.top + place.scrollTop;
    const highest = lowest - (place.scrollHeight - place.clientHeight);
    const from = Math.max(highest, frame.top, top);
    const to = Math.min(lowest, frame.bottom - own.height, bottom - own.height);
    return from <= to + ROUND;
  };

  const reachable = (control: Element): void => {
    const place = scroller(control);
    const box = (place ?? control).getBoundingClientRect();
    if (place !== undefined && place.clientHeight < control.getBoundingClientRect().height)
      say(control, `can only be scrolled to in parts: its place is ${place.clientHeight} px high`);
    const inBand = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    if (control.matches(anywhere) || control.matches(lights)) {
      if (inBand < target - ROUND) say(control, `has only ${Math.round(inBand)} px within reach`);
    } else if (place !== undefined && comesIntoReach(control, place)) return;
    else if (box.top < top - ROUND || box.bottom > bottom + ROUND)
      say(
        control,
        `lies from ${Math.round(box.top)} to ${Math.round(box.bottom)}, reach is ${Math.round(top)} to ${Math.round(bottom)}`,
      );
  };
  const largeEnough = (control: Element): void => {
    const { width, height } = control.getBoundingClientRect();
    if (Math.min(width, height) < target - ROUND)
      say(control, `is ${Math.round(width)} × ${Math.round(height)}, a finger needs ${Math.round(target)}`);
  };
  const apart = (one: Element, other: Element): void => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.max(a.left - b.right, b.left - a.right);
    const along = Math.max(a.top - b.bottom, b.top - a.bottom);
    if (across < 0 && along < 0) say(one, `lies over ${name(other)}`);
    else if (Math.hypot(Math.max(0, across), Math.max(0, along)) < GAP - ROUND)
      say(one, `is ${Math.max(across, along).toFixed(1)} px from ${name(other)}`);
  };
  const onScreen = (element: Element): void => {
    const place = scroller(element);
    if (place !== undefined && scrolls(place)) return;
    const { left, top: upper, right, bottom: lower } = element.getBoundingClientRect();
    if (left < -1 || upper < -1 || right > innerWidth + 1 || lower > innerHeight + 1)
      say(element, `leaves the screen: ${[left, upper, right, lower].map(Math.round).join(' ')}`);
  };

  /** Whether a control has a border or a ground of its own, which letters keep clear of. */
  const isDrawn = (control: Element): boolean => {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
    const clear = (colour: string): boolean => colour === 'transparent' || /[,/] ?0\)$/.test(colour);
    return (borderTopWidth !== '0px' && !clear(borderTopColor)) || !clear(backgroundColor);
  };

  for (const control of controls) {
    largeEnough(control);
    reachable(control);
    onScreen(control);
  }
  const apartFrom = controls.filter((control) => !control.matches(anywhere));
  for (const [index, one] of apartFrom.entries())
    for (const other of apartFrom.slice(index + 1))
      if (scroller(one) === scroller(other) && !(one.matches(lights) && other.matches(lights)))
        apart(one, other);

  /** Elements that carry text themselves, with the box of their letters (without the air above and below). */
  const texts = all('*')
    .filter(
      (element) => seen(element) && element.closest('svg, [aria-hidden="true"]:not(.choice-label)') === null,
    )
    .flatMap((element) => {
      const letters = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      const boxes = letters.flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const lines = boxes.map(({ left, right, top: upper, bottom: lower }) => {
        const middle = (upper + lower) / 2;
        return { left, right, top: middle - size * 0.45, bottom: middle + size * 0.45 };
      });
      return lines.length === 0 ? [] : [{ element, lines, size }];
    });
  for (const { element, lines, size } of texts) {
    const control = element.closest('button');
    const box = (control ?? element).getBoundingClientRect();
    const clear = Math.min(...lines.flatMap((line) => [line.top - box.top, box.bottom - line.bottom]));
    if (control !== null && isDrawn(control) && clear < size * CLEAR_EM)
      say(element, `has letters ${clear.toFixed(0)} px from the edge of ${name(control)}`);
    onScreen(element);
    for (const line of lines)
      if (
        line.left < box.left - 1 ||
        line.right > box.right + 1 ||
        line.top < box.top - 1 ||
        line.bottom > box.bottom + 1
      )
        say(element, 'has text outside its box');
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const clip = at.getBoundingClientRect();
      const cut = lines.some(
        (line) =>
          line.left < clip.left - 1 ||
          line.right > clip.right + 1 ||
          (!scrolls(at) && (line.top < clip.top - 1 || line.bottom > clip.bottom + 1)),
      );
      if (cut) say(element, `is cut off by ${name(at)}`);
      if (scrolls(at)) break;
    }
  }
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      if (scroller(one.element) !== scroller(other.element)) continue;
      const over = one.lines.some((a) =>
        other.lines.some(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        ),
      );
      if (over) say(one.element, `is written over ${name(other.element)}`);
    }
  return [...new Set(faults)];
}
