/** Counts what is still to come in a page. Runs in the page and so refers to nothing outside of itself. */
export function countWaiting(): void {
  type Wrapped = (...values: unknown[]) => unknown;
  const page = window as unknown as Record<string, unknown>;

  const counted = (start: string, stop: string, once: boolean): Set<unknown> => {
    const waiting = new Set<unknown>();
    const [begin, cancel] = [page[start] as Wrapped, page[stop] as Wrapped];
    page[start] = (callback: unknown, ...values: unknown[]) => {
      const called = (...given: unknown[]): void => {
        if (once) waiting.delete(handle);
        if (typeof callback === 'function') (callback as Wrapped)(...given);
      };
      const handle = begin.call(window, called, ...values);
      waiting.add(handle);
      return handle;
    };
    page[stop] = (handle: unknown) => {
      waiting.delete(handle);
      return cancel.call(window, handle);
    };
    return waiting;
  };
  const timeouts = counted('setTimeout', 'clearTimeout', true);
  const intervals = counted('setInterval', 'clearInterval', false);
  const frames = counted('requestAnimationFrame', 'cancelAnimationFrame', true);

  /** What an exhibit makes for itself goes with it; only what is there before and after can keep its listeners. */
  const outlives = (target: unknown): boolean =>
    target === undefined ||
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    target === screen.orientation ||
    target === window.visualViewport ||
    target instanceof MediaQueryList;
  const listeners = new Map<string, true>();
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const numberOf = (thing: object): number => {
    const number = numbers.get(thing) ?? next++;
    numbers.set(thing, number);
    return number;
  };
  type Options = boolean | AddEventListenerOptions | null | undefined;
  const keyOf = (target: object, type: unknown, listener: object, options: Options): string => {
    const capture = typeof options === 'object' ? options?.capture : options;
    return `${numberOf(target)} ${String(type)} ${numberOf(listener)} ${capture === true}`;
  };
  const prototype = EventTarget.prototype as unknown as Record<string, Wrapped>;
  const [add, remove] = [prototype.addEventListener, prototype.removeEventListener];
  prototype.addEventListener = function (this: unknown, type, listener, options) {
    const target = this ?? window;
    if (typeof listener === 'function' && outlives(target)) {
      const key = keyOf(target, type, listener, options as Options);
      const { signal, once } = (
        typeof options === 'object' ? (options ?? {}) : {}
      ) as AddEventListenerOptions;
      if (signal?.aborted !== true && once !== true) {
        listeners.set(key, true);
        if (signal !== undefined) add?.call(signal, 'abort', () => listeners.delete(key), { once: true });
      }
    }
    return add?.call(this, type, listener, options);
  };
  prototype.removeEventListener = function (this: unknown, type, listener, options) {
    const target = this ?? window;
    if (typeof listener === 'function' && outlives(target))
      listeners.delete(keyOf(target, type, listener, options as Options));
    return remove?.call(this, type, listener, options);
  };
  page.waitingCounters = () => ({
    timeouts: timeouts.size,
    intervals: intervals.size,
    frames: frames.size,
    listeners: listeners.size,
  });
}
