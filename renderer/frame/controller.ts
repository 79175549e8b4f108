/**
 * Opens and closes exhibits one after another: `dispose` of the last is awaited before the next `mount`. When a visit ends, the
 * exhibit that was open is reset and kept, suspended, so that the next visitor finds it at once.
 */
import { signal } from '@preact/signals';
import { describeError, KioskError } from '#core/errors.ts';
import type { ExhibitGuide } from '#core/exhibit.ts';
import type { RegisteredExhibit } from '../registry.ts';
import { hidden, kiosk } from '../state.ts';
import { watchContexts } from './context-watch.ts';
import { type FrameServices, mountExhibit, type OpenExhibit } from './mount.ts';

/** What the frame shows: nothing, the gathering light, or the exhibit. */
export const framePhase = signal<'closed' | 'opening' | 'open'>('closed');

/** The guide of the exhibit that the visitor has open: there before its first picture is, so that a tour begins at its stop. */
export const frameGuide = signal<ExhibitGuide | undefined>(undefined);

export interface FrameController {
  open(exhibit: string): void;
  close(): void;
  /** The visitor has gone: resets what is open and keeps it for the next one. */
  rest(): void;
  /** Lets go of what is kept for the next visitor: its pack is another one now. */
  forget(): void;
  suspend(): void;
  resume(): void;
  /** Where exhibits live; set once the element is there. */
  setRoot(root: HTMLElement): void;
}

/** How long an exhibit that nobody opens again is kept, milliseconds. */
const KEPT_MS = 5 * 60_000;
/** Visitors that one mount serves; a busy day must not let small leaks grow. */
const MOST_VISITORS = 20;

interface FrameOptions {
  readonly exhibits: () => readonly RegisteredExhibit[];
  readonly services: FrameServices;
  /** The exhibit cannot go on; the session brings the visitor home. */
  readonly failed: (exhibit: string) => void;
}

/** @returns the one frame of the page; it also takes the errors that nobody caught */
export function frameController(options: FrameOptions): FrameController {
  const frame = new Frame(options);
  watchPage((error) => frame.caught(error));
  return frame;
}

class Frame implements FrameController {
  private readonly options: FrameOptions;
  private root: HTMLElement | undefined;
  private wanted: string | undefined;
  private current: OpenExhibit | undefined;
  /** The exhibit that is kept for the next visitor. */
  private kept: string | undefined;
  private keptUntil: ReturnType<typeof setTimeout> | undefined;
  private visitors = 0;
  private queue: Promise<void> = Promise.resolve();
  private stopWatching = (): void => undefined;

  constructor(options: FrameOptions) {
    this.options = options;
  }

  readonly open = (exhibit: string): void => {
    this.wanted = exhibit;
    framePhase.value = 'opening';
    this.enqueue(() => this.mount(exhibit));
  };

  readonly close = (): void => {
    const exhibit = this.wanted;
    this.wanted = undefined;
    this.enqueue(() => this.unmount(exhibit));
  };

  readonly rest = (): void => {
    const exhibit = this.wanted;
    this.wanted = undefined;
    this.kept = exhibit;
    this.enqueue(() => this.keep(exhibit));
  };

  readonly forget = (): void => this.dropKept();
  readonly suspend = (): void => this.enqueue(async () => this.current?.suspend());
  readonly resume = (): void => this.enqueue(async () => this.current?.resume());

  setRoot(element: HTMLElement): void {
    this.root = element;
  }

  caught(error: unknown): void {
    if (this.wanted === undefined) this.log(`The shell: ${describeError(error)}`);
    else this.fail(this.wanted, error);
  }

  private enqueue(task: () => Promise<void>): void {
    this.queue = this.queue.then(task).catch((error: unknown) => this.log(describeError(error)));
  }

  private log(message: string): void {
    const { bridge } = this.options.services;
    void bridge.call('log.write', { level: 'error', message: message.slice(0, 4_000) });
  }

