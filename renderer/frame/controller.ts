/** Opens and closes exhibits one after another: `dispose` of the last is awaited before the next `mount`. */
import { signal } from '@preact/signals';
import { describeError, KioskError } from '#core/errors.ts';
import type { RegisteredExhibit } from '../registry.ts';
import { hidden, kiosk } from '../state.ts';
import { type FrameServices, mountExhibit, type OpenExhibit } from './mount.ts';

/** What the frame shows: nothing, the gathering light, or the exhibit. */
export const framePhase = signal<'closed' | 'opening' | 'open'>('closed');

export interface FrameController {
  open(exhibit: string): void;
  close(): void;
  suspend(): void;
  resume(): void;
  /** Where exhibits live; set once the element is there. */
  setRoot(root: HTMLElement): void;
}

interface FrameOptions {
  readonly exhibits: () => readonly RegisteredExhibit[];
  readonly services: FrameServices;
  /** The exhibit cannot go on; the session brings the visitor home. */
  readonly failed: (exhibit: string) => void;
}

/** A graphics context that does not come back within this time is gone, milliseconds. */
export const CONTEXT_RETURNS_MS = 3_000;

export function frameController(options: FrameOptions): FrameController {
  const { bridge } = options.services;
  let root: HTMLElement | undefined;
  let wanted: string | undefined;
  let current: OpenExhibit | undefined;
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (task: () => Promise<void>): void => {
    queue = queue.then(task).catch((error: unknown) => log(describeError(error)));
  };
  const log = (message: string): void => {
    void bridge.call('log.write', { level: 'error', message: message.slice(0, 4_000) });
  };
  const fail = (exhibit: string, error: unknown): void => {
    if (wanted !== exhibit) return;
    wanted = undefined;
    const message = describeError(error).slice(0, 2_000);
    void bridge.call('exhibit.report', { exhibit, phase: 'failed', message }).then((answer) => {
      if (answer.ok) hidden.value = answer.value.hidden;
    });
    options.failed(exhibit);
  };
  const mount = async (exhibit: string): Promise<void> => {
    if (wanted !== exhibit || root === undefined) return;
    const entry = options.exhibits().find((candidate) => candidate.about.id === exhibit);
    const pack = kiosk.value?.packs.find((candidate) => candidate.exhibit === exhibit);
    try {
      if (entry === undefined) throw new KioskError('exhibit-unknown', `There is no exhibit ${exhibit}.`);
      if (pack === undefined) throw new KioskError('pack-file-missing', `No content pack is for ${exhibit}.`);
      await bridge.call('exhibit.report', { exhibit, phase: 'mounting' });
      const element = freshRoot(root);
      current = await mountExhibit(entry, pack, element, options.services, (error) => fail(exhibit, error));
      await bridge.call('exhibit.report', { exhibit, phase: 'mounted' });
      if (wanted === exhibit) framePhase.value = 'open';
    } catch (error) {
      fail(exhibit, error);
    }
  };
  const unmount = async (exhibit: string | undefined): Promise<void> => {
    const closing = current;
    current = undefined;
    framePhase.value = wanted === undefined ? 'closed' : 'opening';
    await closing?.close();
    root?.replaceChildren();
    if (exhibit !== undefined) await bridge.call('exhibit.report', { exhibit, phase: 'closed' });
  };
  watchPage((error) => {
    if (wanted === undefined) log(`The shell: ${describeError(error)}`);
    else fail(wanted, error);
  });
  return {
    open(exhibit) {
      wanted = exhibit;
      framePhase.value = 'opening';
      enqueue(() => mount(exhibit));
    },
    close() {
      const exhibit = wanted;
      wanted = undefined;
      enqueue(() => unmount(exhibit));
    },
    suspend: () => enqueue(async () => current?.suspend()),
    resume: () => enqueue(async () => current?.resume()),
    setRoot(element) {
      root = element;
    },
  };
}

/** Each exhibit gets an element of its own, so that one which writes late writes into nothing. */
function freshRoot(parent: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = 'frame-root';
  parent.replaceChildren(element);
  return element;
}

/** Errors that nobody caught belong to the exhibit that is open. */
function watchPage(caught: (error: unknown) => void): void {
  window.addEventListener('error', (event) => {
    event.preventDefault();
    caught(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    caught(event.reason);
  });
}