  private fail(exhibit: string, error: unknown): void {
    const seen = this.wanted === exhibit;
    if (!seen && this.kept !== exhibit) return;
    this.wanted = seen ? undefined : this.wanted;
    this.kept = undefined;
    const message = describeError(error).slice(0, 2_000);
    const { bridge } = this.options.services;
    void bridge.call('exhibit.report', { exhibit, phase: 'failed', message }).then((answer) => {
      if (answer.ok) hidden.value = answer.value.hidden;
    });
    if (seen) this.options.failed(exhibit);
    else this.enqueue(() => this.letGo());
  }

  private async mount(exhibit: string, again = false): Promise<void> {
    if (this.wanted !== exhibit || this.root === undefined) return;
    if (this.kept === exhibit && this.current !== undefined) return this.wake(exhibit, this.current);
    if (this.current !== undefined) await this.unmount(this.kept);
    const { exhibits, services } = this.options;
    const entry = exhibits().find((candidate) => candidate.about.id === exhibit);
    const pack = kiosk.value?.packs.find((candidate) => candidate.exhibit === exhibit);
    try {
      if (entry === undefined) throw new KioskError('exhibit-unknown', `There is no exhibit ${exhibit}.`);
      if (pack === undefined) throw new KioskError('pack-file-missing', `No content pack is for ${exhibit}.`);
      await services.bridge.call('exhibit.report', { exhibit, phase: 'mounting' });
      const element = freshRoot(this.root);
      this.stopWatching = watchContexts(element, () => this.contextGone(exhibit, again));
      this.current = await mountExhibit(entry, pack, element, services, (error) => this.fail(exhibit, error));
      await services.bridge.call('exhibit.report', { exhibit, phase: 'mounted' });
      this.visitors = 1;
      this.show(exhibit, this.current);
    } catch (error) {
      this.stopWatching();
      this.fail(exhibit, error);
    }
  }

  private async unmount(exhibit: string | undefined): Promise<void> {
    this.hide();
    await this.letGo();
    const { bridge } = this.options.services;
    if (exhibit !== undefined) await bridge.call('exhibit.report', { exhibit, phase: 'closed' });
  }

  private async keep(exhibit: string | undefined): Promise<void> {
    if (this.current === undefined || this.kept !== exhibit || this.visitors >= MOST_VISITORS)
      return this.unmount(exhibit);
    this.hide();
    await this.current.reset();
    // One that could not be reset is no longer kept: it is being closed.
    if (this.kept !== exhibit) return;
    await this.current.suspend();
    clearTimeout(this.keptUntil);
    this.keptUntil = setTimeout(() => this.dropKept(), KEPT_MS);
  }

  /** Goes on with the exhibit that was kept: it is as it was after `mount`. */
  private async wake(exhibit: string, kept: OpenExhibit): Promise<void> {
    clearTimeout(this.keptUntil);
    this.kept = undefined;
    this.visitors += 1;
    await kept.resume();
    this.show(exhibit, kept);
  }

  private show(exhibit: string, open: OpenExhibit): void {
    if (this.wanted !== exhibit) return;
    frameGuide.value = open.guide;
    framePhase.value = 'open';
  }

  /** What is open goes; another exhibit comes, or nothing. */
  private hide(): void {
    frameGuide.value = undefined;
    framePhase.value = this.wanted === undefined ? 'closed' : 'opening';
  }

  private dropKept(): void {
    const exhibit = this.kept;
    if (exhibit === undefined || this.wanted === exhibit) return;
    this.kept = undefined;
    this.enqueue(() => this.unmount(exhibit));
  }

  private async letGo(): Promise<void> {
    clearTimeout(this.keptUntil);
    this.kept = undefined;
    this.stopWatching();
    const closing = this.current;
    this.current = undefined;
    await closing?.close();
    this.root?.replaceChildren();
  }

  /** A context that stays away is asked for once more by a fresh mount; a second loss ends the exhibit. */
  private contextGone(exhibit: string, again: boolean): void {
    if (this.kept === exhibit) this.dropKept();
    if (this.wanted !== exhibit) return;
    const message = `${exhibit}: its graphics context was lost and did not come back`;
    if (again) {
      this.fail(exhibit, new KioskError('exhibit-failed', `${message} again. It is closed.`));
      return;
    }
    this.log(`${message}. It is opened once more.`);
    this.hide();
    this.enqueue(async () => {
      await this.letGo();
      await this.mount(exhibit, true);
    });
  }
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
